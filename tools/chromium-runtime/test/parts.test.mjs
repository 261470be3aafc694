import { expect, test } from 'vitest';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { temporary } from './launch.mjs';

const require = createRequire(import.meta.url);
const { findChromium } = require('../find-chromium.cjs');
const { parseCommandLine } = require('../command-line.cjs');
const { chromiumFlags } = require('../chromium/flags.cjs');

test('a browser named in the environment wins, and is not replaced when it is wrong', () => {
  const file = path.join(temporary(), 'browser');
  fs.writeFileSync(file, '', { mode: 0o755 });
  expect(findChromium({ POSTIL_CHROMIUM: file }).path).toBe(file);
  expect(findChromium({ POSTIL_CHROMIUM: '/nowhere', CHROMIUM: file })).toEqual({
    path: null,
    tried: ['/nowhere (POSTIL_CHROMIUM)'],
  });
});

test('the PATH comes before the known places', () => {
  const dir = temporary();
  const file = path.join(dir, 'google-chrome');
  fs.writeFileSync(file, '', { mode: 0o755 });
  expect(findChromium({ PATH: dir }, 'linux').path).toBe(file);
});

test.each(['darwin', 'win32'])('%s has places to look in', (platform) => {
  const env = { HOME: '/Users/x', PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' };
  expect(findChromium(env, platform).tried.some((place) => /edge/i.test(place))).toBe(true);
});

test('a command line is read as Electron reads it', () => {
  const line = parseCommandLine([
    '-r',
    'loader.js',
    '--no-sandbox',
    '--inspect=0',
    'app',
    '--user-data-dir=/x',
    'file.txt',
  ]);
  expect(line).toMatchObject({ appPath: 'app', preloads: ['loader.js'], inspect: '0' });
  expect(line.switches.get('user-data-dir')).toBe('/x');
});

const choice = {
  profile: '/p',
  display: false,
  isRoot: false,
  port: null,
  name: 'x',
  appended: new Map(),
  given: new Map(),
};

test('no sandbox is left only as root, whatever is asked', () => {
  const asked = { appended: new Map([['no-sandbox', '']]), given: new Map([['no-sandbox', '']]) };
  expect(chromiumFlags({ ...choice, ...asked })).not.toContain('--no-sandbox');
  expect(chromiumFlags({ ...choice, isRoot: true })).toContain('--no-sandbox');
});

test('lists of features are joined, and rules of the runtime cannot be switched off', () => {
  const appended = new Map([
    ['disable-features', 'OwnFeature'],
    ['remote-allow-origins', '*'],
    ['disable-web-security', ''],
  ]);
  const flags = chromiumFlags({ ...choice, appended });
  expect(flags.filter((flag) => flag.startsWith('--disable-features='))).toEqual([
    expect.stringMatching(/Translate.*OwnFeature/),
  ]);
  expect(flags.join()).not.toMatch(/allow-origins|disable-web-security/);
});

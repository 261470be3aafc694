import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../setup/build.mjs';
import {
  fileTypes,
  writeControl,
  writeDesktopEntry,
  writeLauncher,
  writeManPage,
  writeMimeTypes,
} from '../linux-files.mjs';
import { buildThinDeb } from '../thin-deb.mjs';

const has = (program) => spawnSync('which', [program]).status === 0;
const folder = mkdtempSync(path.join(os.tmpdir(), 'postil-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a Linux desktop is told', () => {
  const entry = writeDesktopEntry({ name: 'Postil', comment: 'A reading list', command: 'postil' });

  test('the entry takes files, and names every kind that Postil opens', () => {
    expect(entry).toContain('\nExec=postil %F\n');
    const [, types = ''] = /^MimeType=(.*);$/m.exec(entry) ?? [];
    expect(types.split(';')).toEqual([...fileTypes.map(({ mime }) => mime), 'text/plain', 'text/markdown']);
    expect(fileTypes.map(({ glob }) => glob)).toEqual(['*.bib', '*.ris', '*.nbib', '*.enw', '*.ciw']);
  });

  test.runIf(has('desktop-file-validate'))('the entry is valid to the desktop’s own checker', () => {
    const file = path.join(folder, 'postil.desktop');
    writeFileSync(file, entry);
    expect(spawnSync('desktop-file-validate', [file], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' });
  });

  test('kinds that no desktop knows are told with their endings', () => {
    const told = [...writeMimeTypes().matchAll(/<mime-type type="([^"]+)">[\s\S]*?<glob pattern="([^"]+)"\/>/g)];
    expect(told.map(([, mime, glob]) => `${mime} ${glob}`)).toEqual([
      'application/x-research-info-systems *.ris',
      'application/x-pubmed-nbib *.nbib',
      'application/x-endnote-refer *.enw',
      'application/x-isi-export *.ciw',
    ]);
  });

  test('a description of several lines keeps them, blank ones as Debian writes them', () => {
    const facts = { name: 'postil', version: '1.2.3', kilobytes: 7, maintainer: 'Nobody <n@localhost>' };
    const control = writeControl({ ...facts, description: 'Short\nOne\n\nTwo' });
    expect(control).toMatch(/\nDescription: Short\n One\n \.\n Two\n$/);
    expect(control).toContain('\nDepends: nodejs (>= 20.19), chromium');
  });

  test('the launcher hands all arguments on as they are', () => {
    const script = path.join(folder, 'launch.sh');
    writeFileSync(path.join(folder, 'list.sh'), '#!/bin/sh\nshift\nfor one in "$@"; do printf "%s\\n" "$one"; done\n');
    writeFileSync(script, writeLauncher({ folder: '/x' }).replace('/x/runtime/electron', `sh ${folder}/list.sh`));
    const given = ['two words', `it's "so"`, '100% $HOME `x`', 'список', '--', '-dash', ''];
    const env = { ...process.env, INIT_CWD: '/elsewhere', NODE_OPTIONS: '--inspect' };
    const { stdout } = spawnSync('sh', [script, ...given], { encoding: 'utf8', env });
    expect(stdout.split('\n').slice(0, -1)).toEqual(given);
  });

  test.runIf(has('man'))('the manual says how files are named, and its own reader finds nothing wrong', () => {
    const page = path.join(folder, 'postil.1');
    writeFileSync(page, writeManPage({ version: '1.2.3', endings: ['bib', 'ris'] }));
    const env = { ...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8' };
    const { stdout, stderr } = spawnSync('man', ['--warnings', '--local-file', page], { encoding: 'utf8', env });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\.bib\s*,\s*\.ris/);
  });
});

describe.runIf(has('dpkg-deb'))('the thin Debian package', () => {
  let file = '';
  const ask = (...args) => spawnSync('dpkg-deb', [...args, file], { encoding: 'utf8' }).stdout;
  beforeAll(async () => {
    await buildApp();
    file = await buildThinDeb({ to: folder, version: '0.0.9' });
  }, 180_000);

  test('is of the version that was asked for, for every machine', () => {
    expect(path.basename(file)).toBe('postil_0.0.9_all.deb');
    expect(ask('-f').split('\n')).toEqual(
      expect.arrayContaining(['Package: postil', 'Version: 0.0.9', 'Architecture: all']),
    );
  });

  test('holds the app, its runtime and what the desktop needs, and nothing of how they are made', () => {
    const names = ask('-c')
      .split('\n')
      .map((line) => line.split(/\s+/).slice(5).join(' '));
    expect(names).toEqual(
      expect.arrayContaining([
        './usr/bin/postil',
        './usr/lib/postil/app/out/main/index.js',
        './usr/lib/postil/app/out/preload/index.cjs',
        './usr/lib/postil/app/out/renderer/index.html',
        './usr/lib/postil/app/resources/sample-library/sample-library.json',
        './usr/lib/postil/runtime/electron',
        './usr/share/applications/postil.desktop',
        './usr/share/icons/hicolor/scalable/apps/postil.svg',
        './usr/share/mime/packages/postil.xml',
        './usr/share/doc/postil/copyright',
        './usr/share/icons/hicolor/48x48/apps/postil.png',
        './usr/share/man/man1/postil.1.gz',
      ]),
    );
    expect(names.filter((name) => /node_modules|\.test\.|\/test\/|\.map$|tsconfig|\.built-/.test(name))).toEqual([]);
  });

  test('belongs to root, and nobody else may write to it', () => {
    const lines = ask('-c').trimEnd().split('\n');
    expect(lines.filter((line) => !/^[-d]rw[-x]r-[-x]r-[-x] root\/root /.test(line))).toEqual([]);
    expect(lines.find((line) => line.endsWith('./usr/bin/postil'))).toMatch(/^-rwxr-xr-x/);
  });

  test('its main loads no library from elsewhere', () => {
    const main = readFileSync(path.join(import.meta.dirname, '../../../out/main/index.js'), 'utf8');
    const imports = /\bimport\s*(?:[\w$*{][^;"'()]*?from\s*)?["']([^"']+)["']/g;
    const asked = [...main.matchAll(imports)].map(([, from]) => from);
    expect(asked).toEqual(expect.arrayContaining(['electron', 'node:path']));
    expect(asked.filter((from) => !/^(?:node:|\.\/|electron$)/.test(from) && !isBuiltin(from))).toEqual([]);
  });
});

function isBuiltin(name) {
  return process.getBuiltinModule(name) !== undefined;
}

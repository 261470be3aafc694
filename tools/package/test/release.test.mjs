import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import config from '../../../electron-builder.config.mjs';
import { SIZES, stampOf } from '../draw-icons.mjs';
import { fileTypes, writeDesktopEntry } from '../linux-files.mjs';

const root = path.join(import.meta.dirname, '../../..');
const read = (name) => readFileSync(path.join(root, name), 'utf8');
const icons = path.join(root, 'resources/icons/png');

test('every system gets its packages', () => {
  const namesOf = (targets) =>
    targets.flatMap((one) => (typeof one === 'string' ? one : one.arch.map((arch) => `${one.target} ${arch}`)));
  expect(namesOf(config.linux.target)).toEqual(['deb', 'rpm', 'AppImage', 'tar.gz']);
  expect(namesOf(config.mac.target)).toEqual(['dmg x64', 'dmg arm64', 'zip x64', 'zip arm64']);
  expect(namesOf(config.win.target)).toEqual(['nsis x64', 'nsis arm64', 'portable x64']);
});

test('the binary runs the app and nothing else', () => {
  expect(config.electronFuses).toMatchObject({
    ...{ runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false },
    ...{ enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true },
  });
});

test('no updater is told where to look', () => {
  expect(config.publish).toBeNull();
});

test('what was installed goes, and what the reader has stays', () => {
  expect(config.nsis.deleteAppDataOnUninstall).toBe(false);
});

test('the same kinds of files open with it as in the thin package', () => {
  expect(config.fileAssociations.map(({ ext, mimeType }) => [`*.${ext}`, mimeType])).toEqual(
    fileTypes.map(({ glob, mime }) => [glob, mime]),
  );
  const entry = writeDesktopEntry({ name: 'Postil', comment: '', command: 'postil' });
  for (const mime of config.linux.mimeTypes) expect(entry).toContain(mime);
});

test('nothing secret stands in the project', () => {
  const text = `${read('electron-builder.config.mjs')}${read('.github/workflows/release.yml')}`;
  expect(text).not.toMatch(/BEGIN [A-Z ]*PRIVATE KEY|password\s*[:=]\s*['"]\w/i);
});

test('icons of every size are those of the drawing', () => {
  expect(readFileSync(path.join(icons, 'drawn-from.sha256'), 'utf8')).toBe(stampOf(read('resources/icons/icon.svg')));
  const pictures = readdirSync(icons).filter((name) => name.endsWith('.png'));
  const sizes = pictures.map((name) => {
    const bytes = readFileSync(path.join(icons, name));
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    expect(name).toBe(`${width}x${height}.png`);
    return width;
  });
  expect(sizes.sort((a, b) => a - b)).toEqual(SIZES);
});

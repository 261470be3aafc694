import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RecentFile } from '../../shared/ipc/calls';
import { createFaultyDisk, type FaultyDisk } from './faulty-disk.cases';
import { createRecentFiles, type RecentFiles } from './recent-files';
import { makeFolder } from './temp-folder.cases';

let path: string;
let disk: FaultyDisk;
let told: (readonly RecentFile[])[];
let recent: RecentFiles;

beforeEach(async () => {
  path = join(await makeFolder(), 'recent-files.json');
  disk = createFaultyDisk();
  told = [];
  recent = open();
});

function open(): RecentFiles {
  return createRecentFiles({ path, disk, now: () => 7, onChange: (files) => told.push(files) });
}
const names = async (): Promise<string[]> => (await recent.list()).map(({ name }) => name);

describe('files that were opened', () => {
  test('are listed the newest first, each once, and stay after a restart', async () => {
    await recent.add(['/lists/a.bib', '/lists/b.ris']);
    await recent.add(['/more/c.txt', '/lists/b.ris']);
    expect(await names()).toEqual(['c.txt', 'b.ris', 'a.bib']);
    recent = open();
    expect((await recent.list()).map(({ name, folder }) => [name, folder])).toEqual([
      ['c.txt', 'more'],
      ['b.ris', 'lists'],
      ['a.bib', 'lists'],
    ]);
  });

  test('are ten at most', async () => {
    await recent.add(Array.from({ length: 14 }, (_, at) => `/lists/${at}.txt`));
    await recent.add(['/lists/new.txt']);
    expect(await names()).toEqual(['new.txt', ...Array.from({ length: 9 }, (_, at) => `${at}.txt`)]);
  });

  test('are told when the list changes, and not when it does not', async () => {
    await recent.add(['/a.txt']);
    await recent.add(['/a.txt']);
    await recent.forget();
    await recent.forget();
    expect(told.map((files) => files.map(({ name }) => name))).toEqual([['a.txt'], []]);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual([]);
  });

  test('of two calls at once both count', async () => {
    await Promise.all([recent.add(['/a.txt']), recent.add(['/b.txt'])]);
    expect(await names()).toEqual(['b.txt', 'a.txt']);
  });

  test('are opened by an id that was listed, and by nothing else', async () => {
    await recent.add(['/odd/ñ "x" 100%.txt']);
    const [file] = await recent.list();
    expect(recent.require(file?.id ?? '')).toBe('/odd/ñ "x" 100%.txt');
    expect(JSON.stringify(file)).not.toContain('/odd');
    expect(() => recent.require('/odd/ñ "x" 100%.txt')).toThrow('grant-unknown');
  });
});

describe('a list that cannot be used', () => {
  test.each(['{"cut', '{"a": 1}', '[1, 2]'])('is kept beside: %s', async (text) => {
    await writeFile(path, text);
    expect(await names()).toEqual([]);
    await recent.add(['/a.txt']);
    const beside = join(path, '..', 'recent-files.broken-7.json');
    expect(await readFile(beside, 'utf8')).toBe(text);
  });

  test('stays as it was where the disk is full, and goes on once there is room', async () => {
    await recent.add(['/a.txt']);
    disk.fail('write', 'ENOSPC', 0);
    await expect(recent.add(['/b.txt'])).rejects.toThrow('disk-full');
    disk.mend();
    expect(await names()).toEqual(['a.txt']);
    expect(await readdir(join(path, '..'))).toEqual(['recent-files.json']);
    await recent.add(['/c.txt']);
    expect(await names()).toEqual(['c.txt', 'a.txt']);
  });
});

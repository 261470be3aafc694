import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { AppError } from '../../shared/app-error';
import type { ByteReader } from '../files/byte-reader';
import { makeFolder } from '../files/temp-folder.cases';
import { keepText, type KeptText } from './keep-text';
import { createTextReader } from './text-reader';

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});

function keep(reader: ByteReader, isCurrent = (): boolean => true): KeptText {
  const filesFolder = join(folder, 'files');
  return keepText(reader, { name: 'a.txt', filesFolder, asidePath: join(folder, 'incoming', 'job-0'), isCurrent });
}
async function leftovers(): Promise<string[]> {
  const names = await Promise.all(
    ['incoming', 'files'].map((name) => readdir(join(folder, name)).catch((): string[] => [])),
  );
  return names.flat();
}

test.each([
  ['it was written to', createTextReader('abc'), () => false],
  ['it became shorter', { ...createTextReader('abc'), size: 5 }, () => true],
  ['it became longer', { ...createTextReader('abcdef'), size: 3 }, () => true],
])('a file that changed while it was copied is not kept: %s', async (_name, reader, isCurrent) => {
  expect(() => keep(reader, isCurrent)).toThrow(expect.objectContaining({ code: 'file-changed' }));
  expect(await leftovers()).toEqual([]);
});

test('a file that cannot be read to its end leaves nothing', async () => {
  const broken: ByteReader = {
    ...createTextReader('abc'),
    read: (into, position) => {
      if (position > 0) throw new AppError('file-unreadable', { name: 'a.txt' });
      into.set([97]);
      return 1;
    },
  };
  expect(() => keep(broken)).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
  expect(await leftovers()).toEqual([]);
});

test('the same bytes are kept once', async () => {
  const first = keep(createTextReader('abc'));
  expect(keep(createTextReader('abc'))).toEqual(first);
  expect(await leftovers()).toEqual([first.sha256.slice(0, 2)]);
});

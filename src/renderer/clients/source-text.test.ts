import { expect, it } from 'vitest';
import type { Sha256 } from '../../shared/model/id';
import { readSourceLines } from './source-text';

const hash = 'a'.repeat(64) as Sha256;
function filesWith(bytes: readonly number[]) {
  return { read: () => Promise.resolve(Uint8Array.from(bytes)) };
}

it('reads the lines of a kept file in the encoding that its source names', async () => {
  const curly = filesWith([0x93, 0x61, 0x94, 13, 10, 0x62, 10]);
  expect(await readSourceLines(curly, hash, 'macintosh')).toEqual(['ìaî', 'b']);
  const wide = filesWith([0xff, 0xfe, 0x61, 0, 13, 0, 0x62, 0]);
  expect(await readSourceLines(wide, hash, 'utf-16le')).toEqual(['a', 'b']);
});

it('still shows a text whose encoding has a name that is not known here', async () => {
  expect(await readSourceLines(filesWith([0x61, 10, 0x62]), hash, 'x-from-later')).toEqual(['a', 'b']);
  expect(await readSourceLines(filesWith([0x61]), hash, '')).toEqual(['a']);
});

it('leaves out the byte order mark, as the numbers of lines and columns do', async () => {
  expect(await readSourceLines(filesWith([0xef, 0xbb, 0xbf, 0x61]), hash, 'utf-8')).toEqual(['a']);
});

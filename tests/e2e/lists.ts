import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ABSTRACT_BLOCKS, composePapers, PAGE_DUMP } from '../fixtures/lists/compose-lists.mjs';
import { root } from './app';

const folder = path.join(root, 'tests/fixtures/lists');
export const pageDump = path.join(folder, PAGE_DUMP.file);
export const abstractBlocks = path.join(folder, ABSTRACT_BLOCKS.file);
export const coinedNames = ABSTRACT_BLOCKS.coined;
export const dumpPapers = composePapers(PAGE_DUMP.papers);
export const dumpCount = PAGE_DUMP.papers;
export const blocksCount = ABSTRACT_BLOCKS.papers;
export const allCount = PAGE_DUMP.papers + ABSTRACT_BLOCKS.papers;

/** Lists of whoever runs the tests, named by POSTIL_LISTS; null where it is not set. */
export function findRealLists(): string[] | null {
  const named = process.env['POSTIL_LISTS'];
  if (named === undefined || named === '') return null;
  const at = path.resolve(process.env['INIT_CWD'] ?? root, named);
  if (!existsSync(at)) throw new Error(`POSTIL_LISTS names a folder that is not there: ${at}`);
  return readdirSync(at)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => path.join(at, name));
}

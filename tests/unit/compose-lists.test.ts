import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  ABSTRACT_BLOCKS,
  composeAbstractBlocks,
  composePageDump,
  composePapers,
  PAGE_DUMP,
} from '../fixtures/lists/compose-lists.mjs';

const folder = path.resolve(import.meta.dirname, '../fixtures/lists');

test('the lists on disk are what the rules write', () => {
  expect(readFileSync(path.join(folder, PAGE_DUMP.file), 'utf8')).toBe(composePageDump(PAGE_DUMP.papers));
  expect(readFileSync(path.join(folder, ABSTRACT_BLOCKS.file), 'utf8')).toBe(
    composeAbstractBlocks(ABSTRACT_BLOCKS.papers),
  );
});

test('no two papers share a title or an abstract, at any size that is measured', () => {
  const papers = composePapers(5_000);
  expect(new Set(papers.map((paper) => paper.title)).size).toBe(papers.length);
  expect(new Set(papers.map((paper) => paper.abstract)).size).toBe(papers.length);
});

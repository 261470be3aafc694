import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyFilter } from '../model/paper-filter';
import { anyFilter, isMeant, scope, tags } from './any-filter.cases';
import { anyRow } from './any-row.cases';
import { findByFilter } from './find-by-filter';
import { findAll } from './find-rows';
import { createTestList } from './list.cases';

it('finds what a look at each paper finds', () => {
  const anyRows = fc.uniqueArray(anyRow, { maxLength: 12, selector: (row) => row.id });
  fc.assert(
    fc.property(anyRows, anyFilter, (rows, filter) => {
      const list = createTestList(rows, tags);
      const found = findByFilter(list, findAll(list), filter, scope);
      expect([...found]).toEqual(list.rows.flatMap((row, at) => (isMeant(row, filter) ? [at] : [])));
    }),
    { numRuns: 400 },
  );
});

it('leaves all papers where nothing is asked for', () => {
  const list = createTestList([]);
  const all = findAll(list);
  expect(findByFilter(list, all, emptyFilter, scope)).toBe(all);
});

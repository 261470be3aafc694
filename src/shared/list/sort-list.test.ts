import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOrder } from '../model/order-key';
import { statuses } from '../model/paper';
import { handSortFields } from '../model/settings';
import { anyRow } from './any-row.cases';
import { rankTexts, withoutLeadingSigns } from './class-texts';
import { findAll } from './find-rows';
import { takeRanks } from './library-list';
import { createRow, createTestList } from './list.cases';
import type { ListRow } from './list-row';
import { sortOrdinals, type ListSort } from './sort-list';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What a row is sorted by, as a person would say it; null is none. */
function valueOf(row: ListRow, field: ListSort['field']): string | number | null {
  if (field === 'added') return row.id;
  if (field === 'title') return withoutLeadingSigns(row.title);
  if (field === 'author') return row.authors.split(',')[0]?.trim().split(/\s+/).at(-1) || null;
  if (field === 'year') return row.year;
  if (field === 'venue') return row.venue;
  if (field === 'status') return statuses.indexOf(row.status);
  if (field === 'rating') return row.rating || null;
  if (field === 'priority') return row.priority ?? null;
  return (field === 'due' ? row.dueAt : row.changedAt) ?? null;
}

function compareRows(a: ListRow, b: ListRow, { field, descending }: ListSort): number {
  if (field === 'hand') {
    return a.orderKey === undefined && b.orderKey === undefined ? 0 : compareOrder(a, b);
  }
  const [first, second] = [valueOf(a, field), valueOf(b, field)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  const order =
    typeof first === 'string' && typeof second === 'string'
      ? collator.compare(first, second)
      : Number(first) - Number(second);
  return descending ? -order : order;
}

const anyAuthors = fc.constantFrom('', 'Oda Vell', 'Vell, Oda', 'Jon Łarn, Oda Vell', '  ', 'Ellis marn,');
const anyRows = fc
  .array(
    fc.tuple(anyRow, anyAuthors).map(([row, authors]) => ({ ...row, authors })),
    { maxLength: 14 },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, id: createRow(at).id })));
const anyKeys: fc.Arbitrary<ListSort[]> = fc.uniqueArray(
  fc.record({ field: fc.constantFrom(...handSortFields), descending: fc.boolean() }),
  { maxLength: 3, selector: ({ field }) => field },
);

test('is what a plain stable sort gives, by any keys, with texts ranked or not', () => {
  fc.assert(
    fc.property(anyRows, anyKeys, fc.boolean(), (rows, keys, isRanked) => {
      const list = createTestList(rows);
      if (isRanked) takeRanks(list, rankTexts(list));
      const wanted = [...rows.entries()].sort(([, a], [, b]) =>
        keys.reduce((order, key) => order || compareRows(a, b, key), 0),
      );
      expect([...sortOrdinals(list, findAll(list), keys)]).toEqual(wanted.map(([at]) => at));
    }),
    { numRuns: 400 },
  );
});

test('a key that no paper has a value for changes nothing, in either direction, first or second', () => {
  const list = createTestList(['b', 'c', 'a'].map((title, at) => createRow(at, { title })));
  for (const field of ['author', 'year', 'venue', 'rating', 'priority', 'due', 'hand'] as const) {
    for (const descending of [false, true]) {
      const empty = { field, descending };
      expect([...sortOrdinals(list, findAll(list), [empty])]).toEqual([0, 1, 2]);
      const byTitle = { field: 'title', descending: true } as const;
      expect([...sortOrdinals(list, findAll(list), [empty, byTitle])]).toEqual([1, 0, 2]);
      expect([...sortOrdinals(list, findAll(list), [byTitle, empty])]).toEqual([1, 0, 2]);
    }
  }
});

test('only what was asked for is answered', () => {
  const list = createTestList([2020, 2024, 2022].map((year, at) => createRow(at, { year })));
  expect([...sortOrdinals(list, Uint32Array.of(0, 2), [{ field: 'year', descending: true }])]).toEqual([2, 0]);
  expect([...sortOrdinals(list, new Uint32Array(0), [{ field: 'year', descending: true }])]).toEqual([]);
});

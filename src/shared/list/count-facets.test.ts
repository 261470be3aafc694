import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyFilter, type PaperFilter } from '../model/paper-filter';
import { ancestorsOf } from '../model/tag-tree';
import { anyFilter, isMeant, scope, tags } from './any-filter.cases';
import { anyRow } from './any-row.cases';
import { countFacets, type Facets } from './count-facets';
import { findAll } from './find-rows';
import { createRow, createTestList, tagId } from './list.cases';
import type { ListRow } from './list-row';

const above = new Map([...tags.values()].map((tag) => [tag.id, ancestorsOf(tag, tags).map((one) => one.id)]));

/** One facet after the other, and each paper anew for each. */
function countSlowly(rows: readonly ListRow[], filter: PaperFilter): Facets {
  function count<T>(without: Partial<PaperFilter>, valuesOf: (row: ListRow) => readonly T[]): Map<T, number> {
    const counts = new Map<T, number>();
    for (const row of rows.filter((one) => isMeant(one, { ...filter, ...without }))) {
      for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }
  function orNone<T>(values: readonly T[]): (T | null)[] {
    return values.length === 0 ? [null] : [...values];
  }
  const withAbove = (row: ListRow) => row.tagIds.flatMap((id) => [id, ...(above.get(id) ?? [])]);
  const listsOf = (row: ListRow) => row.lists.map(({ id }) => id).filter((id) => scope.lists.has(id));
  return {
    statuses: count({ statuses: [] }, (row) => [row.status]),
    ratings: count({ ratings: [] }, (row) => [row.rating]),
    years: count({ years: [] }, (row) => [row.year]),
    tagIds: count({ tagIds: [] }, (row) => orNone(withAbove(row))),
    listIds: count({ listIds: [] }, (row) => orNone(listsOf(row))),
    sourceIds: count({ sourceIds: [] }, (row) => orNone(row.sourceIds.filter((id) => scope.sources.has(id)))),
    hasNote: count({ hasNote: null }, (row) => [row.hasNote]),
    hasHighlight: count({ hasHighlight: null }, (row) => [row.hasHighlight]),
  };
}

it('counts each facet as a look at each paper does that matches all the others', () => {
  const anyRows = fc.uniqueArray(anyRow, { maxLength: 12, selector: (row) => row.id });
  fc.assert(
    fc.property(anyRows, anyFilter, fc.nat(), (rows, filter, mask) => {
      const list = createTestList(rows, tags);
      const some = findAll(list).filter((at) => ((mask >> at) & 1) === 1);
      const chosen = [...some].map((at) => list.rows[at] as ListRow);
      expect(countFacets(list, some, filter, { ...scope, above })).toEqual(countSlowly(chosen, filter));
    }),
    { numRuns: 400 },
  );
});

it('counts the other values of a facet that is chosen, and what they would add', () => {
  const list = createTestList([
    createRow(0, { year: 2_020, tagIds: [tagId(3)] }),
    createRow(1, { year: 2_021 }),
    createRow(2, { year: 2_021, rating: 4 }),
  ]);
  const facets = countFacets(list, findAll(list), { ...emptyFilter, years: [2_020] }, { ...scope, above });
  expect(Object.fromEntries(facets.years)).toEqual({ 2020: 1, 2021: 2 });
  expect(Object.fromEntries(facets.ratings)).toEqual({ 0: 1 });
});

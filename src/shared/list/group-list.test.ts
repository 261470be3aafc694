import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupFacets, groupKey, type GroupFacet, type GroupValue } from '../model/grouping';
import { statuses } from '../model/paper';
import { lists, sources, tags } from './any-filter.cases';
import { anyRow } from './any-row.cases';
import { findAll } from './find-rows';
import { groupOrdinals, type GroupedList } from './group-list';
import { createRow, createTestList, listId, sourceId, tagId } from './list.cases';
import type { ListRow } from './list-row';

const scope = {
  tags: [tagId(2), tagId(0), tagId(3)],
  lists: [listId(1), listId(0)],
  sources: [sourceId(0), sourceId(2)],
};

/** As a person would say it: what a paper has of the facet, of what has a group. `row` has its tags as they stand today. */
function valuesIn(row: ListRow, facet: GroupFacet): GroupValue[] {
  if (facet === 'statuses') return [{ facet, value: row.status }];
  if (facet === 'years') return row.year === null ? [] : [{ facet, value: row.year }];
  if (facet === 'tagIds') return scope.tags.filter((id) => row.tagIds.includes(id)).map((value) => ({ facet, value }));
  if (facet === 'listIds') {
    return scope.lists.filter((id) => row.lists.some((one) => one.id === id)).map((value) => ({ facet, value }));
  }
  return scope.sources.filter((id) => row.sourceIds.includes(id)).map((value) => ({ facet, value }));
}

function tell({ groups, ordinals }: GroupedList, rows: readonly ListRow[]): string[] {
  return groups.map(({ one, start, count, elsewhere }) => {
    const titles = Array.from(ordinals.subarray(start, start + count), (at) => rows[at]?.title);
    return `${String(one.value)}: ${titles.join(', ')}${elsewhere === 0 ? '' : ` (${elsewhere} elsewhere)`}`;
  });
}

describe('groups of a list', () => {
  const anyRows = fc.uniqueArray(anyRow, { maxLength: 12, selector: (row) => row.id });

  it('hold each paper once, in the order in which it was, under the first value that it has', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...groupFacets), fc.boolean(), (rows, facet, ascending) => {
        const list = createTestList(rows, tags);
        const all = findAll(list);
        const { ordinals, groups } = groupOrdinals(list, all, facet, { ...scope, ascending });
        expect([...ordinals].sort((a, b) => a - b)).toEqual([...all]);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        expect(new Set(groups.map(({ one }) => groupKey(one))).size).toBe(groups.length);
        let next = 0;
        for (const { one, start, count } of groups) {
          expect(start).toBe(next);
          expect(count).toBeGreaterThan(0);
          next += count;
          const own = [...ordinals.subarray(start, next)];
          expect(own).toEqual([...own].sort((a, b) => a - b));
          for (const at of own) {
            const values = valuesIn(list.rows[at] as ListRow, facet).map(({ value }) => value);
            expect(values.length === 0 ? one.value === null : values.includes(one.value as never)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('say how many have the value and stand elsewhere, so that both together are all that have it', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('tagIds', 'listIds', 'sourceIds'), (rows, facet) => {
        const list = createTestList(rows, tags);
        const { groups } = groupOrdinals(list, findAll(list), facet, scope);
        for (const { one, count, elsewhere } of groups) {
          if (one.value === null) continue;
          const having = list.rows.filter((row) => valuesIn(row, facet).some(({ value }) => value === one.value));
          expect(count + elsewhere).toBe(having.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stand in the order of the statuses, with the newest year first, and what has none behind all', () => {
    const rows = [
      createRow(0, { year: 2019, status: 'read' }),
      createRow(1, { year: null, status: 'inbox' }),
      createRow(2, { year: 2024, status: 'read' }),
    ];
    const list = createTestList(rows);
    const all = findAll(list);
    const byYear = groupOrdinals(list, all, 'years', scope);
    expect(tell(byYear, list.rows)).toEqual(['2024: Paper 2', '2019: Paper 0', 'null: Paper 1']);
    const upwards = groupOrdinals(list, all, 'years', { ...scope, ascending: true });
    expect(tell(upwards, list.rows)).toEqual(['2019: Paper 0', '2024: Paper 2', 'null: Paper 1']);
    const byStatus = groupOrdinals(list, all, 'statuses', scope).groups.map(({ one }) => one.value);
    expect(byStatus).toEqual(statuses.filter((status) => status === 'inbox' || status === 'read'));
  });

  it('take the order of tags that is given, and what a tag stands for today', () => {
    const rows = [
      createRow(0, { tagIds: [tagId(0), tagId(2)] }),
      createRow(1, { tagIds: [tagId(1)] }),
      createRow(2, { tagIds: [tagId(0)] }),
      createRow(3, { tagIds: [tagId(4)] }),
    ];
    const list = createTestList(rows, tags);
    expect(tell(groupOrdinals(list, findAll(list), 'tagIds', scope), list.rows)).toEqual([
      `${tagId(2)}: Paper 0, Paper 1`,
      `${tagId(0)}: Paper 2 (1 elsewhere)`,
      'null: Paper 3',
    ]);
  });

  it('know no list and no source that is not there any more', () => {
    const gone = listId(9);
    expect(lists.has(gone) || sources.has(sourceId(9))).toBe(false);
    const list = createTestList([createRow(0, { lists: [{ id: gone, orderKey: 'a' }], sourceIds: [sourceId(9)] })]);
    for (const facet of ['listIds', 'sourceIds'] as const) {
      expect(groupOrdinals(list, findAll(list), facet, scope).groups.map(({ one }) => one.value)).toEqual([null]);
    }
  });

  it('are none of an empty list', () => {
    const list = createTestList([]);
    for (const facet of groupFacets) expect(groupOrdinals(list, findAll(list), facet, scope).groups).toEqual([]);
  });
});

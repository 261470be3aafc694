import { expect, it } from 'vitest';
import { isEmptyFilter, pruneFilter, toggleValue, valuesOf } from './filter-values';
import type { PaperListId, SourceId, TagId } from './id';
import { emptyFilter } from './paper-filter';

const tag = 'T' as TagId;
const list = 'L' as PaperListId;
const source = 'S' as SourceId;
const filter = {
  ...emptyFilter,
  text: 'kept',
  years: [null, 2_024],
  tagIds: [tag, null],
  listIds: [list],
  sourceIds: [source],
};

it('a value is taken in and taken back, and nothing else changes', () => {
  for (const one of [...valuesOf(filter), { facet: 'statuses', value: 'read' } as const]) {
    const [there, gone] = [toggleValue(filter, one), toggleValue(toggleValue(filter, one), one)];
    expect(valuesOf(there).length).not.toBe(valuesOf(filter).length);
    expect(new Set(valuesOf(gone))).toEqual(new Set(valuesOf(filter)));
    expect(gone.text).toBe('kept');
  }
});

it('with a note takes the place of without one', () => {
  const without = toggleValue(emptyFilter, { facet: 'hasNote', value: false });
  const having = toggleValue(without, { facet: 'hasNote', value: true });
  expect([without.hasNote, having.hasNote]).toEqual([false, true]);
  expect(isEmptyFilter(toggleValue(having, { facet: 'hasNote', value: true }))).toBe(true);
});

it('what is gone from the library goes from the filter, and a paper that has none is still asked for', () => {
  const all = { tags: new Set([tag]), lists: new Set([list]), sources: new Set([source]) };
  expect(pruneFilter(filter, all)).toBe(filter);
  expect(
    pruneFilter(filter, { tags: new Set<TagId>(), lists: new Set<PaperListId>(), sources: new Set<SourceId>() }),
  ).toEqual({
    ...filter,
    tagIds: [null],
    listIds: [],
    sourceIds: [],
  });
});

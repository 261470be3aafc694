import fc from 'fast-check';
import type { PaperListId, SourceId, TagId } from '../model/id';
import { statuses } from '../model/paper';
import type { PaperFilter } from '../model/paper-filter';
import { withBelow } from '../model/tag-tree';
import { TAGS } from './any-row.cases';
import { createTag, listId, mapTags, sourceId, tagId } from './list.cases';
import type { ListRow } from './list-row';

// The last tag is gone, the one before it lies under the first, and one was merged into another.
export const tags = mapTags(
  createTag(0),
  createTag(1, { mergedInto: tagId(2) }),
  createTag(2),
  createTag(3, { parentId: tagId(0) }),
  createTag(4, { gone: true }),
);
export const lists = new Set([listId(0), listId(1)]);
export const sources = new Set([sourceId(0), sourceId(2)]);
export const scope = { tagsWithin: (id: TagId) => [id, ...withBelow(id, tags)], lists, sources };

export const anyFilter: fc.Arbitrary<PaperFilter> = fc.record({
  text: fc.constant(''),
  statuses: fc.subarray([...statuses]),
  tagIds: fc.subarray([null, ...Array.from({ length: TAGS }, (_, at) => tagId(at))]),
  years: fc.subarray([null, 2_020.5, 0]),
  sourceIds: fc.subarray([null, sourceId(0), sourceId(1), sourceId(2)]),
  listIds: fc.subarray([null, listId(0), listId(1), listId(2)]),
  ratings: fc.subarray([0, 1, 2, 3, 4, 5]),
  hasNote: fc.constantFrom(null, true, false),
  hasHighlight: fc.constantFrom(null, true, false),
});

/** As a person would say it, one paper at a time. `row` has its tags as they stand today. */
export function isMeant(row: ListRow, filter: PaperFilter): boolean {
  const within = (named: TagId) => new Set([named, ...withBelow(named, tags)]);
  function has<Id>(own: readonly Id[], wanted: readonly (Id | null)[], live: ReadonlySet<Id>): boolean {
    const there = own.filter((id) => live.has(id));
    return wanted.length === 0 || wanted.some((id) => (id === null ? there.length === 0 : there.includes(id)));
  }
  const isTagged = filter.tagIds.some((id) =>
    id === null ? row.tagIds.length === 0 : row.tagIds.some((own) => within(id).has(own)),
  );
  return (
    (filter.statuses.length === 0 || filter.statuses.includes(row.status)) &&
    (filter.ratings.length === 0 || filter.ratings.includes(row.rating)) &&
    (filter.years.length === 0 || filter.years.includes(row.year)) &&
    (filter.tagIds.length === 0 || isTagged) &&
    has<PaperListId>(
      row.lists.map((one) => one.id),
      filter.listIds,
      lists,
    ) &&
    has<SourceId>(row.sourceIds, filter.sourceIds, sources) &&
    (filter.hasNote === null || filter.hasNote === row.hasNote) &&
    (filter.hasHighlight === null || filter.hasHighlight === row.hasHighlight)
  );
}

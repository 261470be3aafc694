import type { PaperId, PaperListId, SourceId, TagId } from '../model/id';
import type { Tag } from '../model/tag';
import { createListBuilder, type LibraryList } from './library-list';
import type { ListRow } from './list-row';

export function paperId(at: number): PaperId {
  return `01${String(at).padStart(24, '0')}` as PaperId;
}

export function tagId(at: number): TagId {
  return `02${String(at).padStart(24, '0')}` as TagId;
}

export function listId(at: number): PaperListId {
  return `03${String(at).padStart(24, '0')}` as PaperListId;
}

export function sourceId(at: number): SourceId {
  return `04${String(at).padStart(24, '0')}` as SourceId;
}

export function createRow(at: number, more: Partial<ListRow> = {}): ListRow {
  return {
    id: paperId(at),
    title: `Paper ${String(at)}`,
    derived: false,
    firstLine: '',
    status: 'inbox',
    rating: 0,
    year: null,
    authors: '',
    tagIds: [],
    addedAt: at,
    changedAt: at,
    hasNote: false,
    hasHighlight: false,
    venue: null,
    sourceIds: [],
    lists: [],
    moves: [],
    ...more,
  };
}

export function createTag(at: number, more: Partial<Tag> = {}): Tag {
  return {
    id: tagId(at),
    name: `tag ${String(at)}`,
    colour: 1,
    parentId: null,
    mergedInto: null,
    gone: false,
    ...more,
  };
}

export function mapTags(...tags: Tag[]): Map<TagId, Tag> {
  return new Map(tags.map((tag) => [tag.id, tag]));
}

export function createTestList(rows: readonly ListRow[], tags: ReadonlyMap<TagId, Tag> = new Map()): LibraryList {
  const builder = createListBuilder();
  for (const row of rows) builder.add(row);
  return builder.finish(tags);
}

/** What a row says, as a plain value. */
export function tellRow(row: ListRow): ListRow {
  const { id, title, derived, firstLine, status, rating, year, authors, venue, tagIds, sourceIds, lists, moves } = row;
  const { addedAt, changedAt, hasNote, hasHighlight, orderKey, priority, dueAt, takeaway, snoozedUntil, snoozedFor } =
    row;
  return {
    ...{ id, title, derived, firstLine, status, rating, year, authors, venue, tagIds, sourceIds, lists, moves },
    ...{ addedAt, changedAt, hasNote, hasHighlight, orderKey, priority, dueAt, takeaway, snoozedUntil, snoozedFor },
  };
}

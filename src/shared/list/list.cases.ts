import fc from 'fast-check';
import type { PaperId, TagId } from '../model/id';
import { statuses } from '../model/paper';
import type { Tag } from '../model/tag';
import { createListBuilder, type LibraryList } from './library-list';
import type { ListRow } from './list-row';

export function paperId(at: number): PaperId {
  return `01${String(at).padStart(24, '0')}` as PaperId;
}

export function tagId(at: number): TagId {
  return `02${String(at).padStart(24, '0')}` as TagId;
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
    hasNote: false,
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
  const { id, title, derived, firstLine, status, rating, year, authors, tagIds, addedAt, hasNote } = row;
  return { id, title, derived, firstLine, status, rating, year, authors, tagIds, addedAt, hasNote };
}

export const PAPERS = 12;
export const TAGS = 5;

const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constant('ÿĀ'),
);
export const anyTags = fc.uniqueArray(fc.nat(TAGS - 1).map(tagId), { maxLength: TAGS });

/** A row of one of `PAPERS` papers, with whatever a stored paper may have. */
export const anyRow: fc.Arbitrary<ListRow> = fc.record({
  id: fc.nat(PAPERS - 1).map(paperId),
  title: anyText,
  derived: fc.boolean(),
  firstLine: anyText,
  status: fc.constantFrom(...statuses),
  rating: fc.nat(5),
  year: fc.oneof(fc.constant(null), fc.integer({ min: -4_000, max: 99_999 }), fc.constant(2_020.5)),
  authors: anyText,
  tagIds: anyTags,
  addedAt: fc.integer(),
  hasNote: fc.boolean(),
});

import fc from 'fast-check';
import { statuses } from '../model/paper';
import { listId, paperId, sourceId, tagId } from './list.cases';
import type { ListRow } from './list-row';

export const PAPERS = 12;
export const TAGS = 5;

const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constant('ÿĀ'),
);
const anyTime = fc.constantFrom(undefined, 0, 1_700_000_000_000, 1_700_000_000_123);
const anyTags = fc.uniqueArray(fc.nat(TAGS - 1).map(tagId), { maxLength: TAGS });

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
  changedAt: fc.integer(),
  hasNote: fc.boolean(),
  hasHighlight: fc.boolean(),
  venue: fc.constantFrom(null, 'Annals of Stones', 'Łąka'),
  sourceIds: fc.uniqueArray(fc.nat(3).map(sourceId), { maxLength: 3 }),
  lists: fc.uniqueArray(fc.record({ id: fc.nat(3).map(listId), orderKey: fc.constantFrom('U', 'V1') }), {
    maxLength: 3,
    selector: ({ id }) => id,
  }),
  moves: fc.array(fc.record({ to: fc.constantFrom(...statuses), at: fc.constantFrom(1, 1_700_000_000_123) }), {
    maxLength: 3,
  }),
  orderKey: fc.constantFrom(undefined, 'U', 'V', 'V1', 'aZ'),
  priority: fc.constantFrom(undefined, 1, 2, 3),
  dueAt: anyTime,
  takeaway: fc.constantFrom(undefined, 'Stones sink', 'Łzy'),
  snoozedUntil: anyTime,
  snoozedFor: fc.constantFrom(undefined, 1, 20),
});

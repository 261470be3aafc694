import type { PaperId, PaperListId, RuleId, SourceId, TagId } from './id';
import { isUlid } from './id';
import {
  isArrayOf,
  isCount,
  isNullOr,
  isNumber,
  isOneOf,
  isOptional,
  isRecordOf,
  isShape,
  isString,
  type Guard,
} from './guard';

export const statuses = ['inbox', 'maybe', 'to-read', 'reading', 'read', 'dismissed'] as const;
export type Status = (typeof statuses)[number];

export const MAX_RATING = 5;

/**
 * Where a field's words came from. `derived` is a suggestion until the reader accepts or edits it; `excerpt` is a part of an abstract
 * that a page cut, and gives way to a whole one.
 */
export const fieldOrigins = ['file', 'derived', 'excerpt', 'user'] as const;
export type FieldOrigin = (typeof fieldOrigins)[number];

/** Lines are 1-based and inclusive, in the text that the source kept. */
export type PaperSource = { id: SourceId; first: number; last: number };

/** In a list that the reader made, and where in its order (`order-key.ts`). */
export type InList = { id: PaperListId; orderKey: string };

/** When a paper came to a status that it did not have before. */
export type Move = { to: Status; at: number };

/** Enough for years of changing one's mind about one paper; the oldest go first. */
export const MAX_MOVES = 40;

/**
 * What the reader means to do with a paper. Most papers have none of it: a field that says nothing is absent, and so costs a library of
 * 100,000 papers no room.
 */
export type Plan = {
  /** 1 to 3, the highest first. */
  priority?: number;
  /** Its place among the papers to read (`order-key.ts`); without one it stands behind those that have one. */
  orderKey?: string;
  /** Why it was dismissed. */
  reason?: string;
  /** Epoch ms: triage leaves it out until then. */
  snoozedUntil?: number;
  /** Triage leaves it out until the library has seen so many decisions. */
  snoozedFor?: number;
  /** Epoch ms of the day by which it is to be read. */
  dueAt?: number;
  /** What the reader took away, in a line. */
  takeaway?: string;
  /** Each list once. A list that is gone may still be named: it holds nothing any more. */
  lists?: InList[];
  /** Oldest first. The inbox, where each paper begins at `addedAt`, is named only when it comes back there. */
  moves?: Move[];
  /** What a rule gave it: `status`, `tag:<id>`, `list:<id>`. What the reader gives or takes himself is not the rule's any more. */
  byRule?: Record<string, RuleId>;
};

export const MAX_PRIORITY = 3;
/** In characters: more than a line holds is a note. */
export const MAX_TAKEAWAY = 500;

export type Paper = {
  id: PaperId;
  /** Never null on screen: a paper without a title carries a suggestion (fieldFrom.title 'derived') or ''. */
  title: string;
  authors: string[];
  year: number | null;
  venue: string | null;
  /** Lower case, no prefix, no version: `{ doi, arxiv, pmid, ... }`. */
  ids: Record<string, string>;
  urls: string[];
  abstract: string;
  status: Status;
  /** 0 is not rated, 1 to 5 else. */
  rating: number;
  tagIds: TagId[];
  sources: PaperSource[];
  fieldFrom: Record<string, FieldOrigin>;
  /** What files said this paper is (`doi:…`, `title:…`, `abstract:…`): the index of identity, never from suggestions. */
  keys: string[];
  /** The ids in `sources`, again, because IndexedDB indexes only flat values. */
  sourceIds: SourceId[];
  addedAt: number;
  changedAt: number;
} & Plan;

const isPaperSource: Guard<PaperSource> = isShape<PaperSource>({ id: isUlid, first: isCount, last: isCount });

const isInList: Guard<InList> = isShape<InList>({ id: isUlid, orderKey: isString });
const isMove: Guard<Move> = isShape<Move>({ to: isOneOf(statuses), at: isNumber });

function isRating(value: unknown): value is number {
  return isCount(value) && value <= MAX_RATING;
}

function isPriority(value: unknown): value is number {
  return isCount(value) && value >= 1 && value <= MAX_PRIORITY;
}

export const isPaper: Guard<Paper> = isShape<Paper>({
  id: isUlid,
  title: isString,
  authors: isArrayOf(isString),
  year: isNullOr(isNumber),
  venue: isNullOr(isString),
  ids: isRecordOf(isString),
  urls: isArrayOf(isString),
  abstract: isString,
  status: isOneOf(statuses),
  rating: isRating,
  tagIds: isArrayOf<TagId>(isUlid),
  sources: isArrayOf(isPaperSource),
  fieldFrom: isRecordOf(isOneOf(fieldOrigins)),
  keys: isArrayOf(isString),
  sourceIds: isArrayOf<SourceId>(isUlid),
  addedAt: isNumber,
  changedAt: isNumber,
  priority: isOptional(isPriority),
  orderKey: isOptional(isString),
  reason: isOptional(isString),
  snoozedUntil: isOptional(isNumber),
  snoozedFor: isOptional(isCount),
  dueAt: isOptional(isNumber),
  takeaway: isOptional(isString),
  lists: isOptional(isArrayOf(isInList)),
  moves: isOptional(isArrayOf(isMove)),
  byRule: isOptional(isRecordOf<RuleId>(isUlid)),
});

export type NewPaper = Pick<Paper, 'id' | 'title' | 'abstract' | 'sources' | 'fieldFrom' | 'keys' | 'addedAt'> &
  Partial<Paper>;

export function createPaper(given: NewPaper): Paper {
  return {
    authors: [],
    year: null,
    venue: null,
    ids: {},
    urls: [],
    status: 'inbox',
    rating: 0,
    tagIds: [],
    changedAt: given.addedAt,
    ...given,
    sourceIds: [...new Set(given.sources.map((source) => source.id))],
  };
}

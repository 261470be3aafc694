import type { PaperId, SourceId, TagId } from './id';
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

/**
 * What the reader means to do with a paper. Most papers have none of it: a field that says nothing is absent, and so costs a library of
 * 100,000 papers no room.
 */
export type Plan = {
  /** 1 to 3, the highest first. */
  priority?: number;
  /** Its place among the papers to read (`order-key.ts`); without one it stands behind those that have one. */
  orderKey?: string;
};

export const MAX_PRIORITY = 3;

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

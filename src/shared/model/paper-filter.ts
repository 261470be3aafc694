import { isUlid, type PaperListId, type SourceId, type TagId } from './id';
import { isArrayOf, isBoolean, isCount, isNullOr, isNumber, isOneOf, isShape, isString, type Guard } from './guard';
import { statuses, type Status } from './paper';

/**
 * Which papers are meant. A paper has any of the values of a field, in all fields; an empty field asks for nothing. Null among the values
 * is a paper that has none: no tag, no year, no list.
 */
export type PaperFilter = {
  /** Words that all occur, in title or abstract. */
  text: string;
  statuses: Status[];
  /** With all that lies under them. */
  tagIds: (TagId | null)[];
  years: (number | null)[];
  sourceIds: (SourceId | null)[];
  listIds: (PaperListId | null)[];
  /** 0 is not rated. */
  ratings: number[];
  /** Null asks for nothing. */
  hasNote: boolean | null;
  hasHighlight: boolean | null;
};

export const emptyFilter: PaperFilter = {
  text: '',
  statuses: [],
  tagIds: [],
  years: [],
  sourceIds: [],
  listIds: [],
  ratings: [],
  hasNote: null,
  hasHighlight: null,
};

export const isPaperFilter: Guard<PaperFilter> = isShape<PaperFilter>({
  text: isString,
  statuses: isArrayOf(isOneOf(statuses)),
  tagIds: isArrayOf(isNullOr<TagId>(isUlid)),
  years: isArrayOf(isNullOr(isNumber)),
  sourceIds: isArrayOf(isNullOr<SourceId>(isUlid)),
  listIds: isArrayOf(isNullOr<PaperListId>(isUlid)),
  ratings: isArrayOf(isCount),
  hasNote: isNullOr(isBoolean),
  hasHighlight: isNullOr(isBoolean),
});

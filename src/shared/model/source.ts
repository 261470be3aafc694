import { isSha256, isUlid, type Sha256, type SourceId } from './id';
import { isArrayOf, isCount, isNullOr, isNumber, isOneOf, isShape, isString, type Guard } from './guard';

/** Nothing shows, counts, searches or matches a paper whose only source is not live. */
export const sourceStates = ['staging', 'live', 'removed'] as const;
export type SourceState = (typeof sourceStates)[number];

/** What became of a file's lines. `papers` is what the file lists; `added`, `merged` and `same` say what the library did. */
export type SourceCounts = {
  lines: number;
  blank: number;
  papers: number;
  problems: number;
  boilerplate: number;
  /** New papers. */
  added: number;
  /** Papers already here that gained a field, a text or a source. */
  merged: number;
  /** Papers already here that gained nothing. */
  same: number;
  /** Records that the reader left out in the review. */
  leftOut: number;
};

export const remarkKinds = ['problem', 'boilerplate', 'same', 'left-out'] as const;
/** One stretch of lines that did not become a new paper. `why` is a problem code, a rule name or the matching key's kind. */
export type Remark = { kind: (typeof remarkKinds)[number]; first: number; last: number; text: string; why: string };

/** A damaged file may hold a million of them; the counts stay exact, the list stops here. */
export const MAX_REMARKS = 2_000;

export type Source = {
  id: SourceId;
  /** Several files taken in by one command share it: the id of the first source. */
  importId: SourceId;
  fileName: string;
  /** The file in the library folder that keeps the text; null while staging and for the sample library. */
  sha256: Sha256 | null;
  encoding: string;
  format: string;
  bytes: number;
  counts: SourceCounts;
  remarks: Remark[];
  state: SourceState;
  importedAt: number;
};

const isCounts: Guard<SourceCounts> = isShape<SourceCounts>({
  lines: isCount,
  blank: isCount,
  papers: isCount,
  problems: isCount,
  boilerplate: isCount,
  added: isCount,
  merged: isCount,
  same: isCount,
  leftOut: isCount,
});
const isRemark: Guard<Remark> = isShape<Remark>({
  kind: isOneOf(remarkKinds),
  first: isCount,
  last: isCount,
  text: isString,
  why: isString,
});

export const isSource: Guard<Source> = isShape<Source>({
  id: isUlid,
  importId: isUlid,
  fileName: isString,
  sha256: isNullOr(isSha256),
  encoding: isString,
  format: isString,
  bytes: isCount,
  counts: isCounts,
  remarks: isArrayOf(isRemark),
  state: isOneOf(sourceStates),
  importedAt: isNumber,
});

export function createCounts(): SourceCounts {
  return { lines: 0, blank: 0, papers: 0, problems: 0, boilerplate: 0, added: 0, merged: 0, same: 0, leftOut: 0 };
}

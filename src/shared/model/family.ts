import { isUlid, type FamilyId, type PaperId } from './id';
import { isArrayOf, isNumber, isOneOf, isShape, isString, type Guard } from './guard';

export const familyReasons = ['title', 'abstract', 'reader'] as const;

/**
 * Papers that are one work in several states: a preprint and what was published of it. Each stays a paper of its own, with its own text
 * and notes. A paper is in one family at most; a family of fewer than two is deleted.
 */
export type Family = {
  id: FamilyId;
  paperIds: PaperId[];
  /** What made it: an equal title, an alike abstract, or the reader. */
  why: (typeof familyReasons)[number];
  at: number;
};

export const isFamily: Guard<Family> = isShape<Family>({
  id: isUlid,
  paperIds: isArrayOf<PaperId>(isUlid),
  why: isOneOf(familyReasons),
  at: isNumber,
});

/** "Not the same", said by the reader about two papers: never asked again, and never merged by an import. */
export type NotSame = { id: string; paperIds: PaperId[]; at: number };

export function notSameId(a: PaperId, b: PaperId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

export const isNotSame: Guard<NotSame> = isShape<NotSame>({
  id: isString,
  paperIds: isArrayOf<PaperId>(isUlid),
  at: isNumber,
});

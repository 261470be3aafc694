import { fold } from '../text/fold';
import { keyKind, paperKeys, type PaperFacts } from './paper-keys';

/** A paper that is known already, with the keys that files gave it. A row of the library has these fields. */
export type KnownPaper = { keys: readonly string[]; authors: readonly string[]; year: number | null };

/** `by` is the kind of the key that decided: it is shown to the reader. */
export type Match<T extends KnownPaper> = { paper: T; by: string };

// "Introduction", "Editorial", "Deep Learning": a title of few words says too little on its own.
const MIN_WORDS_OF_A_TELLING_TITLE = 4;

/**
 * The known paper that this one is, or null. An id decides; then an equal abstract; then an equal title, unless years, first authors or
 * ids speak against it. Titles that are merely alike are never the same.
 * @param lookUp every known paper under a key; papers found earlier in the same file count as known.
 */
export function findSame<T extends KnownPaper>(
  facts: PaperFacts,
  lookUp: (key: string) => readonly T[],
): Match<T> | null {
  const keys = paperKeys(facts);
  for (const key of [...keys.filter(isIdKey), ...keys.filter(isAbstractKey), ...keys.filter(isTitleKey)]) {
    const paper = lookUp(key).find((known) => isSame(key, keys, facts, known));
    if (paper !== undefined) return { paper, by: keyKind(key) };
  }
  return null;
}

function isSame(key: string, keys: readonly string[], facts: PaperFacts, known: KnownPaper): boolean {
  if (isIdKey(key)) return true;
  if (hasOtherId(keys, known)) return false;
  if (isAbstractKey(key)) return true;
  if (differ(facts.year, known.year) || differ(firstFamily(facts.authors), firstFamily(known.authors))) return false;
  const isBacked = facts.year !== null && known.year !== null && facts.authors.length > 0 && known.authors.length > 0;
  return isBacked || key.split(' ').length >= MIN_WORDS_OF_A_TELLING_TITLE || !haveAbstracts(keys, known);
}

/** Two DOIs are two papers; a DOI and an arXiv id may be one. */
function hasOtherId(keys: readonly string[], known: KnownPaper): boolean {
  return keys.filter(isIdKey).some((key) => {
    const sameKind = known.keys.filter((one) => keyKind(one) === keyKind(key));
    return sameKind.length > 0 && !sameKind.includes(key);
  });
}

/** A preprint and its publication may be a year apart: one more than that is another paper. */
function differ(a: number | string | null, b: number | string | null): boolean {
  if (a === null || b === null) return false;
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) > 1 : a !== b;
}

function firstFamily(authors: readonly string[]): string | null {
  const [first] = authors;
  if (first === undefined) return null;
  const family = first.includes(',') ? first.slice(0, first.indexOf(',')) : (first.trim().split(/\s+/).at(-1) ?? '');
  return fold(family.trim());
}

/** Both have an abstract, and they differ, or the abstract would have decided. */
function haveAbstracts(keys: readonly string[], known: KnownPaper): boolean {
  return keys.some(isAbstractKey) && known.keys.some(isAbstractKey);
}

function isTitleKey(key: string): boolean {
  return key.startsWith('title:');
}
function isAbstractKey(key: string): boolean {
  return key.startsWith('abstract:');
}
function isIdKey(key: string): boolean {
  return !isTitleKey(key) && !isAbstractKey(key);
}

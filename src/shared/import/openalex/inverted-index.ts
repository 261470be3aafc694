import { isObject } from '../json/read-value';

// No abstract has more words; an index beyond this is no abstract.
const MAX_WORDS = 100_000;

/** The text of `{ "We": [0, 7], "read": [1] }`: each word at its places. Null where no word has one. */
export function readInvertedIndex(index: unknown): string | null {
  if (!isObject(index)) return null;
  const words: { at: number; word: string }[] = [];
  for (const [word, places] of Object.entries(index)) {
    if (!Array.isArray(places)) continue;
    for (const at of places) {
      if (typeof at === 'number' && words.length < MAX_WORDS) words.push({ at, word });
    }
  }
  if (words.length === 0) return null;
  return words
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(' ');
}

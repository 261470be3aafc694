// Scripts that leave no blank between words: there only a dictionary knows where one ends.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HAS_LETTER = /[\p{L}\p{N}]/u;

let segmenter: Intl.Segmenter | null = null;

/**
 * Words as a person counts them: "n^2" and "don't" are one, a dash alone is none. Where a script writes words together the system's
 * dictionary parts them; asking it about everything would take ten times as long.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const piece of text.match(/\S+/g) ?? []) {
    if (UNSPACED.test(piece)) count += countUnspaced(piece);
    else if (HAS_LETTER.test(piece)) count += 1;
  }
  return count;
}

function countUnspaced(piece: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike === true) count += 1;
  return count;
}

// The mean of silent reading of non-fiction in English over many studies (Brysbaert 2019).
const WORDS_A_MINUTE = 238;

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

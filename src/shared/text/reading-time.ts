/**
 * Silent reading of non-fiction: the mean of many studies in English (Brysbaert 2019). A script without blanks is counted by characters;
 * that so many are read in a minute is assumed, and the screen says so.
 */
const WORDS_A_MINUTE = 238;
const CHARACTERS_A_MINUTE = 400;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Whole minutes, at least one; null where there is nothing to read. */
export function readingMinutes(...texts: readonly string[]): number | null {
  let minutes = 0;
  for (const text of texts) {
    let characters = 0;
    const spaced = text.replace(UNSPACED, () => {
      characters += 1;
      return ' ';
    });
    minutes += characters / CHARACTERS_A_MINUTE + countWords(spaced) / WORDS_A_MINUTE;
  }
  return minutes === 0 ? null : Math.max(1, Math.round(minutes));
}

/** What holds a letter or a figure; a dash or a bracket alone is none. */
function countWords(text: string): number {
  let count = 0;
  // One pattern for a word would look at a long row of dashes again from each of them.
  for (const piece of text.match(/\S+/g) ?? []) if (HAS_LETTER.test(piece)) count += 1;
  return count;
}

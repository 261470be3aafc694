const TEXT_START = 5;
const WORD_START = 3;

/**
 * How well a text answers a query; 0 where a word of the query is not in it. The start of the text beats the start of a word, which beats the middle.
 * @param folded the text, and `words` the query's, as `fold` gives them
 */
export function rankWords(folded: string, words: readonly string[]): number {
  let rank = 0;
  for (const word of words) {
    const first = folded.indexOf(word);
    if (first < 0) return 0;
    if (first === 0) rank += TEXT_START;
    else rank += startsWord(folded, word, first) ? WORD_START : 1;
  }
  return rank;
}

function startsWord(text: string, word: string, first: number): boolean {
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text, at - 1)) return true;
  }
  return false;
}

const OTHER_LETTER = /[\p{L}\p{N}]/u;

// Asked for each of 100,000 titles: an expression alone would take most of the time.
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return OTHER_LETTER.test(text.charAt(at));
}

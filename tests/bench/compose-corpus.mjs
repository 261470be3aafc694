// A list of as many made-up papers as a measurement asks for: two lines each, a title and an abstract of about 1,350 characters, as page
// dumps have them. The same seed gives the same bytes, and no two titles or abstracts are equal or nearly so.
import { closeSync, openSync, writeSync } from 'node:fs';

const SEED = 20_261;
// Words of two to four syllables: enough of them that two abstracts share what two real ones share, and no more.
const VOCABULARY = 12_000;
const ABSTRACT_CHARS = 1_235;
const TITLE_WORDS = 8;
const WRITE_CHARS = 4_000_000;
const SYLLABLES =
  'ba ce di fo gu ha ki lo mer nan or pa qui ras sel tor un vel wen xi ya zo bren cal dor fen gli hum jar kel lum mon'.split(
    ' ',
  );

/** Numbers from 0 to 1, repeatable. @param {number} seed */
function createChance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a generator repeat early.
    let mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

/** @param {() => number} chance */
function createVocabulary(chance) {
  const words = new Set();
  while (words.size < VOCABULARY) {
    const length = 2 + Math.floor(chance() * 3);
    words.add(Array.from({ length }, () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)]).join(''));
  }
  return [...words];
}

/** Common words come more often, as in any language. @param {() => number} chance @param {readonly string[]} words */
function pickWord(chance, words) {
  const at = Math.floor(chance() ** 2 * words.length);
  return words[at] ?? '';
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @param {() => number} chance @param {readonly string[]} words @param {number} number */
function composeTitle(chance, words, number) {
  const title = Array.from({ length: TITLE_WORDS }, () => capital(pickWord(chance, words)));
  return `${title.slice(0, 2).join('')}${number}: ${title.slice(2).join(' ')}`;
}

/** @param {() => number} chance @param {readonly string[]} words */
function composeAbstract(chance, words) {
  let text = '';
  while (text.length < ABSTRACT_CHARS) {
    const length = 9 + Math.floor(chance() * 18);
    const sentence = Array.from({ length }, () => pickWord(chance, words)).join(' ');
    text += `${text === '' ? '' : ' '}${capital(sentence)}.`;
  }
  return text;
}

/** Writes the list and answers its size in bytes. @param {string} file @param {number} papers */
export function writeCorpus(file, papers) {
  const chance = createChance(SEED);
  const words = createVocabulary(chance);
  const handle = openSync(file, 'w');
  let bytes = 0;
  let text = '';
  try {
    for (let number = 1; number <= papers; number += 1) {
      text += `${composeTitle(chance, words, number)}\n${composeAbstract(chance, words)}\n`;
      if (text.length < WRITE_CHARS && number < papers) continue;
      bytes += writeSync(handle, text);
      text = '';
    }
  } finally {
    closeSync(handle);
  }
  return bytes;
}

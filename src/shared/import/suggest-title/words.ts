/** A word of a sentence without the punctuation around it, which says where phrases begin and end. */
export type Word = { core: string; lead: string; tail: string; start: number; end: number };

const LEAD = '(["\'“‘`*';
const TAIL = ')]"\'”’`*.,;:!?';

// What is longer is no word, and is not taken apart.
const MAX_WORD_LENGTH = 200;

// No name and no phrase has as many; a sentence may be a megabyte.
const MAX_WORDS = 80;

/** The words of a text by their index, read as far as they are asked for: a name mostly stands right where it is looked for. */
export type Words = (index: number) => Word | undefined;

/** The words from a position on, which is the start of one. */
export function createWords(text: string, from = 0): Words {
  const words: Word[] = [];
  let at = from;
  return (index) => {
    while (words.length <= index && at < text.length && words.length < MAX_WORDS) {
      while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
      const start = at;
      while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
      if (at > start) words.push(readWord(text.slice(start, at), start));
    }
    return words[index];
  };
}

/** All of them. */
export function readWords(text: string, from = 0): Word[] {
  const words = createWords(text, from);
  const all: Word[] = [];
  for (let word = words(0); word !== undefined; word = words(all.length)) all.push(word);
  return all;
}

/** White space as patterns know it. */
function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

function readWord(raw: string, index: number): Word {
  // Most words begin and end with a letter: nothing is to be taken off them.
  const isWhole = isPlain(raw.charCodeAt(0)) && isPlain(raw.charCodeAt(raw.length - 1));
  if (isWhole || raw.length > MAX_WORD_LENGTH) {
    return { core: raw, lead: '', tail: '', start: index, end: index + raw.length };
  }
  let from = 0;
  let to = raw.length;
  while (from < to && LEAD.includes(raw.charAt(from))) from += 1;
  while (to > from && TAIL.includes(raw.charAt(to - 1))) to -= 1;
  const core = raw.slice(from, to);
  return { core, lead: raw.slice(0, from), tail: raw.slice(to), start: index + from, end: index + to };
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

export type Sentence = { text: string; start: number };

// A stop ends a sentence when white space and a capital, a digit or an opening mark follow; these words have a stop of their own.
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|et al|vs|cf|etc|resp|approx|Fig|Eq|Dr|Prof|No|St)|\b\p{Lu})\.$/u;

const SENTENCE_END = /[.!?]["'”’)\]]*\s+(?=[\p{Lu}\d("'“‘`[])/gu;

export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  SENTENCE_END.lastIndex = 0;
  for (let match = SENTENCE_END.exec(text); match !== null; match = SENTENCE_END.exec(text)) {
    const { 0: end, index } = match;
    if (ABBREVIATION.test(text.slice(Math.max(start, index - 8), index + 1))) continue;
    sentences.push({ text: text.slice(start, index + end.trimEnd().length), start });
    start = index + end.length;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start });
  return sentences;
}

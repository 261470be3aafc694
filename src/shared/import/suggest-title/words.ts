/** A word of a sentence without the punctuation around it, which says where phrases begin and end. */
export type Word = { core: string; lead: string; tail: string; start: number; end: number };

const SHAPE = /^([("'“‘`[*]*)(.*?)([)"'”’`\]*.,;:!?]*)$/su;

// What is longer is no word, and taking it apart would cost its length squared.
const MAX_WORD_LENGTH = 200;

export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(/\S+/g)) words.push(readWord(raw, index));
  return words;
}

function readWord(raw: string, index: number): Word {
  // Most words begin and end with a letter: nothing is to be taken off them.
  if (isPlain(raw.charCodeAt(0)) && isPlain(raw.charCodeAt(raw.length - 1))) {
    return { core: raw, lead: '', tail: '', start: index, end: index + raw.length };
  }
  const [, lead = '', core = raw, tail = ''] = raw.length > MAX_WORD_LENGTH ? [] : (SHAPE.exec(raw) ?? []);
  return { core, lead, tail, start: index + lead.length, end: index + lead.length + core.length };
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

export type Sentence = { text: string; start: number };

// A stop ends a sentence when white space and a capital, a digit or an opening mark follow; these words have a stop of their own.
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|et al|vs|cf|etc|resp|approx|Fig|Eq|Dr|Prof|No|St)|\b\p{Lu})\.$/u;

export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/[.!?]["'”’)\]]*\s+(?=[\p{Lu}\d("'“‘`[])/gu)) {
    if (ABBREVIATION.test(text.slice(Math.max(start, index - 8), index + 1))) continue;
    sentences.push({ text: text.slice(start, index + end.trimEnd().length), start });
    start = index + end.length;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start });
  return sentences;
}

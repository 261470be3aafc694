// Titles of real lists run from 8 to about 220 characters, abstracts from about 400 up. Between the two bounds the
// number of sentences decides.
const MIN_ABSTRACT_LENGTH = 260;
const MAX_TITLE_LENGTH = 400;
const MIN_SHORT_ABSTRACT_LENGTH = 120;
const MIN_WORDS_OF_A_SENTENCE = 8;

/** Could stand as an abstract without looking at its neighbours. */
export function isAbstractLike(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length >= MIN_ABSTRACT_LENGTH) return true;
  return trimmed.length >= MIN_SHORT_ABSTRACT_LENGTH && countSentenceEnds(trimmed) >= 2;
}

/** A line of a few hundred characters without any stop: an abstract below a title, a long title where one is due. */
export function mayBeLongTitle(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length < MAX_TITLE_LENGTH && countSentenceEnds(trimmed) === 0;
}

/** A short text that is an abstract where one is expected: a whole sentence, closed by a stop. */
export function isSentence(text: string): boolean {
  const trimmed = text.trim();
  return (
    /[.。]["')\]]?$/.test(trimmed) && trimmed.split(/\s+/, MIN_WORDS_OF_A_SENTENCE).length >= MIN_WORDS_OF_A_SENTENCE
  );
}

// "EXPRESS OR" goes on below; so does "Description:".
const UNFINISHED = /(?:[:：,;]|\s(?:a|an|and|of|or|the|to|with|AND|OF|OR|THE|TO|WITH))$/;
const COPYRIGHT = /^(?:copyright\s*)?(?:\(c\)|©)|^copyright\s+(?:\d{4}|by)\b/i;

// The head of a table of many columns, with one row below it, has the rhythm of a title and its abstract.
const CELLS = /(?:\t[^\t]*){4}/;

/** Whatever stands below: a line cut within a sentence, a line that leads on to others, a notice of rights, or a row of cells. */
export function isNoTitle(text: string): boolean {
  const trimmed = text.trim();
  return UNFINISHED.test(trimmed.slice(-20)) || COPYRIGHT.test(trimmed.slice(0, 40)) || CELLS.test(trimmed);
}

// Formulae and numbers leave an abstract more letters than this; tables and lists of codes have fewer.
const MIN_LETTERS = 0.6;
// Sentences are of small letters, where a script has them.
const MAX_CAPITALS = 0.7;
const LOOKED_AT = 2_000;

/** Sentences: not a table, a disclaimer in capitals, nor what leads on to a list ("subject to the following conditions:"). */
export function isProse(text: string): boolean {
  const trimmed = text.trim();
  const start = trimmed.slice(0, LOOKED_AT);
  if (/[:：,;]$/.test(trimmed) || !/[.!?。！？…](?:\s|["'”’)\]]|$)/.test(start)) return false;
  const signs = start.replace(/\s+/g, '').length;
  const letters = start.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const capitals = start.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= MIN_LETTERS * signs && capitals <= MAX_CAPITALS * letters;
}

// Records and marked-up lists begin their lines like this; a line of a plain list does not.
const MARKS: readonly RegExp[] = [
  /^\s*(?:title|authors?|abstract|doi|url|link|date|year|keywords|subjects|categories|comments|journal|published|from|to|cc|subject|files|status|description|copyright|licen[cs]e)\s*[:：]/i,
  /^\s*[A-Z][A-Z0-9]{1,3}\s{1,2}-(?:\s|$)/,
  /^\s*@\w+\s*[{(]/,
  /^\s*[{}<|>]/,
  /^\s*(?:[-*+]|#{1,6}|%[0-9A-Z])\s/,
  /^\s*\\\\/,
  /^\s*"[^"]*",/,
  // "[10:15, 3/3/2031] Ada: ...": a chat, a log, subtitles.
  /^\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?\b/,
  /^\s*\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/,
];

export function isMarkedUp(text: string): boolean {
  const start = text.slice(0, 200);
  return MARKS.some((mark) => mark.test(start));
}

function countSentenceEnds(text: string): number {
  return text.match(/[a-z0-9)\]"'][.!?](?=\s+[A-Z0-9("']|\s*$)/g)?.length ?? 0;
}

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

// Records and marked-up lists begin their lines like this; a line of a plain list does not.
const MARKS: readonly RegExp[] = [
  /^\s*(?:title|authors?|abstract|doi|url|link|date|year|keywords|subjects|categories|comments|journal|published)\s*[:：]/i,
  /^\s*[A-Z][A-Z0-9]{1,3}\s{1,2}-(?:\s|$)/,
  /^\s*@\w+\s*[{(]/,
  /^\s*[{}<|>]/,
  /^\s*(?:[-*+]|#{1,6}|%[0-9A-Z])\s/,
  /^\s*\\\\/,
  /^\s*"[^"]*",/,
];

export function isMarkedUp(text: string): boolean {
  const start = text.slice(0, 200);
  return MARKS.some((mark) => mark.test(start));
}

function countSentenceEnds(text: string): number {
  return text.match(/[a-z0-9)\]"'][.!?](?=\s+[A-Z0-9("']|\s*$)/g)?.length ?? 0;
}

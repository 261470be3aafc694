/** Where the reading of an entry stands, and how it moves on. */
export type Cursor = {
  readonly text: string;
  at: number;
  expand: Abbreviations;
  /** At a second look: braces and quotes that something shows to be text do not count. */
  isLenient: boolean;
  /** The code that ends the entry: a brace, or the round bracket of `@article(...)`. */
  closer: number;
  /** A brace or quote was never closed. */
  isUnclosed: boolean;
  /** The next opening brace as far as it is known: nearly every value holds none, and is found by its end alone. */
  nextOpen: number;
  /** The next `=` as far as it is known: behind a value it ends the name of the next field. */
  nextEquals: number;
  /** Some value is the text of an abbreviation, or holds a `=`: only these can have swallowed a field. */
  hasExpanded: boolean;
  holdsEquals: boolean;
};

/** Abbreviations by name in lower case: of the file (`@string`), months and the journals that every style defines. */
export type Abbreviations = (name: string) => string | undefined;

export const QUOTE = 34;
export const PERCENT = 37;
export const COMMA = 44;
export const EQUALS = 61;
export const BACKSLASH = 92;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;
const SEMICOLON = 59;
const LINE_END = /[^\n]*/y;

export function createCursor(text: string, at: number, expand: Abbreviations, isLenient: boolean): Cursor {
  return {
    text,
    at,
    expand,
    isLenient,
    closer: CLOSE_BRACE,
    isUnclosed: false,
    nextOpen: -1,
    nextEquals: -1,
    hasExpanded: false,
    holdsEquals: false,
  };
}

/** The next opening brace from here on, or the end of the text: looked for once for all values before it. */
export function findOpen(cursor: Cursor, from: number): number {
  if (cursor.nextOpen < from) {
    const at = cursor.text.indexOf('{', from);
    cursor.nextOpen = at < 0 ? cursor.text.length : at;
  }
  return cursor.nextOpen;
}

/** The same of `=`. */
export function findEquals(cursor: Cursor, from: number): number {
  if (cursor.nextEquals < from) {
    const at = cursor.text.indexOf('=', from);
    cursor.nextEquals = at < 0 ? cursor.text.length : at;
  }
  return cursor.nextEquals;
}

/** Behind the letters, digits and hyphens that begin here; nearly every name is made of them alone. */
export function endOfName(text: string, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45))
      break;
  }
  return at;
}

/** White space, commas (also those that nothing follows) and comments to the line's end. */
export function skipGap(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    skipSpace(cursor);
    const next = text.charCodeAt(cursor.at);
    if (next === PERCENT) skipLine(cursor);
    else if (next === COMMA || next === SEMICOLON) cursor.at += 1;
    else return;
  }
}

export function skipLine(cursor: Cursor): void {
  match(cursor, LINE_END, 0);
}

/** By character codes, since most gaps are a blank or none; what is rare goes to the pattern. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  let { at } = cursor;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) continue;
    if (!(code >= 0xa0 && /\s/.test(text.charAt(at)))) break;
  }
  cursor.at = at;
}

export function isAt(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  return pattern.test(cursor.text);
}

/** What a sticky pattern reads here; the cursor moves behind it. */
export function match(cursor: Cursor, pattern: RegExp, group: number): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return null;
  cursor.at = pattern.lastIndex;
  return found[group] ?? null;
}

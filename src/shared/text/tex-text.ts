import { holdsTex, TEX_MARKS } from './scan-text';
import { addAccent, isAccent, texLetters, texSigns } from './tex-characters';

const SPACE = /\s*/y;

// Longer than any formula of a title or abstract: a price must not keep the text behind it from being decoded.
const MAX_MATH_LENGTH = 1_000;
// Longer than what a command is given; without a limit, groups that never close would be searched again and again.
const MAX_ARGUMENT_LENGTH = 2_000;

/** Their argument is text like any other, and so only the command goes. */
const WRAPPERS = wordsOf(
  'emph textit textbf texttt textsc textsf textrm textsl textup textmd textnormal text mbox mathrm em it bf tt sc sl sf rm bfseries ' +
    'itshape scshape ttfamily sffamily rmfamily upshape normalfont underline uline uppercase lowercase MakeUppercase MakeLowercase ' +
    'textsuperscript textsubscript mkbibemph mkbibitalic mkbibbold mkbibparens mkbibbrackets mkbibsuperscript mkbibsubscript ' +
    'protect ensuremath relax footnotesize small natexlab textcite nocase nohyphens boldmath unboldmath xspace',
);
/** Their first argument is for the program that sets the page. */
const WITH_HIDDEN_ARGUMENT = wordsOf(
  'noopsort href foreignlanguage selectlanguage hspace vspace textcolor color bibinfo',
);
const QUOTES = wordsOf('enquote mkbibquote');
const SPACES = wordsOf('quad qquad newline linebreak par space thinspace enspace');
/** Exporters write single characters as formulas. */
const CHARACTER_FORMULAS: Readonly<Record<string, string>> = {
  '<': '<',
  '>': '>',
  '|': '|',
  '\\backslash': '\\',
  '\\sim': '~',
  '\\mathsemicolon': ';',
  '\\mathplus': '+',
  '\\less': '<',
  '\\greater': '>',
};
// After these a bare `\'` marks an accent; before other letters, within a word, it is an apostrophe that a program escaped.
const COMMONLY_ACCENTED: ReadonlySet<string> = new Set('aeiouyncAEIOUYNC');

/** Behind a backslash they are themselves. */
const ESCAPED: ReadonlySet<string> = new Set('%&#_${}');

type Cursor = {
  text: string;
  at: number;
  out: string;
  /** What the next group writes where it ends; how many are open, and those among them that write something. */
  closer: string;
  depth: number;
  closers: { depth: number; text: string }[] | null;
  /** Up to here it is known that no formula in brackets ends, so that no text is searched twice. */
  searchedRound: number;
  searchedSquare: number;
};

/**
 * A field's TeX as plain text: accents, letters, signs, quotes and dashes become characters, braces and commands of style go. Formulas between
 * dollars stay as they are written, and so does every command that is not known. White space stays.
 */
export function decodeTex(text: string): string {
  return holdsTex(text) ? decodeMarkedTex(text) : text;
}

/** The same for a text that is known to hold some. */
export function decodeMarkedTex(text: string): string {
  const cursor: Cursor = {
    text,
    at: 0,
    out: '',
    closer: '',
    depth: 0,
    closers: null,
    searchedRound: 0,
    searchedSquare: 0,
  };
  const isShort = text.length <= SHORT_LENGTH;
  if (!isShort) findPlaces(text);
  while (cursor.at < text.length) {
    const special = isShort ? findNear(text, cursor.at) : findFar(cursor);
    if (special > cursor.at) cursor.out += text.slice(cursor.at, special);
    cursor.at = special;
    if (special < text.length) decodeSpecial(cursor, text.charCodeAt(special));
  }
  return cursor.out;
}

const QUOTE = 39;
const DASH = 45;
const BACKQUOTE = 96;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const DOLLAR = 36;
const BACKSLASH = 92;
const TILDE = 126;

/** What a character does by its code: 1 alone, 2 only twice in a row. */
const SPECIAL = new Uint8Array(128);
for (const code of [BACKSLASH, OPEN_BRACE, CLOSE_BRACE, DOLLAR, TILDE]) SPECIAL[code] = 1;
for (const code of [DASH, BACKQUOTE, QUOTE]) SPECIAL[code] = 2;

// Beyond this a search for each mark, which looks at many characters at a time, is faster than a look at each character.
const SHORT_LENGTH = 48;
/** Where each mark stands next in a long text, or the text's end. One will do, since decoding never begins within decoding. */
const places = new Int32Array(TEX_MARKS.length);

/** The text's end where there is none. */
function findNear(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? SPECIAL[code] : 0;
    if (kind === 1 || (kind === 2 && text.charCodeAt(at + 1) === code)) return at;
  }
  return text.length;
}

function findPlaces(text: string): void {
  for (let i = 0; i < places.length; i += 1) places[i] = placeOf(text, i, 0);
}

/** The next mark of any kind. Most texts hold one or two kinds, and are not searched for the others again. */
function findFar({ text, at }: Cursor): number {
  let first = text.length;
  for (let i = 0; i < places.length; i += 1) {
    let place = places[i] ?? first;
    if (place < at) {
      place = placeOf(text, i, at);
      places[i] = place;
    }
    if (place < first) first = place;
  }
  return first;
}

function placeOf(text: string, mark: number, from: number): number {
  const place = text.indexOf(TEX_MARKS[mark] ?? '', from);
  return place < 0 ? text.length : place;
}

function decodeSpecial(cursor: Cursor, code: number): void {
  if (code === BACKSLASH) return decodeCommand(cursor);
  if (code === DOLLAR) return copyFormula(cursor);
  if (code === DASH) return decodeDashes(cursor);
  cursor.at += code === BACKQUOTE || code === QUOTE ? 2 : 1;
  if (code === OPEN_BRACE) openGroup(cursor);
  else if (code === CLOSE_BRACE) closeGroup(cursor);
  else if (code === TILDE) cursor.out += isTie(cursor) ? ' ' : '~';
  else cursor.out += code === BACKQUOTE ? '“' : '”';
}

/** `{\"o}`, as most programs write it, at one go. False where it is anything else. */
function decodeLetterGroup(cursor: Cursor): boolean {
  const { text, at } = cursor;
  if (text.charCodeAt(at) !== BACKSLASH || text.charCodeAt(at + 3) !== CLOSE_BRACE || cursor.closer !== '')
    return false;
  const letter = text.charCodeAt(at + 2);
  if (!isLetter(letter) || isLetter(text.charCodeAt(at + 1))) return false;
  const mark = text.charAt(at + 1);
  if (!isAccent(mark) || (mark === "'" && !COMMONLY_ACCENTED.has(text.charAt(at + 2)))) return false;
  cursor.out += addAccent(text.charAt(at + 2), mark);
  cursor.at = at + 4;
  return true;
}

function openGroup(cursor: Cursor): void {
  if (decodeLetterGroup(cursor)) return;
  cursor.depth += 1;
  if (cursor.closer === '') return;
  cursor.closers ??= [];
  cursor.closers.push({ depth: cursor.depth, text: cursor.closer });
  cursor.closer = '';
}

function closeGroup(cursor: Cursor): void {
  if (cursor.depth === 0) return;
  const last = cursor.closers?.at(-1);
  if (last?.depth === cursor.depth) {
    cursor.out += last.text;
    cursor.closers?.pop();
  }
  cursor.depth -= 1;
}

function decodeDashes(cursor: Cursor): void {
  const { text, at } = cursor;
  let end = at;
  while (text.charCodeAt(end) === DASH) end += 1;
  cursor.at = end;
  cursor.out += end - at === 2 ? '–' : end - at === 3 ? '—' : text.slice(at, end);
}

/** Between two words; before a number or in braces of its own it is the sign itself, which few programs escape. */
function isTie({ text, at }: Cursor): boolean {
  const before = text.charAt(at - 2);
  return /[^\s~{]/.test(before) && /[^\s~}]/.test(text.charAt(at));
}

function copyFormula(cursor: Cursor): void {
  const { text, at } = cursor;
  const mark = text.charAt(at + 1) === '$' ? '$$' : '$';
  const from = at + mark.length;
  let end = text.indexOf(mark, from);
  while (end > 0 && text.charAt(end - 1) === '\\') end = text.indexOf(mark, end + 1);
  const isFormula = end >= from && end - from <= MAX_MATH_LENGTH;
  cursor.at = isFormula ? end + mark.length : from;
  const formula = isFormula ? text.slice(from, end) : '';
  const character = CHARACTER_FORMULAS[formula.trim()];
  cursor.out += character !== undefined && mark === '$' ? character : text.slice(at, cursor.at);
}

function decodeCommand(cursor: Cursor): void {
  const { text, at } = cursor;
  if (isLetter(text.charCodeAt(at + 1))) {
    let end = at + 2;
    while (isLetter(text.charCodeAt(end))) end += 1;
    return decodeWord(cursor, text.slice(at + 1, end));
  }
  const next = text.charAt(at + 1);
  cursor.at += 2;
  if (ESCAPED.has(next)) cursor.out += next;
  else if (isAccent(next)) decodeAccent(cursor, next);
  else if (next === '(' || next === '[') copyBracketFormula(cursor, next === '(' ? '\\)' : '\\]');
  else if (/[\s,;:\\>]/.test(next)) cursor.out += ' ';
  else if (!/[-/!@+*]/.test(next)) cursor.out += `\\${next}`;
}

function copyBracketFormula(cursor: Cursor, closer: '\\)' | '\\]'): void {
  const { text, at } = cursor;
  const isRound = closer === '\\)';
  const from = Math.max(at, isRound ? cursor.searchedRound : cursor.searchedSquare);
  const end = from + text.slice(from, at + MAX_MATH_LENGTH).indexOf(closer);
  if (end >= from) cursor.at = end + closer.length;
  else if (isRound) cursor.searchedRound = at + MAX_MATH_LENGTH - closer.length;
  else cursor.searchedSquare = at + MAX_MATH_LENGTH - closer.length;
  cursor.out += text.slice(at - 2, cursor.at);
}

function decodeWord(cursor: Cursor, name: string): void {
  const from = cursor.at;
  cursor.at += 1 + name.length;
  if (name.length === 1 && isAccent(name)) return decodeAccent(cursor, name);
  const letter =
    name === 'i' ? 'ı' : name === 'j' ? 'ȷ' : Object.hasOwn(texLetters, name) ? texLetters[name] : undefined;
  const sign = letter ?? texSigns.get(name);
  if (sign !== undefined) {
    skipSpace(cursor);
    cursor.out += sign;
  } else if (SPACES.has(name)) cursor.out += ' ';
  else if (name === 'url' || name === 'path') copyArgument(cursor);
  else if (QUOTES.has(name)) {
    cursor.out += '“';
    cursor.closer = '”';
  } else if (WRAPPERS.has(name)) skipSpace(cursor);
  else if (WITH_HIDDEN_ARGUMENT.has(name)) cursor.at = findArgumentEnd(cursor) ?? cursor.at;
  else {
    const end = findArgumentEnd(cursor) ?? cursor.at;
    cursor.out += cursor.text.slice(from, end);
    cursor.at = end;
  }
}

/** An address is verbatim. */
function copyArgument(cursor: Cursor): void {
  const end = findArgumentEnd(cursor);
  if (end === null) return;
  cursor.out += cursor.text.slice(cursor.at, end).trim().slice(1, -1).trim();
  cursor.at = end;
}

/** `\'e`, `\'{e}`, `\'\i`, `\'{\i}`, `\c C`, `\c{C}`. */
const ACCENTED = /\s*(?:\{\s*(?:\\([ij])\s*|(\p{L}?))\}|\\([ij])(?![A-Za-z])\s?|(\p{L}))/uy;

function decodeAccent(cursor: Cursor, mark: string): void {
  const { text, at } = cursor;
  const isBraced = text.charCodeAt(at) === OPEN_BRACE && text.charCodeAt(at + 2) === CLOSE_BRACE;
  if (isBraced && isLetter(text.charCodeAt(at + 1))) {
    cursor.at = at + 3;
    cursor.out += addAccent(text.charAt(at + 1), mark);
    return;
  }
  if (isLetter(text.charCodeAt(at)) && (mark !== "'" || COMMONLY_ACCENTED.has(text.charAt(at)))) {
    cursor.at = at + 1;
    cursor.out += addAccent(text.charAt(at), mark);
    return;
  }
  ACCENTED.lastIndex = at;
  const match = ACCENTED.exec(text);
  const bare = match?.[4];
  const isApostrophe =
    mark === "'" &&
    (match === null || (bare !== undefined && !COMMONLY_ACCENTED.has(bare))) &&
    /\p{L}/u.test(text.charAt(at - 3));
  if (match === null || isApostrophe) {
    // An accent over nothing is the sign itself, as in `\~{}`; over more than a letter it does not exist.
    cursor.out += mark.length === 1 && /[a-zA-Z]/.test(mark) ? '' : mark;
    return;
  }
  cursor.at = ACCENTED.lastIndex;
  const letter = match[1] ?? match[2] ?? match[3] ?? bare ?? '';
  cursor.out += letter === '' ? mark : addAccent(letter, mark);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function skipSpace(cursor: Cursor): void {
  SPACE.lastIndex = cursor.at;
  SPACE.exec(cursor.text);
  cursor.at = SPACE.lastIndex;
}

/** Behind the closing brace of the group that comes next; null where there is none. */
function findArgumentEnd({ text, at }: Cursor): number | null {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  if (text.charAt(SPACE.lastIndex) !== '{') return null;
  let depth = 0;
  const limit = Math.min(text.length, SPACE.lastIndex + MAX_ARGUMENT_LENGTH);
  for (let i = SPACE.lastIndex; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 92) i += 1;
    else if (code === 123) depth += 1;
    else if (code === 125) depth -= 1;
    if (depth === 0) return i + 1;
  }
  return null;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

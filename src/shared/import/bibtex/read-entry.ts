/** `string`, `comment`... are entries too; names and types are in lower case, values as they are written. */
export type RawEntry = {
  type: string;
  key: string | null;
  /** Of a field that is given twice the first value that is not empty. */
  fields: Map<string, string>;
  /** Behind the last character that was understood. */
  end: number;
  /** `open`: every field is whole, but nothing closes the entry. `broken`: there is no telling where a field ends. */
  state: 'closed' | 'open' | 'broken';
};

/** Abbreviations by name in lower case: of the file (`@string`), months and the journals that every style defines. */
export type Abbreviations = (name: string) => string | undefined;

type Cursor = {
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
};

const TYPE = /@\s*([A-Za-z][\w-]*)\s*/y;
const NAME = /[^\s=,{}()"#%;\\]+/y;
const LINE_END = /[^\n]*/y;
const BARE = /[^,}#"{\n]+/y;
// Text of other fields within a value: its closing brace or quote is missing, and it has swallowed what came after.
const FIELD_NAMES =
  'author|title|year|date|journal|journaltitle|booktitle|abstract|doi|url|publisher|volume|pages|editor|keywords';
const SWALLOWED_FIELD = new RegExp(`[\\n,][ \\t]*(?:${FIELD_NAMES})[ \\t]*=[ \\t]*["{]`, 'i');
/** Behind a closing brace: it was one too many, and the entry goes on. */
const FIELD_BEHIND = /[ \t]*(?:,[ \t]*)?(?:\n[ \t]*)?[A-Za-z][\w-]*[ \t]*=[ \t]*["{\d]/y;
/** These are never long enough to hold an example of BibTeX. */
const SHORT_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'author',
  'year',
  'date',
  'journal',
  'journaltitle',
  'booktitle',
  'doi',
]);

const LF_CODE = 10;
const QUOTE = 34;
const HASH = 35;
const PERCENT = 37;
const OPEN_ROUND = 40;
const CLOSE_ROUND = 41;
const COMMA = 44;
const SEMICOLON = 59;
const EQUALS = 61;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/**
 * Reads the entry whose `@` stands at `start`. Braces count as BibTeX counts them, behind a backslash too; where that does not come out even,
 * they are counted again as a typesetter would, and a quote within quotes is text.
 */
export function readEntry(text: string, start: number, expand: Abbreviations): RawEntry {
  const entry = readOnce(createCursor(text, start, expand, false));
  if (entry.state !== 'broken') return entry;
  const again = readOnce(createCursor(text, start, expand, true));
  return again.state === 'closed' ? again : entry;
}

function createCursor(text: string, at: number, expand: Abbreviations, isLenient: boolean): Cursor {
  return { text, at, expand, isLenient, closer: CLOSE_BRACE, isUnclosed: false, nextOpen: -1 };
}

function readOnce(cursor: Cursor): RawEntry {
  const type = readType(cursor);
  const entry: RawEntry = { type, key: null, fields: new Map(), end: cursor.at, state: 'open' };
  if (type === 'comment' || type === 'preamble') return skipBody(cursor, entry);
  if (cursor.text.charCodeAt(cursor.at) === OPEN_ROUND) cursor.closer = CLOSE_ROUND;
  cursor.at += 1;
  if (type !== 'string') entry.key = readKey(cursor);
  entry.end = cursor.at;
  while (entry.state === 'open' && readField(cursor, entry));
  const isSwallowing = entry.state === 'open' && [...entry.fields.values()].some(hasSwallowed);
  if (isSwallowing) entry.state = 'broken';
  return entry;
}

/** `@article`, with the white space around it. */
function readType(cursor: Cursor): string {
  const from = cursor.at + 1;
  const end = endOfName(cursor.text, from);
  if (end > from && isOpener(cursor.text.charCodeAt(end))) {
    cursor.at = end;
    return cursor.text.slice(from, end).toLowerCase();
  }
  return (match(cursor, TYPE, 1) ?? '').toLowerCase();
}

function isOpener(code: number): boolean {
  return code === OPEN_BRACE || code === OPEN_ROUND;
}

/** Behind the letters, digits and hyphens that begin here; nearly every name is made of them alone. */
function endOfName(text: string, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45))
      break;
  }
  return at;
}

function hasSwallowed(value: string): boolean {
  return value.includes('=') && SWALLOWED_FIELD.test(value);
}

/** Up to the comma, or to the line's end where the comma is missing. A `=` before it means that there is no key. */
function readKey(cursor: Cursor): string | null {
  skipGap(cursor);
  const from = cursor.at;
  const found = readKeyText(cursor);
  if (cursor.text.charCodeAt(cursor.at) === EQUALS) {
    cursor.at = from;
    return null;
  }
  const round = cursor.closer === CLOSE_ROUND ? found.indexOf(')') : -1;
  if (round >= 0) cursor.at = from + round;
  const own = round < 0 ? found : found.slice(0, round);
  const key = (own.includes(' %') ? (own.split(' %', 1)[0] ?? '') : own).trim();
  return key === '' ? null : key;
}

function readKeyText(cursor: Cursor): string {
  const { text, at } = cursor;
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === COMMA || code === EQUALS || code === LF_CODE || code === CLOSE_BRACE) break;
  }
  cursor.at = end;
  return text.slice(at, end);
}

/** Up to white space or a mark of the grammar; in lower case. */
function readName(cursor: Cursor): string {
  const { text, at } = cursor;
  const end = endOfName(text, at);
  const code = text.charCodeAt(end);
  if (end === at || (code !== 32 && code !== EQUALS)) return match(cursor, NAME, 0)?.toLowerCase() ?? '';
  cursor.at = end;
  return text.slice(at, end).toLowerCase();
}

/** False where the text has come to its end. */
function readField(cursor: Cursor, entry: RawEntry): boolean {
  const { text } = cursor;
  skipGap(cursor);
  if (cursor.at >= text.length) return false;
  const code = text.charCodeAt(cursor.at);
  if (code === CLOSE_BRACE || code === cursor.closer) {
    cursor.at += 1;
    entry.end = cursor.at;
    if (cursor.at >= text.length || !isAt(cursor, FIELD_BEHIND)) entry.state = 'closed';
    return true;
  }
  const from = cursor.at;
  const name = readName(cursor);
  skipSpace(cursor);
  if (name !== '' && cursor.at >= text.length) return false;
  const next = text.charCodeAt(cursor.at);
  if (name !== '' && (next === COMMA || next === cursor.closer)) return true; // a name without a value
  if (name === '' || next !== EQUALS) return skipLine(cursor, entry, from);
  cursor.at += 1;
  const value = readValue(cursor);
  if (value === null || (SHORT_FIELDS.has(name) && hasSwallowed(value))) {
    if (value !== null || cursor.isUnclosed) entry.state = 'broken';
    return false;
  }
  if (value !== '' && !entry.fields.has(name)) entry.fields.set(name, value);
  entry.end = cursor.at;
  return true;
}

/** A stray line within an entry costs that line; anywhere else nothing after it can be trusted. */
function skipLine(cursor: Cursor, entry: RawEntry, from: number): boolean {
  const before = cursor.text.lastIndexOf('\n', from);
  if (before < entry.end || cursor.text.slice(before, from).trim() !== '') {
    entry.state = 'broken';
    return false;
  }
  cursor.at = from;
  match(cursor, LINE_END, 0);
  return true;
}

/** Null where it does not end. Parts are joined at `#`. */
function readValue(cursor: Cursor): string | null {
  let value = '';
  for (;;) {
    skipSpace(cursor);
    const next = cursor.text.charCodeAt(cursor.at);
    const part = next === OPEN_BRACE ? readBraced(cursor) : next === QUOTE ? readQuoted(cursor) : readBare(cursor);
    if (part === null) return null;
    value = value === '' ? part : value + part;
    const end = cursor.at;
    if (cursor.text.charCodeAt(end) === COMMA) return value;
    skipSpace(cursor);
    if (cursor.text.charCodeAt(cursor.at) !== HASH) {
      cursor.at = end;
      return value;
    }
    cursor.at += 1;
  }
}

/** The next opening brace from here on, or the end of the text: looked for once for all values before it. */
function findOpen(cursor: Cursor, from: number): number {
  if (cursor.nextOpen < from) {
    const at = cursor.text.indexOf('{', from);
    cursor.nextOpen = at < 0 ? cursor.text.length : at;
  }
  return cursor.nextOpen;
}

/** From one brace to the next; behind backslashes that count, character by character. */
function readBraced(cursor: Cursor): string | null {
  const { text, isLenient } = cursor;
  const from = cursor.at + 1;
  let depth = 1;
  if (isLenient) return readBracedLeniently(cursor);
  for (let at = from; ;) {
    const close = text.indexOf('}', at);
    if (close < 0) break;
    for (let open = findOpen(cursor, at); open < close; open = findOpen(cursor, open + 1)) depth += 1;
    depth -= 1;
    at = close + 1;
    if (depth > 0) continue;
    cursor.at = at;
    return text.slice(from, close);
  }
  return giveUp(cursor);
}

function readBracedLeniently(cursor: Cursor): string | null {
  const { text } = cursor;
  const from = cursor.at + 1;
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN_BRACE) depth += 1;
    else if (code === CLOSE_BRACE) {
      depth -= 1;
      if (depth > 0) continue;
      cursor.at = at + 1;
      return text.slice(from, at);
    }
  }
  return giveUp(cursor);
}

function giveUp(cursor: Cursor): null {
  cursor.at = cursor.text.length;
  cursor.isUnclosed = true;
  return null;
}

/** Quotes within braces are text. */
function readQuoted(cursor: Cursor): string | null {
  const { text, isLenient } = cursor;
  const from = cursor.at + 1;
  const quote = text.indexOf('"', from);
  if (quote >= 0 && !isLenient && findOpen(cursor, from) > quote) {
    cursor.at = quote + 1;
    return text.slice(from, quote);
  }
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && isLenient) at += 1;
    else if (code === OPEN_BRACE) depth += 1;
    else if (code === CLOSE_BRACE) depth = Math.max(0, depth - 1);
    else if (code === QUOTE && depth === 0 && !(isLenient && isInnerQuote(text, at))) {
      cursor.at = at + 1;
      return text.slice(from, at);
    }
  }
  return giveUp(cursor);
}

const VALUE_END = /[^\S\n]*(?:[,;}#)%\n]|[\w-]+[^\S\n]*=|$)/y;

function isInnerQuote(text: string, at: number): boolean {
  VALUE_END.lastIndex = at + 1;
  return !VALUE_END.test(text);
}

/** A number, an abbreviation, or words whose braces were forgotten; without its comma it ends where the next field begins. */
function readBare(cursor: Cursor): string | null {
  if (cursor.at >= cursor.text.length) return null;
  const from = cursor.at;
  const end = endOfName(cursor.text, from);
  if (end > from && cursor.text.charCodeAt(end) === COMMA) {
    cursor.at = end;
    const word = cursor.text.slice(from, end);
    return cursor.expand(word.toLowerCase()) ?? word;
  }
  const whole = match(cursor, BARE, 0) ?? '';
  const comment = whole.indexOf('%');
  let bare = comment < 0 ? whole : whole.slice(0, comment);
  if (/["{]/.test(cursor.text.charAt(cursor.at)) && /=\s*$/.test(bare)) bare = /^\S*/.exec(bare)?.[0] ?? '';
  cursor.at = from + bare.length;
  const text = bare.trim().replace(/\)$/, '');
  if (text.length < bare.trim().length) cursor.at = from + bare.lastIndexOf(')');
  return cursor.expand(text.toLowerCase()) ?? text;
}

/** White space, commas (also those that nothing follows) and comments to the line's end. */
function skipGap(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    skipSpace(cursor);
    const next = text.charCodeAt(cursor.at);
    if (next === PERCENT) match(cursor, LINE_END, 0);
    else if (next === COMMA || next === SEMICOLON) cursor.at += 1;
    else return;
  }
}

/** Balanced or not, what they hold is no record. `@comment` may do without braces: then it is a line. */
function skipBody(cursor: Cursor, entry: RawEntry): RawEntry {
  const opener = cursor.text.charAt(cursor.at);
  const isGroup = opener === '{' || opener === '(';
  if (!isGroup) match(cursor, LINE_END, 0);
  else if (opener === '{') readBraced(cursor);
  else cursor.at = cursor.text.indexOf(')', cursor.at) + 1 || cursor.text.length;
  return { ...entry, end: cursor.at, state: 'closed' };
}

/** By character codes, since this is half of what a reader of entries does; what is rare goes to the pattern. */
function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    const isSpace = code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(text.charAt(cursor.at)));
    if (!isSpace) return;
    cursor.at += 1;
  }
}

function isAt(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  return pattern.test(cursor.text);
}

/** What a sticky pattern reads here; the cursor moves behind it. */
function match(cursor: Cursor, pattern: RegExp, group: number): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return null;
  cursor.at = pattern.lastIndex;
  return found[group] ?? null;
}

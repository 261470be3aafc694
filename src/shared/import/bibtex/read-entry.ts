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
  text: string;
  at: number;
  expand: Abbreviations;
  /** At a second look: braces and quotes that something shows to be text do not count. */
  isLenient: boolean;
  /** The code that ends the entry: a brace, or the round bracket of `@article(...)`. */
  closer: number;
  /** A brace or quote was never closed. */
  isUnclosed: boolean;
};

const TYPE = /@\s*([A-Za-z][\w-]*)\s*/y;
const NAME = /[^\s=,{}()"#%;\\]+/y;
const KEY = /[^,=\n}]+/y;
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

const CLOSE_BRACE = 125;
const CLOSE_ROUND = 41;

/**
 * Reads the entry whose `@` stands at `start`. Braces count as BibTeX counts them, behind a backslash too; where that does not come out even,
 * they are counted again as a typesetter would, and a quote within quotes is text.
 */
export function readEntry(text: string, start: number, expand: Abbreviations): RawEntry {
  const cursor = { text, at: start, expand, closer: CLOSE_BRACE, isUnclosed: false };
  const entry = readOnce({ ...cursor, isLenient: false });
  if (entry.state !== 'broken') return entry;
  const again = readOnce({ ...cursor, isLenient: true });
  return again.state === 'closed' ? again : entry;
}

function readOnce(cursor: Cursor): RawEntry {
  const type = (match(cursor, TYPE, 1) ?? '').toLowerCase();
  const entry: RawEntry = { type, key: null, fields: new Map(), end: cursor.at, state: 'open' };
  if (type === 'comment' || type === 'preamble') return skipBody(cursor, entry);
  if (cursor.text.charAt(cursor.at) === '(') cursor.closer = CLOSE_ROUND;
  cursor.at += 1;
  if (type !== 'string') entry.key = readKey(cursor);
  entry.end = cursor.at;
  while (entry.state === 'open' && readField(cursor, entry));
  const isSwallowing = entry.state === 'open' && [...entry.fields.values()].some(hasSwallowed);
  if (isSwallowing) entry.state = 'broken';
  return entry;
}

function hasSwallowed(value: string): boolean {
  return value.includes('=') && SWALLOWED_FIELD.test(value);
}

/** Up to the comma, or to the line's end where the comma is missing. A `=` before it means that there is no key. */
function readKey(cursor: Cursor): string | null {
  skipGap(cursor);
  const from = cursor.at;
  const found = match(cursor, KEY, 0) ?? '';
  if (cursor.text.charAt(cursor.at) === '=') {
    cursor.at = from;
    return null;
  }
  const round = cursor.closer === CLOSE_ROUND ? found.indexOf(')') : -1;
  if (round >= 0) cursor.at = from + round;
  const key = (found.slice(0, round < 0 ? undefined : round).split(' %', 1)[0] ?? '').trim();
  return key === '' ? null : key;
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
    if (!isAt(cursor, FIELD_BEHIND)) entry.state = 'closed';
    return true;
  }
  const from = cursor.at;
  const name = match(cursor, NAME, 0)?.toLowerCase() ?? '';
  skipSpace(cursor);
  if (name !== '' && cursor.at >= text.length) return false;
  const next = text.charAt(cursor.at);
  if (name !== '' && (next === ',' || text.charCodeAt(cursor.at) === cursor.closer)) return true; // a name without a value
  if (name === '' || next !== '=') return skipLine(cursor, entry, from);
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
    const part = next === 123 ? readBraced(cursor) : next === 34 ? readQuoted(cursor) : readBare(cursor);
    if (part === null) return null;
    value = value === '' ? part : value + part;
    const end = cursor.at;
    skipSpace(cursor);
    if (cursor.text.charAt(cursor.at) !== '#') {
      cursor.at = end;
      return value;
    }
    cursor.at += 1;
  }
}

function readBraced(cursor: Cursor): string | null {
  const { text, isLenient } = cursor;
  const from = cursor.at + 1;
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92 && isLenient) at += 1;
    else if (code === 123) depth += 1;
    else if (code === CLOSE_BRACE) {
      depth -= 1;
      if (depth > 0) continue;
      cursor.at = at + 1;
      return text.slice(from, at);
    }
  }
  cursor.at = text.length;
  cursor.isUnclosed = true;
  return null;
}

/** Quotes within braces are text. */
function readQuoted(cursor: Cursor): string | null {
  const { text, isLenient } = cursor;
  const from = cursor.at + 1;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92 && isLenient) at += 1;
    else if (code === 123) depth += 1;
    else if (code === CLOSE_BRACE) depth = Math.max(0, depth - 1);
    else if (code === 34 && depth === 0 && !(isLenient && isInnerQuote(text, at))) {
      cursor.at = at + 1;
      return text.slice(from, at);
    }
  }
  cursor.at = text.length;
  cursor.isUnclosed = true;
  return null;
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
    const next = text.charAt(cursor.at);
    if (next === '%') match(cursor, LINE_END, 0);
    else if (next === ',' || next === ';') cursor.at += 1;
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

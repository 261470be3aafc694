import {
  CLOSE_BRACE,
  COMMA,
  createCursor,
  EQUALS,
  findEquals,
  findOpen,
  isAt,
  match,
  skipGap,
  skipLine,
  skipSpace,
  type Abbreviations,
  type Cursor,
} from './entry-cursor';
import { findName, rememberName } from './known-names';
import { readBraced, readValue } from './read-value';

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

const TYPE = /@\s*([A-Za-z][\w-]*)\s*/y;
const NAME = /[^\s=,{}()"#%;\\]+/y;
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
const OPEN_ROUND = 40;
const CLOSE_ROUND = 41;

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

function readOnce(cursor: Cursor): RawEntry {
  const type = readType(cursor);
  const entry: RawEntry = { type, key: null, fields: new Map(), end: cursor.at, state: 'open' };
  if (type === 'comment' || type === 'preamble') return skipBody(cursor, entry);
  if (cursor.text.charCodeAt(cursor.at) === OPEN_ROUND) cursor.closer = CLOSE_ROUND;
  cursor.at += 1;
  if (type !== 'string') entry.key = readKey(cursor);
  entry.end = cursor.at;
  while (entry.state === 'open' && readField(cursor, entry));
  const maySwallow = entry.state === 'open' && cursor.holdsEquals;
  if (maySwallow && [...entry.fields.values()].some(hasSwallowed)) entry.state = 'broken';
  return entry;
}

/** `@article`, with the white space around it. */
function readType(cursor: Cursor): string {
  const from = cursor.at + 1;
  const open = findOpen(cursor, from);
  const known = findName(cursor.text, from, open);
  if (known !== null) {
    cursor.at = open;
    return known;
  }
  const type = (match(cursor, TYPE, 1) ?? '').toLowerCase();
  if (cursor.at === open) rememberName(cursor.text, from, open, type);
  return type;
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
  const equals = findEquals(cursor, at);
  const known = findName(text, at, equals);
  if (known !== null) {
    cursor.at = equals;
    return known;
  }
  const name = match(cursor, NAME, 0)?.toLowerCase() ?? '';
  skipSpace(cursor);
  if (name !== '' && cursor.at === equals) rememberName(text, at, equals, name);
  return name;
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
  if (name !== '' && cursor.at >= text.length) return false;
  const next = text.charCodeAt(cursor.at);
  if (name !== '' && (next === COMMA || next === cursor.closer)) return true; // a name without a value
  if (name === '' || next !== EQUALS) return skipStrayLine(cursor, entry, from);
  cursor.at += 1;
  const behind = cursor.at;
  const value = readValue(cursor);
  const holdsEquals = cursor.hasExpanded || findEquals(cursor, behind) < cursor.at;
  if (holdsEquals) cursor.holdsEquals = true;
  if (value === null || (holdsEquals && SHORT_FIELDS.has(name) && hasSwallowed(value))) {
    if (value !== null || cursor.isUnclosed) entry.state = 'broken';
    return false;
  }
  if (value !== '' && !entry.fields.has(name)) entry.fields.set(name, value);
  entry.end = cursor.at;
  return true;
}

/** A stray line within an entry costs that line; anywhere else nothing after it can be trusted. */
function skipStrayLine(cursor: Cursor, entry: RawEntry, from: number): boolean {
  const before = cursor.text.lastIndexOf('\n', from);
  if (before < entry.end || cursor.text.slice(before, from).trim() !== '') {
    entry.state = 'broken';
    return false;
  }
  cursor.at = from;
  skipLine(cursor);
  return true;
}

/** Balanced or not, what they hold is no record. `@comment` may do without braces: then it is a line. */
function skipBody(cursor: Cursor, entry: RawEntry): RawEntry {
  const opener = cursor.text.charAt(cursor.at);
  const isGroup = opener === '{' || opener === '(';
  if (!isGroup) skipLine(cursor);
  else if (opener === '{') readBraced(cursor);
  else cursor.at = cursor.text.indexOf(')', cursor.at) + 1 || cursor.text.length;
  return { ...entry, end: cursor.at, state: 'closed' };
}

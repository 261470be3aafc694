import {
  BACKSLASH,
  CLOSE_BRACE,
  COMMA,
  endOfName,
  findOpen,
  match,
  OPEN_BRACE,
  QUOTE,
  skipSpace,
  type Cursor,
} from './entry-cursor';

const HASH = 35;
const BARE = /[^,}#"{\n]+/y;

/** Null where it does not end. Parts are joined at `#`. */
export function readValue(cursor: Cursor): string | null {
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

/** From one brace to the next; behind backslashes that count, character by character. */
export function readBraced(cursor: Cursor): string | null {
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
    return expanded(cursor, word);
  }
  const whole = match(cursor, BARE, 0) ?? '';
  const comment = whole.indexOf('%');
  let bare = comment < 0 ? whole : whole.slice(0, comment);
  if (/["{]/.test(cursor.text.charAt(cursor.at)) && /=\s*$/.test(bare)) bare = /^\S*/.exec(bare)?.[0] ?? '';
  cursor.at = from + bare.length;
  const text = bare.trim().replace(/\)$/, '');
  if (text.length < bare.trim().length) cursor.at = from + bare.lastIndexOf(')');
  return expanded(cursor, text);
}

function expanded(cursor: Cursor, word: string): string {
  const text = cursor.expand(word.toLowerCase());
  if (text === undefined) return word;
  cursor.hasExpanded = true;
  return text;
}

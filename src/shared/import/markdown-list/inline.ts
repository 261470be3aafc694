import { findLinks } from '../../text/find-links';
import { decodeEntities } from '../../text/markup';

/** A stretch of a line that is set in one way. `url` is where it leads; `isImage`: the words that stand for a picture, or markup that is no text. */
export type Run = { text: string; bold: boolean; italic: boolean; url: string | null; isImage: boolean };

type Style = { bold: boolean; italic: boolean; url: string | null };

// A picture within a link within brackets; deeper nesting is not written by hand.
const MAX_DEPTH = 3;
const MAX_URL_LENGTH = 2_048;
const MAX_MATHS_LENGTH = 300;

const TAG = /<\/?([a-z][a-z0-9]{0,10})((?:\s[^<>]{0,1000})?)\/?>/iy;
const COMMENT = /<!--[^>]{0,2000}-->/y;
// Those that a text is written with; the rest of the known ones stand around it and end what is before.
const INLINE_TAGS = /^(?:b|strong|i|em|font|span|sub|sup|u|small|tt|p|ul|ol|li)$/i;
const BREAKING_TAGS = /^(?:a|img|div|center|table|tr|td|th|details|summary|h[1-6]|blockquote)$/i;
// What may begin a mark or an address; all else is text.
const SPECIAL = /[\\<[!*_`$]|https?:/gi;
const BRACKET = /[\\[\]]/g;
const ESCAPED = /[*_[\]`#|~]/;

/** Markdown of one line, with the HTML that people mix into it, as runs of plain text. Marks that do not close stay as they are written. */
export function readInline(source: string, style?: Style, depth = 0): Run[] {
  return new InlineReader(source, style ?? { bold: false, italic: false, url: null }, depth).read();
}

/** The text without marks, links as their words. */
export function plainOf(runs: readonly Run[]): string {
  return runs
    .filter((run) => !run.isImage)
    .map((run) => run.text)
    .join('');
}

class InlineReader {
  private at = 0;
  private text = '';
  private readonly runs: Run[] = [];
  private readonly partners: Map<number, number>;
  /** Marks of which no further one comes, so that a line of marks is searched once. */
  private readonly lastOf = new Map<string, number>();

  constructor(
    private readonly source: string,
    private readonly style: Style,
    private readonly depth: number,
  ) {
    this.partners = pairBrackets(source);
    this.style = { ...style };
  }

  read(): Run[] {
    while (this.at < this.source.length) {
      const next = findFrom(SPECIAL, this.source, this.at);
      this.text += this.source.slice(this.at, next);
      this.at = next;
      if (next < this.source.length && !this.readSpecial(this.source.charAt(next))) {
        this.text += this.source.charAt(this.at++);
      }
    }
    this.flush();
    return this.runs;
  }

  private readSpecial(char: string): boolean {
    if (char === '\\') return this.readEscape();
    if (char === '<') return this.readTag();
    if (char === '[') return this.readLink(this.at, false);
    if (char === '!') return this.source.charAt(this.at + 1) === '[' && this.readLink(this.at + 1, true);
    if (char === '*' || char === '_') return this.readEmphasis(char);
    if (char === '`') return this.readUpTo('`', this.source.length, false);
    if (char === '$') return this.readUpTo('$', MAX_MATHS_LENGTH, true);
    return (char === 'h' || char === 'H') && this.readAddress();
  }

  private readEscape(): boolean {
    const next = this.source.charAt(this.at + 1);
    if (next === '' || !ESCAPED.test(next)) return false;
    this.text += next;
    this.at += 2;
    return true;
  }

  /** Maths and code hold marks that mean nothing. */
  private readUpTo(mark: string, limit: number, keepMarks: boolean): boolean {
    const end = this.find(mark, this.at + 1);
    if (end < 0 || end - this.at > limit) return false;
    const inner = this.source.slice(this.at + 1, end);
    if (inner.includes('](')) return false;
    this.text += keepMarks ? `${mark}${inner}${mark}` : inner;
    this.at = end + 1;
    return true;
  }

  private find(mark: string, from: number): number {
    const last = this.lastOf.get(mark) ?? this.source.lastIndexOf(mark);
    this.lastOf.set(mark, last);
    return last < from ? -1 : this.source.indexOf(mark, from);
  }

  private readTag(): boolean {
    COMMENT.lastIndex = this.at;
    if (COMMENT.test(this.source)) {
      this.flush();
      this.push('', true);
      this.at = COMMENT.lastIndex;
      return true;
    }
    TAG.lastIndex = this.at;
    const match = TAG.exec(this.source);
    const name = match?.[1]?.toLowerCase() ?? '';
    if (match === null || !(name === 'br' || INLINE_TAGS.test(name) || BREAKING_TAGS.test(name))) return false;
    const isEnd = match[0].startsWith('</');
    this.flush();
    if (name === 'br') this.push('\n', false);
    else if (BREAKING_TAGS.test(name) && name !== 'a') this.push('', true);
    else if (name === 'b' || name === 'strong') this.style.bold = !isEnd;
    else if (name === 'i' || name === 'em') this.style.italic = !isEnd;
    else if (name === 'a') this.style.url = isEnd ? null : (/href\s*=\s*["']?([^"'\s>]+)/i.exec(match[0])?.[1] ?? null);
    this.at += match[0].length;
    return true;
  }

  private readLink(open: number, isImage: boolean): boolean {
    const close = this.partners.get(open);
    if (close === undefined || this.depth >= MAX_DEPTH) return false;
    const address = readAddressBehind(this.source, close + 1);
    if (address === null) return false;
    this.flush();
    const words = this.source.slice(open + 1, close);
    if (isImage) this.push(words, true);
    else this.runs.push(...readInline(words, { ...this.style, url: address.url }, this.depth + 1));
    // A link around nothing but a picture still leads somewhere.
    if (!isImage && words.trim() === '') this.push('', false, address.url);
    this.at = address.end;
    return true;
  }

  private readAddress(): boolean {
    const rest = this.source.slice(this.at, this.at + MAX_URL_LENGTH);
    const token = /^https?:\/\/[^\s<>|]+/i.exec(rest)?.[0];
    const link = token === undefined || this.style.url !== null ? undefined : findLinks(token)[0];
    if (link === undefined || !token?.startsWith(link)) return false;
    this.flush();
    this.push(link, false, link);
    this.at += link.length;
    return true;
  }

  /** `*` and `_` open where a word begins and close where one ends; within a word `_` is a letter. */
  private readEmphasis(char: string): boolean {
    let length = 1;
    while (this.source.charAt(this.at + length) === char && length < 3) length += 1;
    const before = this.source.charAt(this.at - 1);
    const after = this.source.charAt(this.at + length);
    const opens = /\S/.test(after) && (!isMark(after) || before === '' || /\s/.test(before) || isMark(before));
    const closes = /\S/.test(before) && (!isMark(before) || after === '' || /\s/.test(after) || isMark(after));
    const isWithin = char === '_' && isLetter(before) && isLetter(after);
    const { bold, italic } = this.style;
    const isOn = length === 1 ? italic : length === 2 ? bold : bold && italic;
    const mark = char.repeat(length);
    const canOpen = !isOn && opens && this.find(mark, this.at + length) >= 0;
    if (isWithin || !(isOn ? closes : canOpen)) {
      this.text += mark;
      this.at += length;
      return true;
    }
    this.flush();
    if (length >= 2) this.style.bold = !isOn;
    if (length !== 2) this.style.italic = !isOn;
    this.at += length;
    return true;
  }

  private flush(): void {
    if (this.text !== '') this.push(decodeEntities(this.text), false);
    this.text = '';
  }

  private push(text: string, isImage: boolean, url = this.style.url): void {
    const { bold, italic } = this.style;
    this.runs.push({ text, bold, italic, url, isImage });
  }
}

function findFrom(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function isMark(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}

function isLetter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

/** Where each bracket closes; one pass, so that a line of brackets costs no more than another. */
function pairBrackets(source: string): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let i = findFrom(BRACKET, source, 0); i < source.length; i = findFrom(BRACKET, source, i + 1)) {
    const char = source.charAt(i);
    if (char === '\\') i += 1;
    else if (char === '[') open.push(i);
    else {
      const start = open.pop();
      if (start !== undefined) partners.set(start, i);
    }
  }
  return partners;
}

/** `(address "words")` right behind a bracket; a space between is a common slip before an address. */
function readAddressBehind(source: string, from: number): { url: string; end: number } | null {
  const start = /^ ?\(https?:/i.test(source.slice(from, from + 8)) ? source.indexOf('(', from) : from;
  if (source.charAt(start) !== '(') return null;
  const limit = Math.min(source.length, start + MAX_URL_LENGTH);
  let depth = 0;
  for (let i = start; i < limit; i += 1) {
    const char = source.charAt(i);
    if (char === '(') depth += 1;
    // Another link begins: this one was never closed.
    if (char === '<' || char === '\n' || (char === ']' && source.charAt(i + 1) === '(')) return null;
    if (char === ')') depth -= 1;
    if (depth > 0) continue;
    const url = source
      .slice(start + 1, i)
      .trim()
      .replace(/\s+["'(].*$/, '');
    return /\s/.test(url) ? null : { url, end: i + 1 };
  }
  return null;
}

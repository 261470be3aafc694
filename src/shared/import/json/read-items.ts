import { isBlank, MAX_LINE_LENGTH } from '../../text/lines';
import { readLinePieces, type LinePiece } from '../line-pieces/line-pieces';
import type { Span } from '../types';
import type { Unread } from '../wrapped-records';
import { findNextRecord } from './find-next-record';
import { ObjectScanner, type Signature } from './object-scanner';
import { readObject, type JsonObject } from './read-value';

export type JsonItem = { kind: 'record'; lines: Span; text: string; value: JsonObject } | Unread;

/** An object that is being read; its text is held in parts, a line end between two lines. */
type Open = {
  scanner: ObjectScanner;
  first: number;
  /** The last line that is not blank. */
  last: number;
  indent: number;
  layout: 'unknown' | 'indented' | 'flat';
  parts: string[];
  length: number;
  /** What stands before it on its first line, and whether a record before it has that line: known once the line has ended. */
  prefix: string;
  wasTouched: boolean;
};
/** A record that broke: its text is gathered no more, and the next one is looked for. */
type Broken = {
  first: number;
  last: number;
  indent: number;
  text: string;
  why: 'broken-record' | 'too-long';
  carry: string;
};

// The longest works of large indexes (thousands of authors with their addresses) come to some two million characters.
const MAX_RECORD_LENGTH = 4_000_000;
const MAX_BROKEN_TEXT = 2_000;

const QUOTE = 34;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * One object at a time out of an array, a list within a wrapper (`{"results": [...]}`), objects one after another or one a line. Nothing is
 * held but the object that is being read. A broken one ends where its grammar breaks, and reading goes on at what looks like the next.
 */
export function* readJsonItems(chunks: Iterable<string>): Generator<JsonItem> {
  const reader = new ItemReader();
  for (const piece of readLinePieces(chunks)) {
    const items = reader.read(piece);
    if (items.length > 0) yield* items;
  }
  yield* reader.finish();
}

class ItemReader {
  private items: JsonItem[] = [];
  private open: Open | null = null;
  private broken: Broken | null = null;
  private signature: Signature | null = null;
  /** Open brackets of a wrapper behind its list: objects there are no records. 0 elsewhere. */
  private tailDepth = 0;
  private listDepth = 0;
  /** The current line, as far as it belongs to no record. */
  private line = 1;
  private isLineStart = true;
  private indent = 0;
  private isTouched = false;
  private outside: string[] = [];
  private outsideLength = 0;

  read(piece: LinePiece): JsonItem[] {
    this.line = piece.line;
    if (this.isLineStart) this.startLine(piece.text);
    this.isLineStart = piece.endsLine;
    let text = piece.text;
    if (this.broken !== null) {
      text = this.broken.carry + text;
      this.broken.carry = '';
    }
    for (let at = 0; at < text.length;) {
      if (this.broken !== null) at = this.skipBroken(this.broken, text, at, piece.endsLine);
      else if (this.open !== null) at = this.readOpen(this.open, text, at);
      else at = this.readOutside(text, at);
    }
    if (piece.endsLine) this.endLine();
    return this.take();
  }

  finish(): JsonItem[] {
    if (this.open !== null) this.breakOpen(this.open, 'broken-record');
    if (this.broken !== null) this.endBroken(this.broken);
    return this.take();
  }

  private take(): JsonItem[] {
    const items = this.items;
    this.items = [];
    return items;
  }

  private startLine(text: string): void {
    const indent = text === '' ? 0 : text.length - text.trimStart().length;
    if (indent === text.length) this.tailDepth = 0;
    else if (this.open !== null && this.isNextRecord(this.open, text, indent)) {
      this.breakOpen(this.open, 'broken-record');
      if (this.broken !== null) this.endBroken(this.broken);
    } else if (this.broken !== null && this.isAfterBroken(this.broken, text, indent)) this.endBroken(this.broken);
    this.indent = indent;
  }

  /** Where records are indented, or one a line, a brace no further right than the open one begins the next. */
  private isNextRecord(open: Open, text: string, indent: number): boolean {
    // `{"results": [` may stand above records that are as far left as itself.
    if (open.scanner.isAtList()) return false;
    const isBrace = /^,?\s{0,100}\{/.test(text.slice(indent, indent + 102));
    if (open.layout === 'unknown') {
      if (isBrace && indent <= open.indent) return true;
      open.layout = indent > open.indent ? 'indented' : 'flat';
      return false;
    }
    return open.layout === 'indented' && isBrace && indent <= open.indent;
  }

  private isAfterBroken(broken: Broken, text: string, indent: number): boolean {
    const start = text.slice(indent, indent + 200);
    if (indent === 0 && /^\[\s{0,100}(?:\{|$)/.test(start)) return true;
    return indent <= broken.indent && /^,?\s{0,100}\{\s{0,50}(?:"|$)/.test(start);
  }

  private endLine(): void {
    if (this.open?.scanner.endLine() === false) this.breakOpen(this.open, 'broken-record');
    const text = this.outside.join('');
    if (this.open !== null) {
      this.hold(this.open, '\n');
      if (this.open.first === this.line) Object.assign(this.open, { prefix: text, wasTouched: this.isTouched });
    }
    if (!this.isTouched && this.open === null && this.broken === null && !isBlank(text))
      this.items.push({ kind: 'outside', line: this.line, text, cut: this.outsideLength > MAX_LINE_LENGTH });
    this.outside = [];
    this.outsideLength = 0;
    this.isTouched = false;
  }

  private addOutside(text: string): void {
    const room = MAX_LINE_LENGTH - this.outsideLength;
    if (!this.isTouched && room > 0) this.outside.push(text.slice(0, room));
    this.outsideLength += text.length;
  }

  /** Returns where an object begins, or the end of the text. */
  private readOutside(text: string, from: number): number {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) at = endOfString(text, at);
      else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        // Cheaper than to open it and see: text of other kinds is full of braces.
        if (code === OPEN_OBJECT && this.tailDepth === 0 && isObjectStart(text, at + 1)) {
          this.addOutside(text.slice(from, at));
          this.openObject();
          return at;
        }
        if (this.tailDepth > 0) this.tailDepth += 1;
      } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) this.closeOutside();
    }
    this.addOutside(text.slice(from));
    return text.length;
  }

  private closeOutside(): void {
    if (this.tailDepth > 0) this.tailDepth -= 1;
    else {
      this.tailDepth = Math.max(0, this.listDepth - 1);
      this.listDepth = 0;
    }
  }

  private openObject(): void {
    this.open = {
      scanner: new ObjectScanner(),
      first: this.line,
      last: this.line,
      indent: this.indent,
      layout: 'unknown',
      parts: [],
      length: 0,
      prefix: '',
      wasTouched: false,
    };
  }

  private hold(open: Open, part: string): void {
    open.parts.push(part);
    open.length += part.length;
    if (!isBlank(part)) open.last = this.line;
  }

  private readOpen(open: Open, text: string, from: number): number {
    const isStart = open.length === 0;
    const step = open.scanner.scan(text, isStart ? from + 1 : from);
    const end = step.kind === 'more' ? text.length : step.at;
    if (step.kind === 'more' || step.kind === 'closed') {
      this.hold(open, text.slice(from, end));
      if (step.kind === 'closed') this.closeOpen(open);
      else if (open.length > MAX_RECORD_LENGTH) this.breakOpen(open, 'too-long');
      return end;
    }
    if (step.kind === 'wrapper' || !open.scanner.hasKeys()) {
      if (step.kind === 'wrapper') this.listDepth = open.scanner.depth() + 1;
      this.returnOpen(open, text.slice(from, end));
      return end;
    }
    // An unclosed string hides the start of the next record behind its last words.
    const back = Math.max(from + (isStart ? 1 : 0), Math.min(end, open.scanner.lastString()));
    const search = open.scanner.lastString() < 0 ? end : back;
    if (search > from) this.hold(open, text.slice(from, search));
    this.breakOpen(open, 'broken-record');
    return search;
  }

  private closeOpen(open: Open): void {
    const text = open.parts.join('');
    if (!open.scanner.hasKeys()) return this.returnOpen(open, '');
    const lines = { first: open.first, last: open.last };
    const value = readObject(text);
    if (value === null)
      this.items.push({ kind: 'broken', lines, text: text.slice(0, MAX_BROKEN_TEXT), why: 'broken-record' });
    else this.items.push({ kind: 'record', lines, text, value });
    this.signature = open.scanner.signature() ?? this.signature;
    this.open = null;
    this.touch();
  }

  /** What was taken for a record is none: its lines are judged as lines. */
  private returnOpen(open: Open, rest: string): void {
    this.open = null;
    const line = this.line;
    const lines = (open.parts.join('') + rest).split('\n');
    if (lines.length > 1) {
      this.isTouched = open.wasTouched;
      this.outside = open.wasTouched ? [] : [open.prefix];
      this.outsideLength = open.prefix.length;
    }
    lines.forEach((text, i) => {
      this.line = open.first + i;
      this.addOutside(text);
      if (i < lines.length - 1) this.endLine();
    });
    this.line = line;
  }

  private touch(): void {
    this.isTouched = true;
    this.outside = [];
  }

  private breakOpen(open: Open, why: Broken['why']): void {
    if (!open.scanner.hasKeys()) return this.returnOpen(open, '');
    const text = open.parts.join('').slice(0, MAX_BROKEN_TEXT);
    const own = open.scanner.signature();
    if (own !== null && (own.second !== null || this.signature === null)) this.signature = own;
    this.open = null;
    this.broken = { first: open.first, last: open.last, indent: open.indent, text, why, carry: '' };
  }

  /** Returns where the next record begins in the text, or its end. */
  private skipBroken(broken: Broken, text: string, from: number, isWhole: boolean): number {
    const next = this.signature === null ? null : findNextRecord(text, from, this.signature, isWhole);
    const end = next === null ? text.length : 'index' in next ? next.index : next.undecided;
    const skipped = text.slice(from, end);
    broken.carry = next !== null && 'undecided' in next ? text.slice(end) : '';
    if (!isBlank(skipped)) broken.last = this.line;
    if (broken.text.length < MAX_BROKEN_TEXT) broken.text += skipped.slice(0, MAX_BROKEN_TEXT);
    if (next === null || 'undecided' in next) return text.length;
    this.endBroken(broken);
    return end;
  }

  private endBroken({ first, last, text, why }: Broken): void {
    this.broken = null;
    if (last === this.line) this.touch();
    this.items.push({ kind: 'broken', lines: { first, last }, text, why });
  }
}

/** A key follows, or the text ends before anything does. */
function isObjectStart(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && isSpaceCode(text.charCodeAt(at))) at += 1;
  return at === text.length || text.charAt(at) === '"';
}

function isSpaceCode(code: number): boolean {
  return code === 32 || code === 9;
}

/** The closing quote, or the last character. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return text.length - 1;
}

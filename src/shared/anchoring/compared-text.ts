import { isBoundary, nextBoundary } from './clusters';

/**
 * A text as it is compared, and where each unit of that stands in the source. Case, width, kinds of quotes and dashes, white space and
 * the division of words make no difference; what is answered are always offsets of the source.
 */
export type ComparedText = {
  units: Uint16Array;
  length: number;
  /** Of the letter in the source from which a unit came, UTF-16, half-open: several units may share one, and never cut it. */
  starts: Uint32Array;
  ends: Uint32Array;
};

const SPACE = 0x20;
const DASH = 0x2d;
const APOSTROPHE = 0x27;
const DOUBLE_QUOTE = 0x22;

// Without the byte order mark, which a regular expression takes for white space.
const SPACES = /[^\S\ufeff]|[\u0085\u3164]/;
// A hyphen can divide a word at the end of a line; a dash cannot.
const HYPHENS = /[-\u00ad\u2010\u2011]/;
const DASHES = /[\u2012-\u2015\u2212\ufe58\ufe63\uff0d]/;
// Marks of direction, joiners, the stretched Arabic line, variation selectors: they show nothing of their own.
const UNSEEN = /[\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
const SINGLE_QUOTES = /[‘’‚‛′´`ʼ‹›]/g;
const DOUBLE_QUOTES = /[“”„‟″«»〝〞]/g;

const PLAIN = 0;
const BLANK = 1;
const HYPHEN = 2;
const OTHER_DASH = 3;

const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const seen = kinds[unit] ?? 0;
  if (seen !== 0) return seen - 1;
  const letter = String.fromCharCode(unit);
  const kind = SPACES.test(letter) ? BLANK : HYPHENS.test(letter) ? HYPHEN : DASHES.test(letter) ? OTHER_DASH : PLAIN;
  kinds[unit] = kind + 1;
  return kind;
}

/** White space and dashes between two letters, which together make one unit or none. */
type Gap = {
  start: number;
  end: number;
  hyphens: number;
  dashes: number;
  blankBefore: boolean;
  lineAfter: boolean;
  blankAfter: boolean;
};

export function readCompared(text: string): ComparedText {
  const out = createOutput(text.length);
  let at = 0;
  let hasLetter = false;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) === PLAIN) {
      // Two letters of ASCII never belong together: that is nearly every letter of nearly every text.
      const end = unit < 0x80 && text.charCodeAt(at + 1) < 0x80 ? at + 1 : nextBoundary(text, at);
      hasLetter = emitLetter(out, text, at, end) || hasLetter;
      at = end;
      continue;
    }
    const gap = readGap(text, at);
    const divides = hasLetter && dividesWord(gap) && isLetterAt(text, gap.start - 1) && isLetterAt(text, gap.end);
    if (!divides) out.push(gap.hyphens + gap.dashes > 0 ? DASH : SPACE, gap.start, gap.end);
    at = gap.end;
  }
  return out.finish();
}

function readGap(text: string, start: number): Gap {
  const gap = { start, end: start, hyphens: 0, dashes: 0, blankBefore: false, lineAfter: false, blankAfter: false };
  for (; gap.end < text.length; gap.end += 1) {
    const unit = text.charCodeAt(gap.end);
    const kind = kindOf(unit);
    if (kind === PLAIN) break;
    if (kind === HYPHEN) gap.hyphens += 1;
    else if (kind === OTHER_DASH) gap.dashes += 1;
    else if (gap.hyphens + gap.dashes === 0) gap.blankBefore = true;
    else {
      gap.blankAfter = true;
      if (unit === 0x0a || unit === 0x0d) gap.lineAfter = true;
    }
  }
  // A mark that was put on a space goes with it.
  while (!isBoundary(text, gap.end)) gap.end += 1;
  return gap;
}

/**
 * One hyphen within a word or at the end of a line. "well-known" and "well-⏎known" then compare alike, and as "wellknown" does: whether
 * the hyphen belongs to the word cannot be told at the end of a line.
 */
function dividesWord(gap: Gap): boolean {
  return gap.hyphens === 1 && gap.dashes === 0 && !gap.blankBefore && (!gap.blankAfter || gap.lineAfter);
}

const LETTER = /[\p{L}\p{M}]/u;

function isLetterAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return LETTER.test(String.fromCodePoint(text.codePointAt(offset) ?? 0)) || (unit >= 0xd800 && unit < 0xe000);
}

/** False: it shows nothing, so nothing was written. */
function emitLetter(out: Output, text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if (end === start + 1 && unit < 0x80) {
    out.push(unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit === 0x60 ? APOSTROPHE : unit, start, end);
    return true;
  }
  const plain = foldLetter(text.slice(start, end));
  for (let at = 0; at < plain.length; at += 1) out.push(plain.charCodeAt(at), start, end);
  return plain.length > 0;
}

const folded = new Map<string, string>();
// A text of many rare letters must not make a table that outlives it by much.
const MOST_FOLDED = 20_000;

function foldLetter(letter: string): string {
  const seen = folded.get(letter);
  if (seen !== undefined) return seen;
  const plain = letter
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('ß', 'ss');
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(letter, plain);
  return plain;
}

type Output = { push(unit: number, start: number, end: number): void; finish(): ComparedText };

function createOutput(expected: number): Output {
  let units = new Uint16Array(expected + 16);
  let starts = new Uint32Array(expected + 16);
  let ends = new Uint32Array(expected + 16);
  let length = 0;
  function grow(): void {
    units = widen(units, new Uint16Array(length * 2));
    starts = widen(starts, new Uint32Array(length * 2));
    ends = widen(ends, new Uint32Array(length * 2));
  }
  return {
    push(unit, start, end) {
      // TeX and typewriters write a double quote as two single ones.
      if (unit === APOSTROPHE && length > 0 && units[length - 1] === APOSTROPHE && ends[length - 1] === start) {
        units[length - 1] = DOUBLE_QUOTE;
        ends[length - 1] = end;
        return;
      }
      if (length === units.length) grow();
      units[length] = unit;
      starts[length] = start;
      ends[length] = end;
      length += 1;
    },
    finish: () => ({ units, length, starts, ends }),
  };
}

function widen<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The first unit that came from `offset` of the source or behind it; the length where none did. */
export function unitAt(text: ComparedText, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isBlankUnit(unit: number | undefined): boolean {
  return unit === SPACE;
}

/** A letter, a figure or a mark, as far as borders of words go: everything but white space and the punctuation of ASCII and Latin-1. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x30) return false;
  if (unit < 0x80) return unit <= 0x39 || (unit >= 0x61 && unit <= 0x7a);
  return unit > 0xbf && !isPunctuation(unit);
}

const PUNCTUATION = /[\p{P}\p{Z}]/u;
const punctuation = new Map<number, boolean>();

function isPunctuation(unit: number): boolean {
  let known = punctuation.get(unit);
  if (known === undefined) punctuation.set(unit, (known = PUNCTUATION.test(String.fromCharCode(unit))));
  return known;
}

import { fold } from '../text/fold';
import { stripTex } from '../text/tex';

/** An abstract as identity needs it: keys to find it by, and a sketch to compare it by. */
export type AbstractMarks = {
  /** Equal for texts that differ in case, white space, punctuation or accents only. */
  whole: string;
  /** Equal for most texts that are versions of one. */
  near: string[];
  sketch: string;
};

// "No abstract available." and the like are shared by papers that have nothing else in common.
const MIN_LETTERS = 100;
const PLACEHOLDER =
  /abstract (?:is )?not available|no abstract|not available for this|without abstract|abstract (?:text )?(?:is )?unavailable|get access link/i;
const MAX_PLACEHOLDER = 260;
const HEADING =
  /^\W*(?:abstract|summary|background|objectives?|introduction|aims?|purpose|摘\s*要|аннотация|résumé|zusammenfassung)\s*[:.：—–-]?\s*(?=[\p{Lu}\p{Lo}\d])/iu;

// A sketch is one character a byte: strings are the densest thing that a window keeps 100,000 of.
export const BINS = 40;
export const WORD_BYTES = 64;
export const NUMBER_BYTES = 8;
export const NAME_BYTES = 4;
export const WORDS_AT = BINS;
export const NUMBERS_AT = WORDS_AT + WORD_BYTES;
export const NAMES_AT = NUMBERS_AT + NUMBER_BYTES;
export const LENGTH_AT = NAMES_AT + NAME_BYTES;
export const SKETCH_LENGTH = LENGTH_AT + 2;
export const LETTERS_PER_UNIT = 4;

// Twelve letters without gaps: two words and a bit, whatever a copy did to hyphens and spaces.
const WINDOW = 12;
const START_LETTERS = 96;
const BANDS = 2;
const BINS_PER_BAND = 3;
const MULTIPLIER = 0x01000193;
const OUT_FACTOR = powerOf(MULTIPLIER, WINDOW);
const MIN_BLOOM_WORD = 4;

function powerOf(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i += 1) power = Math.imul(power, base);
  return power;
}

// Written anew by every call and read by none after it: 100,000 abstracts would make 100,000 arrays else.
let letters = new Uint16Array(4096);
const minima = new Uint32Array(BINS);
const bytes = new Uint8Array(SKETCH_LENGTH);
const bandMinima = new Uint32Array(BANDS * BINS_PER_BAND);

/** Null where there is too little text to mean anything. */
export function readAbstract(abstract: string): AbstractMarks | null {
  const text = abstract.replace(HEADING, '');
  if (text.length < MAX_PLACEHOLDER && PLACEHOLDER.test(text)) return null;
  bytes.fill(0);
  const count = readLetters(text.includes('\\') ? stripTex(text) : text);
  if (count < MIN_LETTERS) return null;
  readWindows(count);
  const units = Math.min(0xffff, Math.floor(count / LETTERS_PER_UNIT));
  bytes[LENGTH_AT] = units >>> 8;
  bytes[LENGTH_AT + 1] = units & 0xff;
  return { whole: hashLetters(0, count), near: nearHashes(count), sketch: sketchOf(bytes) };
}

/** By `apply`: spread, which iterates, took a tenth of the whole reading. */
function sketchOf(units: Uint8Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

/** Keeps letters and figures, folded, and marks the words that they make. */
function readLetters(text: string): number {
  // One character may fold into several ("ﬃ").
  if (letters.length < text.length * MAX_FOLDED) letters = new Uint16Array(text.length * MAX_FOLDED);
  let count = 0;
  let start = 0;
  let hash = FNV_START;
  let figures = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    const folded = code < 0x80 ? (ASCII[code] ?? 0) : UNICODE;
    if (folded > UNICODE) {
      letters[count] = folded;
      count += 1;
      hash = Math.imul(hash ^ folded, MULTIPLIER);
      if (folded <= 0x39) figures += 1;
      continue;
    }
    if (folded === SKIP) continue;
    const wide = folded === BREAK ? '' : foldCharacter(text, i);
    for (let at = 0; at < wide.length && at < MAX_FOLDED; at += 1) {
      letters[count] = wide.charCodeAt(at);
      hash = Math.imul(hash ^ (letters[count] ?? 0), MULTIPLIER);
      count += 1;
    }
    if (wide !== '' || (folded === UNICODE && isMark(code))) continue;
    if (count > start) markWord(hash, count - start, figures);
    start = count;
    hash = FNV_START;
    figures = 0;
  }
  return count;
}

const FNV_START = 0x811c9dc5 | 0;
const SPACE = 0x20;
const MAX_FOLDED = 3;
const BREAK = 0;
const SKIP = 1;
const UNICODE = 2;
/** What an ASCII character is: a letter in lower case, a gap, or TeX's marks, since `$g_0$` and "g0" are one word. */
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  if (/[a-z0-9]/.test(character)) return character.charCodeAt(0);
  return /[$^_{}]/.test(character) ? SKIP : BREAK;
});

// Folding each character once in a life costs less than normalising a text for one dash in it.
const characters = new Map<number, string>();

/** Letters and figures of one character beyond ASCII, folded; '' for a gap, a mark, and the second half of a pair. */
function foldCharacter(text: string, at: number): string {
  const code = text.codePointAt(at) ?? SPACE;
  if (code >= 0xdc00 && code <= 0xdfff) return '';
  const known = characters.get(code);
  if (known !== undefined) return known;
  const folded = fold(String.fromCodePoint(code)).replace(/[^\p{L}\p{N}]/gu, '');
  characters.set(code, folded);
  return folded;
}

/** Accents that stand by themselves, and second halves of pairs, end no word. */
function isMark(code: number): boolean {
  return (code >= 0x300 && code <= 0x36f) || (code >= 0xdc00 && code <= 0xdfff);
}

function markWord(hash: number, length: number, figures: number): void {
  const mixed = mix(hash);
  const isNumber = figures === length;
  if (figures > 0) setBit(bitOf(mixed, isNumber ? NUMBERS_AT : NAMES_AT, isNumber ? NUMBER_BYTES : NAME_BYTES));
  if (length < MIN_BLOOM_WORD && figures === 0) return;
  setBit(bitOf(mixed, WORDS_AT, WORD_BYTES));
  setBit(bitOf(mix(mixed), WORDS_AT, WORD_BYTES));
}

function setBit(bit: number): void {
  bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

function bitOf(mixed: number, at: number, size: number): number {
  return at * 8 + Math.floor(((mixed >>> 8) * size * 8) / 0x1_00_00_00);
}

/** The bits of a sketch that say whether a folded word stands in the text; null for words that are not marked. */
export function wordBits(word: string): [number, number] | null {
  if (word.length < MIN_BLOOM_WORD && !/\d/.test(word)) return null;
  let hash = FNV_START;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), MULTIPLIER);
  const mixed = mix(hash);
  return [bitOf(mixed, WORDS_AT, WORD_BYTES), bitOf(mix(mixed), WORDS_AT, WORD_BYTES)];
}

/** One hash a window; of each bin the least is kept. Equal bins of two texts are about the share of windows that they share. */
function readWindows(count: number): void {
  minima.fill(0xffffffff);
  bandMinima.fill(0xffffffff);
  let rolling = 0;
  for (let i = 0; i < count; i += 1) {
    rolling = (Math.imul(rolling, MULTIPLIER) + (letters[i] ?? 0)) | 0;
    if (i >= WINDOW) rolling = (rolling - Math.imul(letters[i - WINDOW] ?? 0, OUT_FACTOR)) | 0;
    if (i < WINDOW - 1) continue;
    // The high bits order the windows, others sort them into bins: a second hash would cost as much as all the rest.
    const mixed = mix(rolling);
    const bin = ((mixed & 0xffff) * BINS) >>> 16;
    if (mixed < (minima[bin] ?? 0)) minima[bin] = mixed;
    const group = ((Math.imul(mixed, 0x9e3779b1) >>> 16) * BANDS * BINS_PER_BAND) >>> 16;
    if (mixed < (bandMinima[group] ?? 0)) bandMinima[group] = mixed;
  }
  for (let bin = 0; bin < BINS; bin += 1) {
    const least = minima[bin] ?? 0;
    // Mixed again, since the high bits of least values are all alike. 0 is an empty bin.
    bytes[bin] = least === 0xffffffff ? 0 : 1 + (mix(least) % 255);
  }
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The first letters, which a cut text still has, and bands of least values, of which versions of a text mostly share one. */
function nearHashes(count: number): string[] {
  const near = [hashLetters(0, Math.min(count, START_LETTERS)).slice(0, 12)];
  for (let band = 0; band < BANDS; band += 1) {
    let a = band + 1;
    let b = 0x5f356495;
    for (let i = 0; i < BINS_PER_BAND; i += 1) {
      const least = bandMinima[band * BINS_PER_BAND + i] ?? 0;
      a = Math.imul(a ^ least, 0x9e3779b1) ^ (a >>> 13);
      b = Math.imul(b ^ mix(least), 0x85ebca6b) ^ (b >>> 11);
    }
    near.push((hex(mix(a)) + hex(mix(b))).slice(0, 12));
  }
  return near;
}

/** 64 bits: for a million abstracts a chance of one in thirty million that two of them agree. */
function hashLetters(from: number, to: number): string {
  let a = 0xdeadbeef | 0;
  let b = 0x41c6ce57 | 0;
  for (let i = from; i < to; i += 1) {
    const code = letters[i] ?? 0;
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  return hex(mix(a ^ (b >>> 7))) + hex(mix(b ^ (a >>> 9)));
}

function hex(value: number): string {
  return (HEX[value >>> 16] ?? '') + (HEX[value & 0xffff] ?? '');
}

// Four digits at once; an import asks for a million.
const HEX = Array.from({ length: 0x1_0000 }, (_, number) => number.toString(16).padStart(4, '0'));

import {
  BINS,
  LENGTH_AT,
  LETTERS_PER_UNIT,
  NAMES_AT,
  NAME_BYTES,
  NUMBERS_AT,
  NUMBER_BYTES,
  SKETCH_LENGTH,
  wordBits,
  WORDS_AT,
  WORD_BYTES,
} from './read-abstract';

/** How two abstracts stand to one another, as far as their sketches say. */
export type TextRelation =
  /** One of them is missing, too short to say anything, or in between alike and unlike. */
  | 'unknown'
  /** Versions of one text. */
  | 'near'
  /** One is a part of the other. */
  | 'part'
  /** Much in common, less than two versions have. */
  | 'alike'
  | 'unlike';

/** Shares of equal bins. At 40 bins a share of 0.8 is known to within 0.06. */
const NEAR = 0.7;
const ALIKE = 0.45;
const UNLIKE = 0.2;
// Two a word: of the shorter text that the longer may lack. One word was cut, one joined by the copy.
const STRAY_BITS = 6;
const MIN_PART_LETTERS = 180;
// Of a short text most words occur in any long one of the field.
const MIN_PART_LIKENESS = 0.3;
// Above it, a text lacks a word or two, as versions do.
const MAX_PART = 0.93;
// A summary is no other text, only a shorter one.
const MIN_UNLIKE_LETTERS = 320;

export function compareSketches(a: string, b: string): TextRelation {
  if (a.length !== SKETCH_LENGTH || b.length !== SKETCH_LENGTH) return 'unknown';
  const likeness = likenessOf(a, b);
  const [short, long] = lettersOf(a) <= lettersOf(b) ? [a, b] : [b, a];
  if (isPart(short, long, likeness)) return 'part';
  if (likeness >= NEAR) return 'near';
  if (likeness >= ALIKE) return 'alike';
  return likeness < UNLIKE && lettersOf(short) >= MIN_UNLIKE_LETTERS ? 'unlike' : 'unknown';
}

export function likenessOf(a: string, b: string): number {
  let equal = 0;
  let filled = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const [one, other] = [a.charCodeAt(bin), b.charCodeAt(bin)];
    if (one === 0 && other === 0) continue;
    filled += 1;
    if (one === other) equal += 1;
  }
  return filled === 0 ? 0 : equal / filled;
}

function isPart(short: string, long: string, likeness: number): boolean {
  const letters = lettersOf(short);
  if (letters < MIN_PART_LETTERS) return false;
  // What likeness a part of that length has at best; a text that only shares words has far less.
  const expected = letters / Math.max(1, lettersOf(long));
  if (expected > MAX_PART) return false;
  return (
    likeness >= Math.max(MIN_PART_LIKENESS, expected * 0.7) &&
    countBits(short, long, WORDS_AT, WORD_BYTES) <= STRAY_BITS
  );
}

export function lettersOf(sketch: string): number {
  return ((sketch.charCodeAt(LENGTH_AT) << 8) + sketch.charCodeAt(LENGTH_AT + 1)) * LETTERS_PER_UNIT;
}

/** Bits of `a` that `b` lacks. */
function countBits(a: string, b: string, at: number, size: number): number {
  let count = 0;
  for (let i = at; i < at + size; i += 1) {
    for (let rest = a.charCodeAt(i) & ~b.charCodeAt(i) & 0xff; rest !== 0; rest &= rest - 1) count += 1;
  }
  return count;
}

/**
 * Words with figures ("7B") and numbers in which two texts differ. Versions of one abstract seldom change more than a number; reports of a
 * series change little else. A part lacks words of the whole, and is asked only for what the whole lacks.
 */
export function differInFigures(a: string, b: string, isPart: boolean): boolean {
  const [short, long] = lettersOf(a) <= lettersOf(b) ? [a, b] : [b, a];
  const [names, numbers] = [
    countBits(short, long, NAMES_AT, NAME_BYTES),
    countBits(short, long, NUMBERS_AT, NUMBER_BYTES),
  ];
  if (isPart) return names > 0 || numbers > 1;
  return (
    names + countBits(long, short, NAMES_AT, NAME_BYTES) > 0 ||
    Math.max(numbers, countBits(long, short, NUMBERS_AT, NUMBER_BYTES)) > 1
  );
}

/** Words of a title that stand in the text of their own paper and not in that of the other: what the two papers are about differs. */
export function speaksOfOther(words: readonly string[], own: string, other: string): boolean {
  return words.some((word) => standsIn(word, own) && !standsIn(word, other));
}

/** Whether one of the words stands in the text. One in ten that do not seems to. */
export function speaksOf(words: readonly string[], sketch: string): boolean {
  return words.some((word) => standsIn(word, sketch));
}

function standsIn(word: string, sketch: string): boolean {
  return wordBits(word)?.every((bit) => (sketch.charCodeAt(bit >>> 3) & (1 << (bit & 7))) !== 0) ?? false;
}

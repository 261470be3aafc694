import type { Likeness } from '../model/selectors';
import type { Weighed } from './weigh-place';

/**
 * Whether a place may be taken without asking. A wrong one is never noticed, an unneeded question costs a click: whatever is not borne
 * out from more than one direction is asked about. DESIGN.md has the figures by which the numbers were chosen.
 */

/**
 * The floor: words and surroundings together. With one letter in ten changed, nineteen quotes of twenty weigh 0.88 or more; a copy in
 * other company weighs 0.6 in the middle, unrelated sentences of the same mould 0.36. Above 0.85 the floor costs found quotes.
 */
const FLOOR = 0.8;
/** Words less alike than this are other words, whatever stands around them: unrelated ones of the same mould are at 0.4. */
const WORDS_FLOOR = 0.65;
/** Each side that can speak must be recognised. Strange surroundings are at 0.3 in the middle, edited ones at 0.9. */
const SIDE_FLOOR = 0.75;
/** Where another place had words nearly as alike, only the sides tell which one this is. */
const SIDE_FLOOR_OF_COPIED = 0.85;
/** A side of fewer units says too little to be asked. */
const SPEAKING_SIDE = 16;
/**
 * How much better than the second, and than what was as alike when the quote was made. With no margin 115 of 1,620 lookalikes were taken,
 * with 0.05 one, with 0.065 none of 2,880 of other seeds; up to 0.1 it costs no found quote.
 */
const MARGIN = 0.08;
/**
 * Selectors without that knowledge come from elsewhere, with half of our surroundings: an edited quote and a copy between copied
 * neighbours cannot be told apart by them, so only what is the same throughout is taken.
 */
const UNKNOWN_LIKENESS: Likeness = { exact: 1, whole: 0.99 };

/** One side strange, as when the sentence before was rewritten: then words and the other side must be nearly as they were. */
const LONE_SIDE = 0.9;
const LONE_WORDS = 0.88;
const LONE_WEIGHT = 48;
/** And no other place may have had words nearly as alike: it could have come to stand there. */
const LONE_MARGIN = 0.15;
const LONE_FLOOR = 0.75;

/** Nothing around it can speak (all of the text was quoted, or nothing is known): the words alone must do, and must be more than a few. */
const BARE_WORDS = 0.88;
const BARE_LENGTH = 24;

/** Below this a reader sees no likeness either: asking would only cost time. */
const WORTH_ASKING = 0.6;
/** In few letters half of the words of a language are alike; only the very same are worth asking about. */
const FEW_LETTERS = 12;
/** Rewritten in its place: what stands between known surroundings is shown though the words are others. */
const REWRITTEN_SIDE = 0.85;
const REWRITTEN_WORDS = 0.3;

/**
 * @param others every other place that was weighed
 * @param length of the quote, in compared units
 * @param known how alike another place was when the quote was made; undefined: not known
 */
export function mayBeTaken(
  place: Weighed,
  others: readonly Weighed[],
  length: number,
  known: Likeness | undefined,
): boolean {
  const likeness = known ?? UNKNOWN_LIKENESS;
  if (isWhole(place)) return likeness.whole < 1 && !others.some(isWhole) && (weighs(place) || length >= BARE_LENGTH);
  const rival = Math.max(likeness.whole, ...others.map((other) => other.whole));
  if (place.whole - rival < MARGIN) return false;
  const sides = [place.left, place.right].filter((side) => side.weight >= SPEAKING_SIDE);
  const isCopied = place.exact - Math.max(likeness.exact, ...others.map((other) => other.exact)) < LONE_MARGIN;
  const floor = isCopied ? SIDE_FLOOR_OF_COPIED : SIDE_FLOOR;
  if (sides.length > 0 && sides.every((side) => side.likeness >= floor)) {
    return place.whole >= FLOOR && place.exact >= WORDS_FLOOR;
  }
  if (isCopied) return false;
  if (sides.length === 0) return isBareEnough(place, length, known);
  const best = sides.some((side) => side.weight >= LONE_WEIGHT && side.likeness >= LONE_SIDE);
  return known !== undefined && best && place.exact >= LONE_WORDS && place.whole >= LONE_FLOOR;
}

function isBareEnough(place: Weighed, length: number, known: Likeness | undefined): boolean {
  if (length < BARE_LENGTH || place.whole < FLOOR) return false;
  return place.exact === 1 || (known !== undefined && place.exact >= BARE_WORDS);
}

export function isWorthAsking(place: Weighed, length: number): boolean {
  if (place.exact >= (length < FEW_LETTERS ? 1 : WORTH_ASKING)) return true;
  const sides = [place.left, place.right];
  return (
    place.exact >= REWRITTEN_WORDS &&
    sides.every((side) => side.likeness >= REWRITTEN_SIDE) &&
    sides.some((side) => side.weight >= LONE_WEIGHT)
  );
}

function isWhole(place: Weighed): boolean {
  return place.exact === 1 && place.whole === 1;
}

/** Both edges of the text, or anything longer, on its sides. */
function weighs(place: Weighed): boolean {
  return place.left.weight + place.right.weight >= SPEAKING_SIDE;
}

import type { ComparedText } from './compared-text';
import { compilePattern, findFit } from './edit-distance';
import type { Quoted } from './quoted';

/**
 * With a quote gone, the sentence that stood next to it may be what looks like it most, and once it has moved up, even what stands around
 * it does. But then the text there is better explained by what was stored beside the quote than by the quote.
 */
export function isNeighbour(text: ComparedText, quoted: Quoted, place: Span): boolean {
  return isExplainedWithout(text, quoted, place) || isExplainedBeside(text, quoted, place);
}

type Span = { start: number; end: number };

// As much of each side as shows whether both are joined.
const JOINED = 64;

/** Prefix and suffix joined, without the quote between them, fit there at least as well as with it. */
function isExplainedWithout(text: ComparedText, quoted: Quoted, place: Span): boolean {
  const { units, length } = quoted.text;
  const from = Math.max(0, quoted.start - JOINED);
  const to = Math.min(length, quoted.end + JOINED);
  // One side alone is found beside an edited quote as well.
  if (quoted.start - from < AROUND || to - quoted.end < AROUND) return false;
  const joined = new Uint16Array(quoted.start - from + to - quoted.end);
  joined.set(units.subarray(from, quoted.start));
  joined.set(units.subarray(quoted.end, to), quoted.start - from);
  const reach = JOINED + AROUND;
  const stretch = {
    units: text.units,
    from: Math.max(0, place.start - reach),
    to: Math.min(text.length, place.end + reach),
  };
  const without = findFit(compilePattern({ units: joined, from: 0, to: joined.length }), stretch, false).cost;
  if (without > joined.length * MOST_COST) return false;
  return without <= findFit(compilePattern({ units, from, to }), stretch, false).cost;
}

// What is taken from each side of a place, and the most that is compared at once: about a sentence.
const AROUND = 16;
const MOST_AROUND = 64;
/** With more of it changed, it is not what was stored. */
const MOST_COST = 1 / 4;

/** The place, with a little around it, is found in the prefix or the suffix, and fits there at least as well as on the quote. */
function isExplainedBeside(text: ComparedText, quoted: Quoted, { start, end }: Span): boolean {
  const { units, length } = quoted.text;
  const first = Math.max(0, start - AROUND);
  const last = Math.min(text.length, end + AROUND);
  const own = { units, from: Math.max(0, quoted.start - AROUND), to: Math.min(length, quoted.end + AROUND) };
  // What the prefix holds of a place ends with it at the latest, what the suffix holds of one begins with it.
  const inPrefix = { units, from: 0, to: quoted.start };
  const inSuffix = { units, from: quoted.end, to: length };
  const attempts = [
    { from: first, to: Math.min(last, first + MOST_AROUND), beside: inPrefix },
    { from: Math.max(first, end - MOST_AROUND), to: end, beside: inPrefix },
    { from: start, to: Math.min(last, start + MOST_AROUND), beside: inSuffix },
    { from: Math.max(first, last - MOST_AROUND), to: last, beside: inSuffix },
  ];
  return attempts.some(({ from, to, beside }) => {
    const pattern = compilePattern({ units: text.units, from, to });
    const { cost } = findFit(pattern, beside, false);
    return cost < pattern.length * MOST_COST && cost <= findFit(pattern, own, false).cost;
  });
}

import { unitAt } from './compared-text';
import type { AnchorText } from './anchor-text';
import { GRAM, hashGram, type GramIndex } from './gram-index';
import type { Quoted } from './quoted';

/**
 * Where a quote may stand, by votes: each run of units that it shares with the text says where the quote would begin if that run were in
 * its place. Cheap and blunt; every place is weighed afterwards.
 */

// The rarest runs say most. The words and what stands around them have a number each, or repeated surroundings would leave none for them.
const MOST_GRAMS = 48;
// A run that stands thousands of times ("in the") is a vote for everything.
const MOST_HITS = 1_500;
// Beginnings that differ by less are one place: insertions and deletions within the quote shift its runs against each other. For short
// quotes it must be little, or a copy in the next line would be the same place.
const LEAST_BUCKET_BITS = 3;
const MOST_BUCKET_BITS = 5;
/** Places that are weighed. Repeated sentences can have more; then there is no margin among them either. */
const MOST_PLACES = 8;
// A place with a quarter of the votes of the first has not half of its likeness.
const LEAST_SHARE = 0.25;
// Copies, letter by letter, of words too short to have runs of their own.
const MOST_COPIES = 8;
const SHORT = 12;

/**
 * Units of the compared text at which the quote may begin, the likeliest first; they may lie outside of it by some units.
 * @param hints offsets of the source that are weighed in any case
 * @param own where the quote itself stands, in compared units, if only others are asked for: its own votes would drown theirs
 */
export function findPlaces(text: AnchorText, quoted: Quoted, hints: readonly number[], own: Span | null): number[] {
  const votes = countVotes(text.grams(), quoted, own);
  const places = choosePlaces(votes);
  const copies = quoted.length < SHORT ? findCopies(text, quoted) : [];
  return [...places, ...copies, ...hints.map((offset) => unitAt(text.compared(), offset))];
}

type Span = { start: number; end: number };

/** Places nearer to each other than this are one. */
export function reachOf(length: number): number {
  return 1 << Math.min(MOST_BUCKET_BITS, Math.max(LEAST_BUCKET_BITS, 28 - Math.clz32(length)));
}

type Vote = { count: number; sum: number };

function countVotes(index: GramIndex, quoted: Quoted, own: Span | null): Map<number, Vote> {
  const votes = new Map<number, Vote>();
  const width = reachOf(quoted.length);
  let hits = 0;
  for (const { at, first, last } of chooseGrams(index, quoted, own === null ? 1 : 2)) {
    hits += last - first;
    if (hits > MOST_HITS && votes.size > 0) continue;
    const shift = at - quoted.start;
    for (let hit = first; hit < Math.min(last, first + MOST_HITS); hit += 1) {
      const begin = (index.positions[hit] ?? 0) - shift;
      if (begin === own?.start) continue;
      const bucket = Math.floor(begin / width);
      const vote = votes.get(bucket);
      if (vote === undefined) votes.set(bucket, { count: 1, sum: begin });
      else {
        vote.count += 1;
        vote.sum += begin;
      }
    }
  }
  return votes;
}

type Gram = { at: number; first: number; last: number };

/** @param least how often a run must stand in the text to tell of another place */
function chooseGrams(index: GramIndex, quoted: Quoted, least: number): Gram[] {
  const { text, head, tail } = quoted;
  const words: Gram[] = [];
  const around: Gram[] = [];
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    // The middle of a long quote tells nothing that its ends do not.
    if (at >= head.end && at < tail.start) continue;
    const hash = hashGram(text.units, at, index.bits);
    const first = index.offsets[hash] ?? 0;
    const last = index.offsets[hash + 1] ?? 0;
    if (last - first < least) continue;
    (at >= quoted.start && at + GRAM <= quoted.end ? words : around).push({ at, first, last });
  }
  return [...rarest(words), ...rarest(around)];
}

function rarest(grams: Gram[]): Gram[] {
  return grams.sort((a, b) => a.last - a.first - (b.last - b.first)).slice(0, MOST_GRAMS);
}

function choosePlaces(votes: ReadonlyMap<number, Vote>): number[] {
  let most = 0;
  for (const vote of votes.values()) most = Math.max(most, vote.count);
  const joined: { bucket: number; count: number; sum: number }[] = [];
  for (const [bucket, vote] of votes) {
    const next = votes.get(bucket + 1);
    const count = vote.count + (next?.count ?? 0);
    if (count >= most * LEAST_SHARE) joined.push({ bucket, count, sum: vote.sum + (next?.sum ?? 0) });
  }
  joined.sort((a, b) => b.count - a.count || a.bucket - b.bucket);
  const chosen: typeof joined = [];
  for (const one of joined) {
    if (chosen.length === MOST_PLACES) break;
    if (chosen.every((other) => Math.abs(other.bucket - one.bucket) > 1)) chosen.push(one);
  }
  return chosen.map((one) => Math.round(one.sum / one.count));
}

function findCopies(text: AnchorText, quoted: Quoted): number[] {
  const found: number[] = [];
  const { exact } = quoted.selector;
  for (let at = text.source.indexOf(exact); at >= 0 && found.length < MOST_COPIES;) {
    found.push(unitAt(text.compared(), at));
    at = text.source.indexOf(exact, at + Math.max(1, exact.length));
  }
  return found;
}

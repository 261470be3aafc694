import { createAnchorText, type AnchorText } from './anchor-text';
import { isBoundary } from './clusters';
import type { ComparedText } from './compared-text';
import { findPlaces } from './find-places';
import { isWorthAsking, mayBeTaken } from './judge';
import { isNeighbour } from './neighbour';
import { readQuoted, type Quoted } from './quoted';
import type { Selector, TextPositionSelector, TextQuoteSelector } from '../model/selectors';
import { weighPlace, type Weighed } from './weigh-place';

/** A span of the source text, UTF-16 units, half-open, and how alike it is to what was quoted, each 0 to 1. */
export type Place = {
  start: number;
  end: number;
  /** With its surroundings: by this, places are put in order. */
  score: number;
  /** The words alone. Null: there is no quote to compare with. */
  words: number | null;
};

/**
 * `exact`: the quoted words, letter by letter, where they stand now. `moved`: they were changed, and this is certainly their place.
 * `review`: a weak one, or several; the reader decides (best first, at most five). `orphan`: nothing is like it.
 */
export type Anchored =
  | { kind: 'exact'; place: Place }
  | { kind: 'moved'; place: Place }
  | { kind: 'review'; candidates: Place[] }
  | { kind: 'orphan' };

type Taken = Extract<Anchored, { place: Place }>;

const ORPHAN: Anchored = { kind: 'orphan' };
// More is not a choice.
const MOST_CANDIDATES = 5;
// Of fewer letters, with what stands around them, another may have been written since that is the same by chance.
const ENOUGH_AT_ALL = 32;

/**
 * Where the quote of `describe` stands in a text that may have changed since. Never throws on selectors of others: what is not in the
 * text is an orphan.
 */
export function anchor(text: string | AnchorText, selectors: readonly Selector[]): Anchored {
  const read = typeof text === 'string' ? createAnchorText(text) : text;
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  const position = selectors.find((one) => one.type === 'TextPositionSelector');
  if (quote === undefined) return anchorPosition(read.source, position);
  return findUnchanged(read.source, quote, position) ?? findChanged(read, quote, position);
}

/** One answer for each, in their order. The text is read once for all. */
export function anchorAll(text: string | AnchorText, all: readonly (readonly Selector[])[]): Anchored[] {
  const read = typeof text === 'string' ? createAnchorText(text) : text;
  return all.map((selectors) => anchor(read, selectors));
}

/** A position alone cannot tell whether the text changed. */
function anchorPosition(source: string, position: TextPositionSelector | undefined): Anchored {
  if (position === undefined) return ORPHAN;
  const { start, end } = position;
  const isInside =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= source.length &&
    isBoundary(source, start) &&
    isBoundary(source, end);
  return isInside ? { kind: 'review', candidates: [{ start, end, score: 0, words: null }] } : ORPHAN;
}

/** Words and surroundings letter by letter: at the old place, or at one place only. Needs nothing but the text as it is. */
function findUnchanged(
  source: string,
  quote: TextQuoteSelector,
  position: TextPositionSelector | undefined,
): Anchored | null {
  const { exact, prefix = '', suffix = '' } = quote;
  if (exact === '') return ORPHAN;
  const all = prefix + exact + suffix;
  if (position !== undefined) {
    const start = position.start - prefix.length;
    if (start >= 0 && source.startsWith(all, start) && keepsEdges(source, quote, start)) {
      return unchangedAt(source, position.start, exact);
    }
  }
  if (prefix + suffix === '' || all.length < ENOUGH_AT_ALL) return null;
  const first = source.indexOf(all);
  if (first < 0 || !keepsEdges(source, quote, first) || source.indexOf(all, first + 1) >= 0) return null;
  return unchangedAt(source, first + prefix.length, exact);
}

/** Null: it would cut a letter, as "e" does of which the text since made "é". */
function unchangedAt(source: string, start: number, exact: string): Taken | null {
  const end = start + exact.length;
  if (!isBoundary(source, start) || !isBoundary(source, end)) return null;
  return { kind: 'exact', place: { start, end, score: 1, words: 1 } };
}

/** Where nothing stood beside the quote, nothing may stand there now. */
function keepsEdges(source: string, quote: TextQuoteSelector, start: number): boolean {
  const end = start + (quote.prefix ?? '').length + quote.exact.length + (quote.suffix ?? '').length;
  return (quote.prefix !== '' || start === 0) && (quote.suffix !== '' || end === source.length);
}

function findChanged(text: AnchorText, quote: TextQuoteSelector, position: TextPositionSelector | undefined): Anchored {
  const quoted = readQuoted(quote);
  const places = weighAll(text, quoted, position === undefined ? [] : [position.start]);
  const [best, ...others] = places;
  if (best === undefined) return ORPHAN;
  const compared = text.compared();
  const isSure = mayBeTaken(best, others, quoted.length, quote.likeness) && !isNeighbour(compared, quoted, best);
  if (isSure) {
    const taken = take(text.source, compared, quoted, best);
    if (taken.kind === 'moved' || best.whole === 1 || !overlapsItself(text.source, quote.exact, taken.place.start))
      return taken;
  }
  const candidates = places.filter((place) => isWorthAsking(place, quoted.length)).slice(0, MOST_CANDIDATES);
  if (candidates.length === 0) return ORPHAN;
  return { kind: 'review', candidates: candidates.map((place) => toPlace(compared, place)) };
}

/**
 * Every place that may be meant, each once, the likeliest first; of equal ones the nearer to the old place.
 * @param own see `findPlaces`
 */
export function weighAll(
  text: AnchorText,
  quoted: Quoted,
  hints: readonly number[],
  own: { start: number; end: number } | null = null,
): Weighed[] {
  const compared = text.compared();
  const weighed: Weighed[] = [];
  for (const [rank, near] of findPlaces(text, quoted, hints, own).entries()) {
    const place = weighPlace(compared, quoted, near, own, rank === 0 && own === null);
    if (place === null) continue;
    const twin = weighed.findIndex((other) => sharesMost(other, place));
    if (twin < 0) weighed.push(place);
    else if ((weighed[twin]?.whole ?? 0) < place.whole) weighed[twin] = place;
  }
  const old = hints[0] ?? 0;
  const away = (place: Weighed): number => Math.abs((compared.starts[place.start] ?? 0) - old);
  return weighed.sort((a, b) => b.whole - a.whole || away(a) - away(b));
}

export function sharesMost(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common * 2 > Math.min(a.end - a.start, b.end - b.start);
}

/** In "ha ha ha ha" the words "ha ha ha" stand twice: each is the other's surroundings, and weighing them tells nothing. */
function overlapsItself(source: string, exact: string, start: number): boolean {
  const next = source.indexOf(exact, start + 1);
  const last = start === 0 ? -1 : source.lastIndexOf(exact, start - 1);
  return (next >= 0 && next < start + exact.length) || (last >= 0 && last + exact.length > start);
}

function take(source: string, compared: ComparedText, quoted: Quoted, best: Weighed): Taken {
  const place = toPlace(compared, best);
  // White space at the edges of a quote is not compared, but belongs to it where it is still there.
  const { exact } = quoted.selector;
  const start = place.start - (exact.length - exact.trimStart().length);
  if (start >= 0 && source.startsWith(exact, start)) {
    const unchanged = unchangedAt(source, start, exact);
    if (unchanged !== null) return { kind: 'exact', place: { ...unchanged.place, score: place.score } };
  }
  return { kind: 'moved', place };
}

function toPlace(compared: ComparedText, place: Weighed): Place {
  return {
    start: compared.starts[place.start] ?? 0,
    end: compared.ends[place.end - 1] ?? 0,
    score: place.whole,
    words: place.exact,
  };
}

import { isBlankUnit, isWordUnit, type ComparedText } from './compared-text';
import { compilePattern, findFit, type Fit, type Pattern } from './edit-distance';
import { reachOf } from './find-places';
import { PIECE, type Piece, type Quoted } from './quoted';

/** A place in the text and how much speaks for it. Units of the compared text, half-open. */
export type Weighed = {
  start: number;
  end: number;
  /** How alike the words are, 0 to 1. */
  exact: number;
  left: Side;
  right: Side;
  /** Words and surroundings together, 0 to 1. */
  whole: number;
};

/** How much of what stood on one side stands there now, and how much it can say: units that were there, at most `MOST_SIDE`. */
export type Side = { likeness: number; weight: number };

// Words count as much as both sides together where all are long; longer ones are compared whole, but count no more.
const MOST_WORDS = 128;
const MOST_SIDE = 64;
/** The quote stood at an edge of the text: that tells a little. */
const EDGE_WEIGHT = 8;
// Each unit of a short quote counts double, or its surroundings would speak for any other word between them.
const WORD_WEIGHT = 2;
// How far edits may have shifted the beginning from where the votes put it, beside the width of a place.
const SLACK_SHARE = 1 / 4;
// Half of the words, as any prose has in common with them: most places that a few shared runs voted for go no further.
const MOST_COST = 1 / 2;
/** Surroundings as alike as this are heard about the border of the quote. */
const FIXES_BORDER = 0.65;
// Fewer units beside it fit anywhere.
const BORDER = 16;
// How far from the words alone their border may lie: edits at an edge of a tenth of the quote, and then some.
const BORDER_SHARE = 1 / 6;

/**
 * Null: nothing there is worth weighing.
 * @param own a place that is not meant: a quote has others like it that stand beside it
 * @param isLikely whether to weigh it also where the words fit badly, since they may have been rewritten
 */
export function weighPlace(
  text: ComparedText,
  quoted: Quoted,
  near: number,
  own: Span | null,
  isLikely: boolean,
): Weighed | null {
  const words = findWords(text, quoted, near, own, isLikely ? 1 : MOST_COST);
  if (words === null) return null;
  const before = findBefore(text, quoted, words.start);
  const after = findAfter(text, quoted, words.end);
  // Unchanged words have their borders. Beside its own place a copy would be drawn over it.
  const isFree = own === null && countChanges(text, quoted, words) > 0;
  const span = isFree ? wholeWords(text, quoted, settleBorders(text, quoted, words, before, after)) : words;
  const exact = measureWords(text, quoted, span);
  const left = before.sideAt(span.start);
  const right = after.sideAt(span.end);
  return { ...span, exact, left, right, whole: combine(exact, quoted.length, left, right) };
}

/**
 * Where the first or last word was edited, the words alone end too early or too late; what stands beside them knows better, unless the
 * words lose more by it than it gains.
 */
function settleBorders(text: ComparedText, quoted: Quoted, words: Span, before: Beside, after: Beside): Span {
  let span = words;
  if (before.border !== null && before.border !== words.start) {
    span = better(text, quoted, span, { ...span, start: before.border }, before.gain(words.start));
  }
  if (after.border !== null && after.border !== words.end) {
    span = better(text, quoted, span, { ...span, end: after.border }, after.gain(words.end));
  }
  return span;
}

function better(text: ComparedText, quoted: Quoted, old: Span, other: Span, gain: number): Span {
  if (other.start >= other.end) return old;
  return countChanges(text, quoted, other) - countChanges(text, quoted, old) < gain ? other : old;
}

/** Where the quote began and ended with whole words, so does the place: of a word that was exchanged, some letters may fit by chance. */
function wholeWords(text: ComparedText, quoted: Quoted, { start, end }: Span): Span {
  const reach = reachOf(quoted.length);
  const cutsHead = isWithinWord(quoted.text, quoted.start);
  const cutsTail = isWithinWord(quoted.text, quoted.end);
  return {
    start: cutsHead ? start : moveOutOfWord(text, start, -1, reach),
    end: cutsTail ? end : moveOutOfWord(text, end, 1, reach),
  };
}

function moveOutOfWord(text: ComparedText, at: number, step: 1 | -1, reach: number): number {
  for (let moved = 0; moved <= reach; moved += 1) {
    if (!isWithinWord(text, at + moved * step)) return at + moved * step;
  }
  return at;
}

function isWithinWord({ units, length }: ComparedText, at: number): boolean {
  return at > 0 && at < length && isWordUnit(units[at - 1] ?? 0) && isWordUnit(units[at] ?? 0);
}

function combine(exact: number, length: number, left: Side, right: Side): number {
  const words = Math.min(length * WORD_WEIGHT, MOST_WORDS);
  const sum = words * exact + left.weight * left.likeness + right.weight * right.likeness;
  return sum / Math.max(1, words + left.weight + right.weight);
}

type Span = { start: number; end: number };

/** The words alone, wherever they fit best near that place. */
function findWords(text: ComparedText, quoted: Quoted, near: number, own: Span | null, mostCost: number): Span | null {
  if (quoted.length === 0) return null;
  const slack = reachOf(quoted.length) + Math.ceil(Math.min(quoted.length, PIECE) * SLACK_SHARE);
  const from = Math.max(0, near - slack);
  const to = Math.min(text.length, near + quoted.head.forward.length + slack);
  const head = findPiece(text, quoted.head, beside({ start: from, end: to }, own), mostCost);
  if (head === null || quoted.length <= PIECE) return head;
  const drift = reachOf(quoted.length) + Math.ceil(quoted.length * SLACK_SHARE);
  const expected = head.start + quoted.length;
  const first = Math.max(head.start, expected - PIECE - drift);
  const tail = findPiece(
    text,
    quoted.tail,
    beside({ start: first, end: Math.min(text.length, expected + drift) }, own),
    1,
  );
  return tail === null || tail.end <= head.start ? head : { start: head.start, end: tail.end };
}

/** The window without the place that is not meant, on the side where more of it lies. */
function beside(window: Span, own: Span | null): Span {
  if (own === null || window.end <= own.start || window.start >= own.end) return window;
  const isBefore = window.start + window.end < own.start + own.end;
  return isBefore ? { ...window, end: own.start } : { ...window, start: own.end };
}

function findPiece(text: ComparedText, piece: Piece, { start, end }: Span, mostCost: number): Span | null {
  if (end <= start) return null;
  const forward = findFit(piece.forward, { units: text.units, from: start, to: end }, false);
  if (forward.cost > piece.forward.length * mostCost) return null;
  const last = start + forward.used;
  const back = findFit(piece.back, { units: text.units, from: last, to: start }, true);
  return back.used === 0 ? null : { start: last - back.used, end: last };
}

/** `gain`: how much less it costs to have the border there than at an offset near it. `sideAt`: with the border at that offset. */
type Beside = { border: number | null; gain(offset: number): number; sideAt(offset: number): Side };

function findBefore(text: ComparedText, quoted: Quoted, start: number): Beside {
  const reach = borderReach(quoted.length);
  const { prefix } = quoted;
  if (prefix === null) return besideEdge(quoted.selector.prefix, start, firstLetter(text), reach);
  const from = Math.max(0, start - prefix.length - reach);
  const to = Math.min(text.length, start + Math.min(reach, quoted.length >> 1));
  const fit = findFit(prefix, { units: text.units, from, to }, false, Math.max(0, start - reach - from));
  const costAt = (offset: number): number => findFit(prefix, { units: text.units, from, to: offset }, false).last;
  return besideText(prefix, fit, from + fit.used, costAt);
}

function findAfter(text: ComparedText, quoted: Quoted, end: number): Beside {
  const reach = borderReach(quoted.length);
  const { suffix } = quoted;
  if (suffix === null) return besideEdge(quoted.selector.suffix, end, lastLetter(text), reach);
  const from = Math.min(text.length, end + suffix.length + reach);
  const to = Math.max(0, end - Math.min(reach, quoted.length >> 1));
  const fit = findFit(suffix, { units: text.units, from, to }, false, Math.max(0, from - end - reach));
  const costAt = (offset: number): number => findFit(suffix, { units: text.units, from, to: offset }, false).last;
  return besideText(suffix, fit, from - fit.used, costAt);
}

function borderReach(length: number): number {
  return reachOf(length) + Math.ceil(Math.min(length, 2 * PIECE) * BORDER_SHARE);
}

function besideText(pattern: Pattern, fit: Fit, border: number, costAt: (offset: number) => number): Beside {
  const isSure = 1 - fit.cost / pattern.length >= FIXES_BORDER && pattern.length >= BORDER;
  const weight = Math.min(pattern.length, MOST_SIDE);
  return {
    border: isSure ? border : null,
    gain: (offset) => costAt(offset) - fit.cost,
    sideAt: (offset) => ({ likeness: 1 - (offset === border ? fit.cost : costAt(offset)) / pattern.length, weight }),
  };
}

/** The quote stood at an edge of the text, if that is known. Letters left over between it and the edge are its own, changed ones. */
function besideEdge(stored: string | undefined, offset: number, edge: number, reach: number): Beside {
  const weight = stored === '' ? EDGE_WEIGHT : 0;
  return {
    border: weight > 0 && Math.abs(edge - offset) <= reach ? edge : null,
    // Within the quote they cost no more than outside; of two equal places, the edge.
    gain: (from) => Math.abs(edge - from) + 1,
    sideAt: (at) => ({ likeness: at === edge ? 1 : 0, weight }),
  };
}

function firstLetter({ units, length }: ComparedText): number {
  return length > 0 && isBlankUnit(units[0]) ? 1 : 0;
}

function lastLetter({ units, length }: ComparedText): number {
  return length > 0 && isBlankUnit(units[length - 1]) ? length - 1 : length;
}

/** How alike the words and the span are: what need not be changed, of the longer of the two. */
function measureWords(text: ComparedText, quoted: Quoted, span: Span): number {
  const longer = Math.max(quoted.length, span.end - span.start);
  return Math.max(0, 1 - countChanges(text, quoted, span) / longer);
}

function countChanges(text: ComparedText, quoted: Quoted, span: Span): number {
  return quoted.length <= PIECE ? countShort(text, quoted, span) : countLong(text, quoted, span);
}

function countShort(text: ComparedText, quoted: Quoted, span: Span): number {
  return findFit(quoted.head.forward, { units: text.units, from: span.start, to: span.end }, true).last;
}

/** Piece by piece, each searched for from the end of the one before: what was put in between is counted by what is left over. */
function countLong(text: ComparedText, quoted: Quoted, span: Span): number {
  let cost = 0;
  let cursor = span.start;
  for (let at = quoted.start; at < quoted.end; at += PIECE) {
    const pattern = compilePattern({ units: quoted.text.units, from: at, to: Math.min(quoted.end, at + PIECE) });
    const surplus = Math.max(0, span.end - cursor - (quoted.end - at));
    const to = Math.min(span.end, cursor + pattern.length + reachOf(PIECE) + surplus);
    const fit = findFit(pattern, { units: text.units, from: cursor, to }, false);
    cost += fit.cost;
    cursor += fit.used;
  }
  const surplus = span.end - span.start - quoted.length;
  return cost + Math.max(0, surplus - cost);
}

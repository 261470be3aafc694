import { createAnchorText, type AnchorText } from './anchor-text';
import { sharesMost, weighAll } from './anchor';
import { isBoundary, widenToClusters } from './clusters';
import { unitAt } from './compared-text';
import { readQuoted } from './quoted';
import type { Likeness, TextPositionSelector, TextQuoteSelector } from '../model/selectors';

export type Described = [TextQuoteSelector, TextPositionSelector];

/**
 * A sentence or two on each side: enough to hold the neighbour that may take the place of a quote. With 64 units 25 of 1,620 lookalikes
 * were taken, with 128 one (DESIGN.md).
 */
const CONTEXT = 128;
/** Where the same words stand again with the same surroundings, as much as tells them apart, if that is not unreasonable to keep. */
const MOST_CONTEXT = 1_024;
const MOST_COPIES = 500;

/**
 * What to store of a span (UTF-16 units, half-open) so that `anchor` finds it again. A span that cuts a letter is widened to hold it.
 * Null: there is nothing to quote, since the span is empty, turned round, or not within the text.
 */
export function describe(text: string | AnchorText, start: number, end: number): Described | null {
  const read = typeof text === 'string' ? createAnchorText(text) : text;
  const { source } = read;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  if (start < 0 || end > source.length || start >= end) return null;
  const span = widenToClusters(source, start, end);
  const quote: TextQuoteSelector = {
    type: 'TextQuoteSelector',
    exact: source.slice(span.start, span.end),
    ...findContext(source, span),
  };
  return [
    { ...quote, likeness: measureLikeness(read, quote, span) },
    { type: 'TextPositionSelector', ...span },
  ];
}

/** One answer for each span, in their order. The text is read once for all. */
export function describeAll(
  text: string | AnchorText,
  spans: readonly { start: number; end: number }[],
): (Described | null)[] {
  const read = typeof text === 'string' ? createAnchorText(text) : text;
  return spans.map(({ start, end }) => describe(read, start, end));
}

type Span = { start: number; end: number };

function findContext(source: string, { start, end }: Span): { prefix: string; suffix: string } {
  const copies = findCopies(source, start, end);
  const prefixOf = (at: number, length: number): string => source.slice(Math.max(0, at - length), at);
  const suffixOf = (at: number, length: number): string => source.slice(at, at + length);
  const size = end - start;
  const before = growUntilAlone(start, copies, prefixOf);
  const after = growUntilAlone(
    end,
    copies.map((copy) => copy + size),
    suffixOf,
  );
  return {
    prefix: source.slice(cutAt(source, Math.max(0, start - before), -1), start),
    suffix: source.slice(end, cutAt(source, Math.min(source.length, end + after), 1)),
  };
}

function growUntilAlone(at: number, copies: readonly number[], read: (at: number, length: number) => string): number {
  let length = CONTEXT;
  let alike = copies;
  for (; ; length *= 2) {
    const own = read(at, length);
    alike = alike.filter((copy) => read(copy, length) === own);
    if (alike.length === 0 || length >= MOST_CONTEXT || own.length < length) return length;
  }
}

function findCopies(source: string, start: number, end: number): number[] {
  const exact = source.slice(start, end);
  const copies: number[] = [];
  for (let at = source.indexOf(exact); at >= 0 && copies.length < MOST_COPIES; at = source.indexOf(exact, at + 1)) {
    if (at !== start) copies.push(at);
  }
  return copies;
}

function cutAt(source: string, offset: number, step: 1 | -1): number {
  let at = offset;
  while (!isBoundary(source, at)) at += step;
  return at;
}

function measureLikeness(text: AnchorText, quote: TextQuoteSelector, span: Span): Likeness {
  const compared = text.compared();
  const own = { start: unitAt(compared, span.start), end: unitAt(compared, span.end) };
  const likeness = { exact: 0, whole: 0 };
  const quoted = readQuoted(quote);
  for (const place of weighAll(text, quoted, [], own)) {
    if (sharesMost(place, own)) continue;
    likeness.exact = Math.max(likeness.exact, place.exact);
    likeness.whole = Math.max(likeness.whole, place.whole);
  }
  return likeness;
}

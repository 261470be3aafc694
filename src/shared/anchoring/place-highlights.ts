import type { Highlight } from '../model/highlight';
import { hashText } from '../text/hash';
import { plainShownText } from '../text/segment-text';
import { findMath } from '../text/tex';
import { anchor, type Anchored } from './anchor';
import { createAnchorText, type AnchorText } from './anchor-text';

// No hash begins like this.
const KEPT = 'kept:';

/**
 * For `Highlight.textVersion`, where the reader looked at a highlight without a certain place and let it be: it is not asked about again
 * until its text is another. The words are still looked for wherever the text is shown.
 * @param text null: there is none
 */
export function keptVersionOf(text: string | null): string {
  return KEPT + (text === null ? '' : versionOf(text));
}

export type Placed = { highlight: Highlight; anchored: Anchored };

/** What `Highlight.textVersion` holds. */
export function versionOf(text: string): string {
  return hashText(text);
}

/**
 * Where highlights of one text stand in it today, in their order. In the very text that they were made in, that is where they were made;
 * else each is looked for.
 */
export function placeHighlights(text: string, highlights: readonly Highlight[]): Placed[] {
  return highlights.length === 0 ? [] : highlights.map(createPlacer(text));
}

/** The same, one highlight at a time, for who has other things to do in between. */
export function createPlacer(text: string): (highlight: Highlight) => Placed {
  const version = versionOf(text);
  let read: AnchorText | null = null;
  return (highlight) => {
    const known = highlight.textVersion === version ? findStored(text, highlight) : null;
    if (known !== null) return { highlight, anchored: known };
    read ??= createAnchorText(text);
    return { highlight, anchored: anchor(read, highlight.selectors) };
  };
}

/** Null where the position is missing, or is not the quote's: a row of another program may say anything. */
function findStored(text: string, { selectors }: Highlight): Anchored | null {
  const position = selectors.find((one) => one.type === 'TextPositionSelector');
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  if (position === undefined || quote === undefined) return null;
  const { start, end } = position;
  if (start === end || text.slice(start, end) !== quote.exact) return null;
  return { kind: 'exact', place: { start, end, score: 1, words: 1 } };
}

/** The quoted words as they were when they were marked; '' where only a position is known. */
export function quoteOf({ selectors }: Pick<Highlight, 'selectors'>): string {
  return selectors.find((one) => one.type === 'TextQuoteSelector')?.exact ?? '';
}

/** The same as the screen shows them, on one line: what a note that quotes them says. */
export function shownQuoteOf(highlight: Pick<Highlight, 'selectors'>): string {
  const quote = quoteOf(highlight);
  return plainShownText(quote, findMath(quote)).replace(/\s+/gu, ' ').trim();
}

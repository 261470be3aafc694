import type { Place } from '../../../shared/anchoring/anchor';
import { placeHighlights } from '../../../shared/anchoring/place-highlights';
import type { Highlight } from '../../../shared/model/highlight';
import type { Relink } from '../../shell/relink';

/** Where the words may be, the likeliest first; none where nothing is like them, or where their place is certain. */
export function findPlaces(text: string, highlight: Highlight): Place[] {
  const [placed] = placeHighlights(text, [highlight]);
  return placed?.anchored.kind === 'review' ? placed.anchored.candidates : [];
}

/** How alike a place is to what was quoted, to be said in words. */
export type Likeness = 'position' | 'same' | 'elsewhere' | 'almost' | 'much' | 'some';

// One word in ten, and one in four, of a sentence exchanged.
const ALMOST = 0.9;
const MUCH = 0.75;

export function judgeLikeness({ words, score }: Place): Likeness {
  if (words === null) return 'position';
  if (words === 1) return score === 1 ? 'same' : 'elsewhere';
  if (words >= ALMOST) return 'almost';
  return words >= MUCH ? 'much' : 'some';
}

// Enough of what stands around the words to know the sentence.
const AROUND = 70;

/** What stands before and behind the words, cut between words where there is more. */
export function cutAround(text: string, { start, end }: Pick<Place, 'start' | 'end'>): [string, string] {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return [
    start > AROUND ? `…${before.replace(/^\S*\s/u, '')}` : before,
    end + AROUND < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after,
  ];
}

/** Where a reader begins to look for the words: the likeliest place, or where they stood, if the text is as long as that still. */
export function findNear(
  text: string | null,
  { target, selectors }: Highlight,
  places: readonly Place[],
): Relink['near'] {
  if (text === null) return null;
  const position = selectors.find((one) => one.type === 'TextPositionSelector');
  const near = places[0] ?? position;
  if (near === undefined || near.start < 0 || near.start >= near.end || near.end > text.length) return null;
  return { field: target.field, start: near.start, end: near.end, isLikely: places.length > 0 };
}

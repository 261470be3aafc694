import { describe } from '../../shared/anchoring/describe';
import { createPlacer, quoteOf, versionOf } from '../../shared/anchoring/place-highlights';
import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { Highlight } from '../../shared/model/highlight';
import type { Draft } from '../../shared/model/note';
import { readHighlightsOf } from '../storage/highlights';
import type { Library } from '../storage/library';

/** Where a highlight stands in the text of a draft, known by having been moved along with each key. */
export type FollowedWords = { id: string; start: number; end: number };

/**
 * A few words in a short note are not found again for certain once something is written beside them; but whoever moved them along knows where they
 * are. Words that are others now are left to be looked for.
 */
export async function planFollowed(
  library: Library,
  { noteId, text }: Draft,
  followed: readonly FollowedWords[],
): Promise<Effect[]> {
  if (followed.length === 0) return [];
  const rows = new Map((await readHighlightsOf(library.db, noteId)).map((row) => [row.id as string, row]));
  const place = createPlacer(text);
  return followed.flatMap(({ id, start, end }) => {
    const row = rows.get(id);
    if (row === undefined || text.slice(start, end) !== quoteOf(row) || isFound(place(row), start)) return [];
    const selectors = describe(text, start, end);
    if (selectors === null) return [];
    const next: Highlight = { ...row, selectors, textVersion: versionOf(text) };
    return diffRow('highlights', row.id, row, next);
  });
}

function isFound({ anchored }: ReturnType<ReturnType<typeof createPlacer>>, start: number): boolean {
  return 'place' in anchored && anchored.place.start === start;
}

import type { Panes } from '../../shared/model/settings';

/** Under it places become a rail of marks with tooltips. */
export const NARROW_BELOW_PX = 1_000;
export const RAIL_PX = 52;

export const PLACES_PX = { min: 160, max: 320, usual: 200 } as const;
export const LIST_PX = { min: 260, max: 560, usual: 356 } as const;
/** A table has room for its columns as far as the paper leaves it. */
export const TABLE_PX = { min: 260, max: 1_600, usual: 640 } as const;
export const FACETS_PX = 176;
/** A paper needs room for a measure that can be read. */
const PAPER_MIN_PX = 360;
/** The share of a narrow window that the list may take: 306 of 900. */
const NARROW_LIST_SHARE = 0.34;

export type PaneWidths = {
  rail: boolean;
  /** Null where the pane is hidden. */
  places: number | null;
  list: number | null;
};

/** Beside each other two papers need more: under this the places are a rail, and under the second the list goes too. */
const PAIR_RAIL_BELOW_PX = 1_500;
const PAIR_ALONE_BELOW_PX = 1_100;

/**
 * What is shown for what the reader chose: the choice itself is kept, so a wide window has it back.
 * @param pair two papers are open beside each other
 * @param facets what stands in the list's pane beside the list, which is not in its width
 * @param table the list is one: it has a width of its own, also in a narrow window
 */
export function layPanes(panes: Panes, width: number, pair = false, facets = 0, table = false): PaneWidths {
  const rail = width < (pair ? PAIR_RAIL_BELOW_PX : NARROW_BELOW_PX);
  const places = panes.placesShown ? (rail ? RAIL_PX : clamp(panes.places, PLACES_PX)) : null;
  if (!panes.listShown || (pair && width < PAIR_ALONE_BELOW_PX)) return { rail, places, list: null };
  const room = width - (places ?? 0) - (pair ? 2 : 1) * PAPER_MIN_PX - facets;
  if (table) return { rail, places, list: Math.max(TABLE_PX.min, Math.min(clamp(panes.table, TABLE_PX), room)) };
  const share = width < NARROW_BELOW_PX ? Math.round(width * NARROW_LIST_SHARE) : room;
  return { rail, places, list: Math.max(LIST_PX.min, Math.min(clamp(panes.list, LIST_PX), room, share)) };
}

function clamp(width: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, width));
}

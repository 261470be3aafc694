import type { Panes } from '../../shared/model/settings';

/** Under it places become a rail of marks with tooltips. */
export const NARROW_BELOW_PX = 1_000;
export const RAIL_PX = 52;

export const PLACES_PX = { min: 160, max: 320, usual: 200 } as const;
export const LIST_PX = { min: 260, max: 560, usual: 356 } as const;
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

/** What is shown for what the reader chose: the choice itself is kept, so a wide window has it back. */
export function layPanes(panes: Panes, width: number): PaneWidths {
  const rail = width < NARROW_BELOW_PX;
  const places = panes.placesShown ? (rail ? RAIL_PX : clamp(panes.places, PLACES_PX)) : null;
  if (!panes.listShown) return { rail, places, list: null };
  const room = width - (places ?? 0) - PAPER_MIN_PX;
  const share = rail ? Math.round(width * NARROW_LIST_SHARE) : room;
  return { rail, places, list: Math.max(LIST_PX.min, Math.min(clamp(panes.list, LIST_PX), room, share)) };
}

function clamp(width: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, width));
}

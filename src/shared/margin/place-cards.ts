/** A card of the margin, in CSS pixels: where its line begins, and how high it is. */
export type MarginCard = { top: number; height: number };

// Close enough to be one margin, far enough to be two cards.
export const CARD_GAP_PX = 12;

/**
 * Where each card stands, in the order given, none over another and none above 0. A card keeps its line, or moves down until it touches the
 * one above it. The one at `pinned` keeps its line wherever there is room for those before it, which then move up as far as they must.
 */
export function placeCards(cards: readonly MarginCard[], pinned: number | null = null, gap = CARD_GAP_PX): number[] {
  const tops: number[] = [];
  let free = 0;
  let filled = 0;
  cards.forEach(({ top, height }, at) => {
    // All that stands before the pinned card can be pushed up to there, and no further.
    const place = Math.max(top, at === pinned ? filled : free);
    tops.push(place);
    free = place + height + gap;
    filled += height + gap;
  });
  return pinned === null ? tops : pushUp(cards, tops, pinned, gap);
}

function pushUp(cards: readonly MarginCard[], tops: readonly number[], pinned: number, gap: number): number[] {
  const pushed = [...tops];
  let limit = tops[pinned] ?? 0;
  for (let at = pinned - 1; at >= 0; at -= 1) {
    limit = Math.min(pushed[at] ?? 0, limit - gap - (cards[at]?.height ?? 0));
    pushed[at] = limit;
  }
  return pushed;
}

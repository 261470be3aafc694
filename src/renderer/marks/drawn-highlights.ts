import type { HighlightId } from '../../shared/model/id';

/** Those that are drawn where it is, the lowest first. */
export function findHighlightsAt(target: EventTarget | null): HighlightId[] {
  const ids: HighlightId[] = [];
  let element = target instanceof Element ? target.closest('[data-highlight]') : null;
  while (element !== null) {
    ids.unshift(element.getAttribute('data-highlight') as HighlightId);
    element = element.parentElement?.closest('[data-highlight]') ?? null;
  }
  return ids;
}

/** Over all that is drawn of it; null where nothing is. */
export function boxOfHighlights(sheet: Element, ids: readonly HighlightId[]): DOMRect | null {
  const drawn = ids.flatMap((id) => [...sheet.querySelectorAll(`[data-highlight="${id}"]`)]);
  const boxes = drawn.map((one) => one.getBoundingClientRect());
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

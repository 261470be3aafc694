/** Where the first line of each highlight stands, from the top of the margin, in CSS pixels. Only of those near the view. */
export type Places = ReadonlyMap<string, number>;

// A screen ahead: cards are there before their line is seen.
const NEAR = '800px';
const TEXTS = '[data-reading-text], [data-field="title"]';
// Of a name beside its sign: it is set on the middle of the line.
const NAME_LINE_PX = 18;

/**
 * Tells where the marks of the sheet stand whenever that may have changed: a text came near, was drawn anew, or took another height. Scrolling alone
 * moves nothing in the sheet, so that it is not listened to, and what lies far off is never asked: that would lay it out. Answers what ends it.
 */
export function watchPlaces(
  sheet: Element,
  margin: Element,
  isWanted: (id: string) => boolean,
  onPlaces: (places: Places) => void,
): () => void {
  const near = new Set<Element>();
  const watched = new Set<Element>();
  let frame = 0;
  let isFollowed = false;

  function measure(): void {
    const origin = margin.getBoundingClientRect().top;
    const places = new Map<string, number>();
    for (const text of near) {
      for (const mark of text.querySelectorAll('[data-highlight][id]')) {
        const id = mark.getAttribute('data-highlight') ?? '';
        const line = isWanted(id) ? mark.getClientRects()[0] : undefined;
        if (line !== undefined) places.set(id, Math.round(line.top - origin + (line.height - NAME_LINE_PX) / 2));
      }
    }
    onPlaces(places);
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      schedule();
    },
    { root: sheet.closest('[data-pane-focus]'), rootMargin: NEAR },
  );
  function follow(): void {
    const present = new Set(sheet.querySelectorAll(TEXTS));
    for (const element of watched) {
      if (present.has(element)) continue;
      observer.unobserve(element);
      watched.delete(element);
      near.delete(element);
    }
    for (const element of present) {
      if (watched.has(element)) continue;
      watched.add(element);
      observer.observe(element);
    }
  }
  // Many reasons in one frame are one look, after which nothing is written that would need another.
  function schedule(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!isFollowed) follow();
      isFollowed = true;
      measure();
    });
  }
  const changes = new MutationObserver((all) => {
    const outside = all.filter(({ target }) => !margin.contains(target));
    // A text that is drawn anew is still the one that is watched: to look for others goes through the whole sheet.
    if (outside.some(({ target }) => !isInText(target))) isFollowed = false;
    if (outside.length > 0) schedule();
  });
  changes.observe(sheet, { childList: true, subtree: true });
  const sizes = new ResizeObserver(schedule);
  sizes.observe(sheet);
  schedule();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    changes.disconnect();
    sizes.disconnect();
  };
}

function isInText(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && element.closest(TEXTS) !== null;
}

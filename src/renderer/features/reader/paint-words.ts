import type { WordMatcher } from '../../../shared/text/find-words';
import { rangeOf, readShownPlaces } from './shown-places';
import '../../marks/painted-text.css';

export type PaintedLayer = { colour: number; matcher: WordMatcher };

// A screen ahead. What lies further is found when it comes near: a body of a megabyte costs no more than its page.
const NEAR = '800px';
const TEXTS = '[data-reading-text]';

/**
 * Paints over the texts below `root`, and over what comes to stand there, by ranges of the document, which stays as it is. Answers what ends it.
 */
export function paintWords(root: Element, layers: readonly PaintedLayer[]): () => void {
  const highlights = new Map(layers.map(({ colour }) => [colour, requireHighlight(colour)]));
  const painted = new Map<Element, { range: Range; highlight: Highlight }[]>();
  const watched = new Set<Element>();
  let frame = 0;

  function unpaint(element: Element): void {
    for (const { range, highlight } of painted.get(element) ?? []) highlight.delete(range);
    painted.delete(element);
  }
  function paint(element: Element): void {
    unpaint(element);
    const shown = readShownPlaces(element);
    const ranges = layers.flatMap(({ colour, matcher }) =>
      matcher.find(shown.text).flatMap(({ start, end }) => {
        const range = rangeOf(shown, start, end);
        const highlight = highlights.get(colour);
        return range === null || highlight === undefined ? [] : [{ range, highlight }];
      }),
    );
    for (const { range, highlight } of ranges) highlight.add(range);
    painted.set(element, ranges);
  }
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) paint(target);
        else unpaint(target);
      }
    },
    { rootMargin: NEAR },
  );
  function follow(): void {
    const present = new Set(root.querySelectorAll(TEXTS));
    for (const element of watched) {
      if (present.has(element)) continue;
      near.unobserve(element);
      watched.delete(element);
      unpaint(element);
    }
    for (const element of present) {
      if (watched.has(element)) continue;
      watched.add(element);
      near.observe(element);
    }
    for (const element of [...painted.keys()]) paint(element);
  }
  // Texts change under the same elements, when another paper opens or a formula is drawn.
  const changes = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
  });
  changes.observe(root, { childList: true, subtree: true, characterData: true });
  follow();
  return () => {
    cancelAnimationFrame(frame);
    changes.disconnect();
    near.disconnect();
    for (const element of [...painted.keys()]) unpaint(element);
  };
}

/** One for a colour, whoever paints with it: two texts side by side share what the style sheet names. */
function requireHighlight(colour: number): Highlight {
  const name = `layer-${colour}`;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

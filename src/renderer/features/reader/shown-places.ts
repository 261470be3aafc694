import { FORMULA } from '../../../shared/text/sentences';

type Place = { start: number; end: number; node: Text | Element };

/** The text of an element as it stands on screen, each formula one character, and where each stretch of it is in the document. */
export type ShownPlaces = { text: string; places: readonly Place[] };

/** Whatever a part of the screen adds to a text for the eye alone is hidden from screen readers, and is no text here either. */
export function readShownPlaces(root: Element): ShownPlaces {
  const places: Place[] = [];
  let text = '';
  function add(node: Text | Element, shown: string): void {
    places.push({ start: text.length, end: text.length + shown.length, node });
    text += shown;
  }
  function walk(parent: Node): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) add(node, node.data);
      else if (!(node instanceof Element)) continue;
      else if (node.hasAttribute('data-formula')) add(node, FORMULA);
      else if (node.getAttribute('aria-hidden') !== 'true') walk(node);
    }
  }
  walk(root);
  return { text, places };
}

/** Null where the stretch is not in the text. The document stays as it is: a range is only a pair of places. */
export function rangeOf({ places }: ShownPlaces, start: number, end: number): Range | null {
  const first = places.find((place) => place.end > start);
  const last = places.findLast((place) => place.start < end);
  if (first === undefined || last === undefined || end <= start) return null;
  const range = document.createRange();
  if (first.node instanceof Text) range.setStart(first.node, start - first.start);
  else range.setStartBefore(first.node);
  if (last.node instanceof Text) range.setEnd(last.node, Math.min(end, last.end) - last.start);
  else range.setEndAfter(last.node);
  return range;
}

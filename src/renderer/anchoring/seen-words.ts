import { createRange, findFirst } from './source-span';

/** The first character of a text that is seen whole below this height of the window; null where none of the text is. @see source-span */
export function findSeenOffset(root: Element, top: number): number | null {
  const leaves = root.querySelectorAll('[data-start][data-end]');
  // Leaves follow one another downwards.
  const first = findFirst(leaves.length, (at) => bottomOf(leaves[at]) > top);
  for (const leaf of [...leaves].slice(first)) {
    const start = Number(leaf.getAttribute('data-start'));
    const seen = findSeenIn(leaf, top);
    if (seen !== null) return start + seen;
  }
  // Only a part of the last line is seen: better that than nothing.
  return first < leaves.length ? Number(leaves[leaves.length - 1]?.getAttribute('data-start')) : null;
}

/** Null where no line of the leaf is seen whole. */
function findSeenIn(leaf: Element, top: number): number | null {
  const words = leaf.hasAttribute('data-whole') ? null : leaf.firstChild;
  if (!(words instanceof Text)) return leaf.getBoundingClientRect().top >= top ? 0 : null;
  const seen = findFirst(words.length, (at) => (findLetter(words, at)?.top ?? Infinity) >= top);
  return seen < words.length ? seen : null;
}

/** The height of the window at which this character of the text stands; null where it is not on screen. */
export function findHeight(root: Element, offset: number): number | null {
  const rect = createRange(root, { start: offset, end: offset + 1 })?.getBoundingClientRect();
  return rect === undefined || (rect.height === 0 && rect.top === 0) ? null : rect.top;
}

function bottomOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().bottom ?? 0;
}

// White space between lines has no place of its own; what follows it has.
const REACH = 32;

function findLetter(words: Text, at: number): DOMRect | null {
  const range = document.createRange();
  for (let next = at; next < Math.min(at + REACH, words.length); next += 1) {
    range.setStart(words, next);
    range.setEnd(words, next + 1);
    const [rect] = range.getClientRects();
    if (rect !== undefined && rect.height > 0) return rect;
  }
  return null;
}

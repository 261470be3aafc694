/**
 * Between what is on screen and the offsets of its source. A text element holds leaves in the order of the source: elements with
 * `data-start` and `data-end`, each over text that is the source letter by letter, or, with `data-whole`, over something that stands
 * for its source (a formula, a link, a character that TeX escapes) and is taken whole or not at all. What lies between leaves
 * (spaces between blocks, buttons) belongs to no words.
 */
export type Span = { start: number; end: number };

type Leaf = Span & { element: Element; whole: boolean };

const LEAF = '[data-start][data-end]';

/**
 * The words that a range takes of the text element; what reaches over its ends is cut there. Null where it takes none.
 */
export function readSpan(root: Element, range: Range): Span | null {
  const leaves = [...root.querySelectorAll(LEAF)];
  const first = leaves[findLeaf(leaves, (leaf) => boundaryOrder(range, 'start', leaf, 'end') < 0)];
  const last = leaves[findLeaf(leaves, (leaf) => boundaryOrder(range, 'end', leaf, 'start') <= 0) - 1];
  if (first === undefined || last === undefined) return null;
  const start = offsetIn(readLeaf(first), range.startContainer, range.startOffset, 'start');
  const end = offsetIn(readLeaf(last), range.endContainer, range.endOffset, 'end');
  return start < end ? { start, end } : null;
}

/** Over these words as they are on screen; a formula that is touched is taken whole. Null where none of them is shown. */
export function createRange(root: Element, { start, end }: Span): Range | null {
  const leaves = [...root.querySelectorAll(LEAF)];
  const first = leaves[findLeaf(leaves, (leaf) => readLeaf(leaf).end > start)];
  const last = leaves[findLeaf(leaves, (leaf) => readLeaf(leaf).start >= end) - 1];
  if (first === undefined || last === undefined || start >= end) return null;
  const from = readLeaf(first);
  const to = readLeaf(last);
  if (from.start >= end || to.end <= start) return null;
  const range = document.createRange();
  if (from.whole) range.setStartBefore(from.element);
  else range.setStart(...placeIn(from, Math.max(0, start - from.start)));
  if (to.whole) range.setEndAfter(to.element);
  else range.setEnd(...placeIn(to, Math.min(to.end, end) - to.start));
  return range;
}

function readLeaf(element: Element): Leaf {
  return {
    element,
    start: Number(element.getAttribute('data-start')),
    end: Number(element.getAttribute('data-end')),
    whole: element.hasAttribute('data-whole'),
  };
}

/** Below 0 where the range's boundary stands before the leaf's. */
function boundaryOrder(range: Range, of: 'start' | 'end', leaf: Element, side: 'start' | 'end'): number {
  const content = document.createRange();
  content.selectNodeContents(leaf);
  content.collapse(side === 'start');
  const how = of === 'start' ? Range.START_TO_START : Range.START_TO_END;
  // Named from the other side: `START_TO_END` compares the start of the argument with the end of this range.
  return range.compareBoundaryPoints(how, content);
}

/** The index of the first for which it holds; from there on it must hold for all. */
function findLeaf(leaves: readonly Element[], holds: (leaf: Element) => boolean): number {
  return findFirst(leaves.length, (at) => {
    const leaf = leaves[at];
    return leaf !== undefined && holds(leaf);
  });
}

/** The first number below `count` for which it holds, or `count`; from there on it must hold for all. */
export function findFirst(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function offsetIn(leaf: Leaf, node: Node, offset: number, side: 'start' | 'end'): number {
  const { element, start, end, whole } = leaf;
  const isInside = element.contains(node);
  if (!isInside) return side === 'start' ? start : end;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  if (!whole) return Math.min(end, start + before.toString().length);
  // At the very edge of a formula nothing of it is meant.
  if (side === 'end') return before.toString() === '' ? start : end;
  const after = document.createRange();
  after.selectNodeContents(element);
  after.setStart(node, offset);
  return after.toString() === '' ? end : start;
}

function placeIn(leaf: Leaf, offset: number): [Node, number] {
  const walker = document.createTreeWalker(leaf.element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [leaf.element, leaf.element.childNodes.length];
}

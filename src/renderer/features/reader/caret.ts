import { createRange, readSpan } from '../../anchoring/source-span';

/**
 * A caret in a text that is not edited: the selection of the page, moved by `Selection.modify`. Formulas and links are steps of their own, and
 * the caret never stands in what is not one of the paper's texts.
 */
export type CaretStep = {
  direction: 'forward' | 'backward' | 'left' | 'right';
  by: 'character' | 'word' | 'sentence' | 'line' | 'lineboundary';
};

const STEPS: Readonly<Record<string, CaretStep>> = {
  ArrowLeft: { direction: 'left', by: 'character' },
  ArrowRight: { direction: 'right', by: 'character' },
  ArrowUp: { direction: 'backward', by: 'line' },
  ArrowDown: { direction: 'forward', by: 'line' },
  Home: { direction: 'backward', by: 'lineboundary' },
  End: { direction: 'forward', by: 'lineboundary' },
  w: { direction: 'forward', by: 'word' },
  b: { direction: 'backward', by: 'word' },
  s: { direction: 'forward', by: 'sentence' },
  S: { direction: 'backward', by: 'sentence' },
};

export function findStep(key: string): CaretStep | undefined {
  return Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
}

const FIELD = '[data-field]';

/** Where something is selected, or else at the first words that are seen: of the title where it has the focus, of the text elsewhere. */
export function placeCaret(sheet: Element, focused: Element | null): boolean {
  const selection = document.getSelection();
  if (selection === null) return false;
  if (selection.rangeCount > 0 && fieldOf(sheet, selection.focusNode) !== null) return true;
  const own = focused?.querySelector(FIELD) ?? focused?.closest(FIELD) ?? null;
  const fields = [...sheet.querySelectorAll(FIELD)];
  const top = sheet.parentElement?.getBoundingClientRect().top ?? 0;
  const [title, ...texts] = fields;
  for (const field of own === null ? [...texts, title] : [own]) {
    const leaf = [...(field?.querySelectorAll('[data-start]') ?? [])].find(
      (one) => one.getBoundingClientRect().bottom > top,
    );
    if (leaf === undefined) continue;
    collapse(selection, leaf, 'start');
    return true;
  }
  return false;
}

/** Answers false where there is no way on: the caret then stands where it stood. */
export function moveCaret(
  sheet: Element,
  { direction, by }: CaretStep,
  extend: boolean,
  sourceOf: (field: Element) => string,
): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.focusNode === null) return false;
  const { focusNode, focusOffset } = selection;
  const from = fieldOf(sheet, focusNode);
  if (from === null) return false;
  if (by === 'sentence') return moveBySentence(from, sourceOf(from), direction === 'forward', extend);
  selection.modify(extend ? 'extend' : 'move', direction, by);
  if (fieldOf(sheet, selection.focusNode) !== from) {
    if (extend) selection.extend(focusNode, focusOffset);
    else enterNext(sheet, selection, from, { focusNode, focusOffset });
  }
  const isForward = isBehind(selection, focusNode, focusOffset);
  leaveWhole(selection, isForward, extend);
  return selection.focusNode !== focusNode || selection.focusOffset !== focusOffset;
}

// Sentences end within this; a text without any is walked in steps of it.
const MOST_SENTENCE = 4_000;
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** By the source: to the browser each formula ends a sentence. */
function moveBySentence(field: Element, source: string, isForward: boolean, extend: boolean): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.focusNode === null) return false;
  const before = document.createRange();
  before.setStart(field, 0);
  before.setEnd(selection.focusNode, selection.focusOffset);
  const at = readSpan(field, before)?.end ?? 0;
  const to = isForward ? nextSentence(source, at) : previousSentence(source, at);
  const isLast = to >= source.length;
  const range = createRange(field, isLast ? { start: 0, end: source.length } : { start: to, end: source.length });
  if (range === null || to === at) return false;
  range.collapse(!isLast);
  if (extend) selection.extend(range.startContainer, range.startOffset);
  else selection.collapse(range.startContainer, range.startOffset);
  return true;
}

export function nextSentence(source: string, at: number): number {
  const ahead = source.slice(at, at + MOST_SENTENCE);
  const first = [...sentences.segment(ahead)].find(({ segment }) => segment.trim() !== '');
  return first === undefined ? source.length : at + first.index + first.segment.length;
}

export function previousSentence(source: string, at: number): number {
  const from = Math.max(0, at - MOST_SENTENCE);
  const last = [...sentences.segment(source.slice(from, at))].findLast(({ segment }) => segment.trim() !== '');
  return from + (last?.index ?? 0);
}

type Place = { focusNode: Node; focusOffset: number };

function enterNext(sheet: Element, selection: Selection, from: Element, before: Place): void {
  const fields = [...sheet.querySelectorAll(FIELD)];
  const at = fields.indexOf(from);
  const isForward = isBehind(selection, before.focusNode, before.focusOffset);
  const next = fields[at + (isForward ? 1 : -1)];
  const leaves = next?.querySelectorAll('[data-start]');
  const leaf = leaves?.[isForward ? 0 : leaves.length - 1];
  if (leaf === undefined) selection.collapse(before.focusNode, before.focusOffset);
  else collapse(selection, leaf, isForward ? 'start' : 'end');
}

function collapse(selection: Selection, leaf: Element, side: 'start' | 'end'): void {
  const range = document.createRange();
  if (leaf.hasAttribute('data-whole')) range.selectNode(leaf);
  else range.selectNodeContents(leaf.firstChild ?? leaf);
  range.collapse(side === 'start');
  selection.removeAllRanges();
  selection.addRange(range);
}

function isBehind({ focusNode, focusOffset }: Selection, node: Node, offset: number): boolean {
  if (focusNode === null) return false;
  const range = document.createRange();
  range.setStart(node, offset);
  return range.comparePoint(focusNode, focusOffset) > 0;
}

/** Out of a formula at the end towards which the caret went. */
function leaveWhole(selection: Selection, isForward: boolean, extend: boolean): void {
  const { focusNode } = selection;
  const inside = focusNode instanceof Element ? focusNode : (focusNode?.parentElement ?? null);
  const whole = inside?.closest('[data-whole]') ?? null;
  const parent = whole?.parentNode;
  if (whole === null || parent === null || parent === undefined) return;
  const offset = [...parent.childNodes].indexOf(whole) + (isForward ? 1 : 0);
  if (extend) selection.extend(parent, offset);
  else selection.collapse(parent, offset);
}

function fieldOf(sheet: Element, node: Node | null): Element | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const field = element?.closest(FIELD) ?? null;
  return field !== null && sheet.contains(field) ? field : null;
}

/** Where to draw it, from the corner of the sheet. */
export function caretBox(sheet: Element): { left: number; top: number; height: number } | null {
  const selection = document.getSelection();
  if (selection === null || selection.focusNode === null) return null;
  const { focusNode, focusOffset } = selection;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  const box = [...range.getClientRects()].at(-1) ?? boxBeside(focusNode, focusOffset);
  if (box === null) return null;
  const origin = sheet.getBoundingClientRect();
  return { left: box.left - origin.left, top: box.top - origin.top, height: box.height };
}

/** Between elements a caret has no box of its own. */
function boxBeside(node: Node, offset: number): DOMRect | null {
  const after = node.childNodes[offset];
  if (after instanceof Element) return after.getBoundingClientRect();
  const before = node.childNodes[offset - 1] ?? node;
  if (!(before instanceof Element)) return null;
  const box = before.getBoundingClientRect();
  return new DOMRect(box.right, box.top, 0, box.height);
}

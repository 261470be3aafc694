import type { Node as DocNode } from '@tiptap/pm/model';
import { isObject } from '../../shared/model/guard';
import type { NoteDoc } from '../../shared/model/note';
import { endsLine, ownText } from './plain-text';

/** UTF-16 units of the note's plain text, half-open. */
export type WordSpan = { start: number; end: number };
/** Positions in the editor's document, half-open. */
export type DocRange = { from: number; to: number };

export type Box = DocRange & { kind: 'block' | 'formula' };

/**
 * The plain text of a note, and where each of its units stands in the editor's document. A formula, a mention, a quotation or a picture is taken
 * whole: what it says stands nowhere in the document.
 */
export type NoteWords = {
  readonly text: string;
  /** Null where it holds nothing but ends of lines, or reaches over the end. */
  rangeOf(span: WordSpan): DocRange | null;
  /** Null where nothing of the text stands in it. */
  spanOf(range: DocRange): WordSpan | null;
  /** What is drawn as a box within the span, so that a line below words does not reach it. */
  boxesOf(span: WordSpan): Box[];
};

type Piece = { start: number; end: number; from: number; to: number; isText: boolean; box: Box['kind'] | null };

/**
 * @param stored the same document as it would be stored: there quotations and mentions have the words that they show today. `plainText` of it
 * is the text.
 */
export function mapWords(doc: DocNode, stored: NoteDoc): NoteWords {
  const { text, pieces } = readPieces(doc, stored);
  return {
    text,
    rangeOf: (span) => findRange(pieces, text.length, span),
    spanOf: (range) => findSpan(pieces, range),
    boxesOf: ({ start, end }) =>
      pieces
        .slice(
          firstBehind(pieces, (piece) => piece.end > start),
          firstBehind(pieces, (piece) => piece.start >= end),
        )
        .flatMap(({ from, to, box }) => (box === null ? [] : { from, to, kind: box })),
  };
}

type Step = { node: DocNode; json: unknown; pos: number } | 'end of a line';

function readPieces(doc: DocNode, stored: NoteDoc): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let isLineBegun = false;
  function add(text: string): void {
    parts.push(text);
    length += text.length;
  }
  function take({ node, json, pos }: Exclude<Step, string>): void {
    const words = isObject(json) ? ownText(json) : '';
    if (words === '') return;
    if (!isLineBegun && length > 0) add('\n');
    isLineBegun = true;
    const { isText, nodeSize } = node;
    pieces.push({ start: length, end: length + words.length, from: pos, to: pos + nodeSize, isText, box: boxOf(node) });
    add(words);
  }
  // A stack of its own, in the order of `plainText`.
  const stack: Step[] = [{ node: doc, json: stored, pos: -1 }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (step === 'end of a line') {
      isLineBegun = false;
      continue;
    }
    take(step);
    if (isObject(step.json) && endsLine(step.json)) stack.push('end of a line');
    stack.push(...childrenOf(step).reverse());
  }
  return { text: parts.join(''), pieces };
}

function boxOf({ isBlock, type }: DocNode): Box['kind'] | null {
  if (isBlock) return 'block';
  return type.name === 'inlineMath' ? 'formula' : null;
}

function childrenOf({ node, json, pos }: Exclude<Step, string>): Step[] {
  const content: unknown = isObject(json) ? json['content'] : undefined;
  const stored: unknown[] = Array.isArray(content) ? (content as unknown[]) : [];
  const steps: Step[] = [];
  node.forEach((child, offset, at) => steps.push({ node: child, json: stored[at], pos: pos + 1 + offset }));
  return steps;
}

function findRange(pieces: readonly Piece[], length: number, { start, end }: WordSpan): DocRange | null {
  if (start < 0 || end > length) return null;
  const first = pieces[firstBehind(pieces, (piece) => piece.end > start)];
  const last = pieces[firstBehind(pieces, (piece) => piece.start >= end) - 1];
  if (first === undefined || last === undefined || first.start > last.start) return null;
  const range = {
    from: first.isText ? first.from + Math.max(0, start - first.start) : first.from,
    to: last.isText ? Math.min(last.to, last.from + end - last.start) : last.to,
  };
  return range.from < range.to ? range : null;
}

function findSpan(pieces: readonly Piece[], { from, to }: DocRange): WordSpan | null {
  const first = pieces[firstBehind(pieces, (piece) => piece.to > from)];
  const last = pieces[firstBehind(pieces, (piece) => piece.from >= to) - 1];
  if (first === undefined || last === undefined || first.start > last.start) return null;
  const span = {
    start: first.isText ? first.start + Math.max(0, from - first.from) : first.start,
    end: last.isText ? Math.min(last.end, last.start + to - last.from) : last.end,
  };
  return span.start < span.end ? span : null;
}

/** The first for which it is true, of pieces for which it is false first and then true; behind the last where it never is. */
function firstBehind(pieces: readonly Piece[], isBehind: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && isBehind(piece)) high = middle;
    else low = middle + 1;
  }
  return low;
}

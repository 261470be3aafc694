import { Fragment, type Node as DocNode, type NodeType } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { quoteOf, type Quote } from './quotation-node';

/**
 * The quotes as blocks behind the one at the caret, in the order given; an empty paragraph makes room for them. Behind them there is always a
 * line to write on. Null where no block of the note takes them.
 */
export function insertQuotes(state: EditorState, quotes: readonly Quote[], at: 'caret' | 'end'): Transaction | null {
  const type = state.schema.nodes['quotation'];
  const paragraph = state.schema.nodes['paragraph'];
  if (type === undefined || paragraph === undefined || quotes.length === 0) return null;
  const nodes = quotes.map((quote) => type.create(quote));
  const { from, to } = at === 'caret' ? findRoom(state, type) : endOf(state.doc);
  const isLast = state.doc.resolve(to).nodeAfter === null;
  const content = Fragment.from(isLast ? [...nodes, paragraph.create()] : nodes);
  return state.tr.replaceWith(from, to, content);
}

type Room = { from: number; to: number };

function endOf(doc: DocNode): Room {
  const { lastChild, content } = doc;
  const isBlank = lastChild?.type.name === 'paragraph' && lastChild.childCount === 0;
  return { from: isBlank ? content.size - lastChild.nodeSize : content.size, to: content.size };
}

function findRoom(state: EditorState, type: NodeType): Room {
  const { $to } = state.selection;
  for (let depth = $to.depth; depth > 0; depth -= 1) {
    const block = $to.node(depth);
    const parent = $to.node(depth - 1);
    const index = $to.index(depth - 1);
    if (!parent.canReplaceWith(index + 1, index + 1, type)) continue;
    const isBlank = block.type.name === 'paragraph' && block.childCount === 0;
    const replaces = isBlank && parent.canReplaceWith(index, index + 1, type);
    return { from: replaces ? $to.before(depth) : $to.after(depth), to: $to.after(depth) };
  }
  // A block is selected, or the caret stands between two of them.
  return $to.depth === 0 && $to.parent.canReplaceWith($to.index(), $to.index(), type)
    ? { from: $to.pos, to: $to.pos }
    : endOf(state.doc);
}

/** Those that are stored more often than they stand in the note. */
export function missingQuotes(doc: DocNode, stored: DocNode, quotes: readonly Quote[]): Quote[] {
  const here = countQuotes(doc);
  const wanted = countQuotes(stored);
  return quotes.filter(({ highlightId: id }) => (here.get(id) ?? 0) < (wanted.get(id) ?? 0));
}

function countQuotes(doc: DocNode): Map<string, number> {
  const counts = new Map<string, number>();
  doc.descendants((node) => {
    if (node.type.name !== 'quotation') return !node.isTextblock;
    const { highlightId } = quoteOf(node);
    counts.set(highlightId, (counts.get(highlightId) ?? 0) + 1);
    return false;
  });
  return counts;
}

/** The place behind the last quotation of a highlight; null where there is none. */
export function findQuote(doc: DocNode, highlightId: string): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === 'quotation' && quoteOf(node).highlightId === highlightId) found = pos + node.nodeSize;
    return !node.isTextblock;
  });
  return found;
}

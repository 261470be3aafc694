import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

const ITEMS = new Set(['listItem', 'taskItem']);

/** Alt+Shift+Up and Down, as in other editors: the block or the list's line with the caret changes places with its neighbour. */
export const MoveBlock = Extension.create({
  name: 'moveBlock',
  addKeyboardShortcuts() {
    const move = (step: -1 | 1) => () => {
      const { state, view } = this.editor;
      if (!view.editable) return false;
      const tr = moveBlock(state, step);
      if (tr !== null) view.dispatch(tr.scrollIntoView());
      // At the end of the note the key does nothing; without this the browser would select lines.
      return true;
    };
    return { 'Alt-Shift-ArrowUp': move(-1), 'Alt-Shift-ArrowDown': move(1) };
  },
});

/** Null where there is no neighbour on that side. What was selected stays selected. */
export function moveBlock(state: EditorState, step: -1 | 1): Transaction | null {
  const { selection, doc } = state;
  const depth = findMovedDepth(selection);
  const $at = selection.$from;
  const parent = $at.node(depth - 1);
  const first = $at.index(depth - 1);
  // A selection over several blocks moves them all.
  const last = lastIndex(selection, depth);
  const neighbour = parent.maybeChild(step < 0 ? first - 1 : last + 1);
  if (neighbour === null) return null;
  const start = startOf($at, depth, first);
  let end = start;
  for (let index = first; index <= last; index += 1) end += parent.child(index).nodeSize;
  const tr = closeHistory(state.tr);
  const by = step * neighbour.nodeSize;
  if (step < 0) tr.insert(end, neighbour).delete(start - neighbour.nodeSize, start);
  else tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour);
  return tr.setSelection(selectAgain(selection, by, tr, doc.content.size));
}

/** A line of a list moves within its list; a table, a quote or a callout moves whole. */
function findMovedDepth({ $from, $to }: Selection): number {
  const shared = $from.sharedDepth($to.pos);
  for (let depth = shared; depth > 0; depth -= 1) if (ITEMS.has($from.node(depth).type.name)) return depth;
  // Several lines of one list.
  for (let depth = shared; depth > 0; depth -= 1)
    if (ITEMS.has($from.node(depth).firstChild?.type.name ?? '') && $from.depth > depth) return depth + 1;
  return 1;
}

function lastIndex({ $from, $to }: Selection, depth: number): number {
  if ($to.depth < depth - 1) return $from.index(depth - 1);
  const index = $to.index(depth - 1);
  // Behind a selected block: that one is not selected itself.
  return $to.depth === depth - 1 && $to.textOffset === 0 && $to.pos > $from.pos ? index - 1 : index;
}

function startOf($at: ResolvedPos, depth: number, index: number): number {
  return $at.depth < depth ? $at.pos : $at.posAtIndex(index, depth - 1);
}

function selectAgain(selection: Selection, by: number, tr: Transaction, size: number): Selection {
  const at = (pos: number) => Math.min(Math.max(pos + by, 0), size);
  if (selection instanceof NodeSelection) return NodeSelection.create(tr.doc, at(selection.from));
  if (selection instanceof TextSelection) return TextSelection.create(tr.doc, at(selection.anchor), at(selection.head));
  return Selection.near(tr.doc.resolve(at(selection.from)));
}

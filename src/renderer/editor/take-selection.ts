import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/**
 * What is selected on the page, at once. The editor hears of it by an event that comes after the key which selected, and so after a quick
 * next key that acts on the selection. What is no selection of text (a whole node) only the editor knows.
 */
export function takeSelection({ view, state }: Editor): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed = true } = document.getSelection() ?? {};
  if (isCollapsed || !anchorNode || !focusNode || !(state.selection instanceof TextSelection)) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0);
  const head = view.posAtDOM(focusNode, focusOffset ?? 0);
  if (anchor === state.selection.anchor && head === state.selection.head) return;
  view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))));
}

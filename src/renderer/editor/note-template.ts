import type { Editor } from '@tiptap/core';
import { Selection, TextSelection, type EditorState } from '@tiptap/pm/state';
import type { NoteDoc } from '../../shared/model/note';

/** The first line that waits for words, or the end of the document. @param from a position in the document */
export function findFirstBlank({ doc }: EditorState, from = 0): Selection {
  let blank: number | null = null;
  doc.descendants((node, pos) => {
    if (blank === null && pos >= from && node.isTextblock && node.content.size === 0) blank = pos + 1;
    return blank === null;
  });
  return blank === null ? Selection.atEnd(doc) : TextSelection.create(doc, blank);
}

/**
 * Puts the blocks of a document in, as one step of the editor's own undo: at the caret, or in place of a note in which nothing stands. The
 * caret is then in their first blank line.
 * @param atEnd for a writer who was not in the text: where the caret stands by itself means nothing
 */
export function insertTemplate(editor: Editor, doc: NoteDoc, atEnd: boolean): void {
  const content = doc['content'];
  if (!Array.isArray(content)) return;
  const { doc: before, selection } = editor.state;
  const size = before.content.size;
  const isBlank = before.childCount === 1 && before.firstChild?.isTextblock === true && before.textContent === '';
  const at = isBlank ? { from: 0, to: size } : atEnd ? { from: size, to: size } : selection;
  const inserted = editor.commands.insertContentAt({ from: at.from, to: at.to }, content as NoteDoc[]);
  if (!inserted) return;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(findFirstBlank(state, at.from)).scrollIntoView());
  view.focus();
}

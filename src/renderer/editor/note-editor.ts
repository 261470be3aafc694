import { Editor, type AnyExtension } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { NoteDoc } from '../../shared/model/note';
import { EMPTY_DOC, toNoteDoc } from './note-codec';
import { noteExtensions, type EditorHooks, type EditorWords } from './note-extensions';
import { createNoteKeys, type KeyHooks } from './note-keys';
import { createDragBlock } from './drag-block';
import { MoveBlock } from './move-block';
import { createNoteFind } from './note-find';
import { createNotePaste } from './note-paste';
import { createNotePictures, type PictureHooks } from './note-pictures';
import { createNoteQuotes } from './note-quotes';
import { createLargePaste, type LargePaste } from './large-paste';
import './note-editor.css';

const FROM_LIBRARY = 'postil.fromLibrary';

export type NoteEditorHooks = EditorHooks &
  KeyHooks & {
    pictures?: PictureHooks;
    /** Asked with each mark that is typed; left out: they stay straight. */
    curlsQuotes?: () => boolean;
    /** A person changed the document. */
    onTyped: () => void;
  };

export type NoteEditorOptions = {
  element: HTMLElement;
  /** What a screen reader calls the field. */
  label: string;
  words: EditorWords;
  hooks: NoteEditorHooks;
};

export type NoteEditor = {
  /** For commands and for what the toolbar shows. */
  editor: Editor;
  /** Another note: content, caret and undo begin anew. @throws where the codec has not passed the document. */
  show(doc: NoteDoc, editable: boolean): void;
  /** The open note was changed elsewhere: only what differs is replaced, the caret stays, and it is no typing. */
  sync(doc: NoteDoc): void;
  read(): NoteDoc;
  /** Brings in at once what is still to come of a large paste: call it before the note is left. */
  finish(): void;
  destroy(): void;
};

/**
 * One editor serves one note after the other: making one costs some 20 ms, which a walk through the list would pay with
 * each key.
 */
export function createNoteEditor({ element, label, words, hooks }: NoteEditorOptions): NoteEditor {
  const pasting = createLargePaste();
  const editor = new Editor({
    element,
    extensions: [...noteExtensions(words, hooks), ...createParts(words, hooks, pasting)],
    content: EMPTY_DOC,
    injectCSS: false,
    editorProps: {
      // Without bundled dictionaries a browser would fetch them.
      attributes: {
        ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'false' },
        // What takes the focus when the keys come to this pane; see the shell's panes.
        'data-pane-focus': '',
      },
    },
  });
  editor.on('update', ({ transaction }) => {
    if (transaction.getMeta(FROM_LIBRARY) !== true) hooks.onTyped();
  });
  return {
    editor,
    show: (doc, editable) => {
      // Nobody may have said that the note is left; what is left over belongs to it and not to the next one.
      pasting.finish();
      showDoc(editor, doc, editable);
    },
    sync: (doc) => syncDoc(editor, doc),
    read: () => toNoteDoc(editor.state.doc),
    finish: pasting.finish,
    destroy: () => {
      pasting.finish();
      editor.destroy();
    },
  };
}

/** What a note is written with, beside what it can hold. */
function createParts(words: EditorWords, hooks: NoteEditorHooks, pasting: LargePaste): AnyExtension[] {
  return [
    ...(hooks.pictures === undefined ? [] : [createNotePictures(hooks.pictures, pasting)]),
    createNotePaste(pasting),
    createNoteQuotes(hooks.curlsQuotes ?? (() => false)),
    MoveBlock,
    createDragBlock(words.dragBlock ?? ''),
    createNoteFind(),
    createNoteKeys(hooks),
  ];
}

function showDoc(editor: Editor, doc: NoteDoc, editable: boolean): void {
  const node = editor.schema.nodeFromJSON(doc);
  // A new state and not a transaction: the undo of the note before must not reach into this one.
  editor.view.updateState(EditorState.create({ doc: node, plugins: editor.state.plugins }));
  editor.setEditable(editable, false);
  // A new state is no transaction, and who shows what is on at the caret listens to those.
  editor.view.dispatch(editor.state.tr.setMeta(FROM_LIBRARY, true));
}

function syncDoc(editor: Editor, doc: NoteDoc): void {
  const before = editor.state.doc;
  const after = editor.schema.nodeFromJSON(doc);
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return;
  // Equal text on both sides of the difference ("aa" to "a") makes the ends cross: push them apart again.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const tr = editor.state.tr.replace(start, end.a + overlap, after.slice(start, end.b + overlap));
  if (!tr.doc.eq(after)) tr.replaceWith(0, tr.doc.content.size, after.content);
  tr.setMeta('addToHistory', false).setMeta(FROM_LIBRARY, true);
  editor.view.dispatch(tr);
}

import { Editor, type AnyExtension } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { EditorState, Selection } from '@tiptap/pm/state';
import type { NoteDoc } from '../../shared/model/note';
import { EMPTY_DOC, toNoteDoc } from './note-codec';
import { FROM_LIBRARY } from './from-library';
import { createMentionNames, type MentionNames } from './mention-names';
import { renewLabels, type MentionOptions, type MentionWords } from './mention-node';
import { noteExtensions, type EditorHooks, type EditorWords } from './note-extensions';
import { createNoteKeys, type KeyHooks } from './note-keys';
import { createDragBlock } from './drag-block';
import { MoveBlock } from './move-block';
import { createNoteFind } from './note-find';
import { createNoteMarks, hasMarks, readFollowed, type FollowedMark } from './note-marks';
import { createNoteSuggest, type SuggestDoor } from './note-suggest';
import { mapWords, type NoteWords } from './note-words';
import { createNotePaste } from './note-paste';
import { createNotePictures, type PictureHooks } from './note-pictures';
import { createNoteQuotes } from './note-quotes';
import { findFirstBlank } from './note-template';
import { createLargePaste, type LargePaste } from './large-paste';
import { findQuote, insertQuotes, missingQuotes } from './insert-quotes';
import { keepPresentWords, type Quote } from './quotation-node';
import './note-editor.css';
import './quotation.css';

export type NoteEditorHooks = EditorHooks &
  KeyHooks & {
    pictures?: PictureHooks;
    /** Asked with each mark that is typed; left out: they stay straight. */
    curlsQuotes?: () => boolean;
    /** A person changed the document. */
    onTyped: () => void;
    /** A mention was clicked, or Enter pressed on it. */
    onOpenMention?: MentionOptions['onOpen'];
  };

export type NoteEditorOptions = {
  element: HTMLElement;
  /** What a screen reader calls the field. */
  label: string;
  words: EditorWords & { mention?: MentionWords };
  hooks: NoteEditorHooks;
};

export type NoteEditor = {
  /** For commands and for what the toolbar shows. */
  editor: Editor;
  /** What mentions are called today: the one who has the library tells. */
  names: MentionNames;
  /** Says who answers the signs that ask for something; until then nothing is offered. */
  offer(door: SuggestDoor): void;
  /** Another note: content, caret and undo begin anew. @throws where the codec has not passed the document. */
  show(doc: NoteDoc, editable: boolean): void;
  /** The open note was changed elsewhere: only what differs is replaced, the caret stays, and it is no typing. */
  sync(doc: NoteDoc): void;
  /** What an empty note begins with, the caret in its first blank line. It is no typing and no step to undo. */
  begin(doc: NoteDoc): void;
  read(): NoteDoc;
  /** The plain text that would be stored of it, and where that stands. */
  readWords(): NoteWords;
  /** Where the highlights that are drawn stand in that, worked out when it is called, of the note as it is now. */
  followMarks(): () => FollowedMark[];
  /** The note as it would be with these where the caret was put, else at its end; null where it cannot take them. */
  previewQuotes(quotes: readonly Quote[]): NoteDoc | null;
  /** They are stored: brings in those that are not on the sheet yet, and puts the caret behind them. */
  settleQuotes(quotes: readonly Quote[], stored: NoteDoc): void;
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
  const board = hooks.quotations?.board ?? null;
  const names = createMentionNames();
  let door: SuggestDoor = { count: () => 0, isShown: () => false, choose: () => undefined };
  const mentions: Partial<MentionOptions> = {
    names,
    ...(words.mention === undefined ? {} : { words: words.mention }),
    ...(hooks.onOpenMention === undefined ? {} : { onOpen: hooks.onOpenMention }),
  };
  const editor = new Editor({
    element,
    extensions: [
      ...noteExtensions(words, hooks, mentions),
      ...createParts(words, hooks, pasting),
      createNoteSuggest(() => door),
      createNoteKeys(hooks),
    ],
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
  // The caret of a note that was only opened stands before its first word, where nobody put it.
  let placed = false;
  editor.on('focus', () => (placed = true));
  const where = () => (placed ? 'caret' : 'end');
  /** With the words that quoted highlights and mentioned papers have now. */
  const asStored = (doc: DocNode) => renewLabels(keepPresentWords(toNoteDoc(doc), board), names);
  return {
    editor,
    names,
    offer: (next) => {
      door = next;
    },
    show: (doc, editable) => {
      // Nobody may have said that the note is left; what is left over belongs to it and not to the next one.
      pasting.finish();
      showDoc(editor, doc, editable);
      placed = editor.isFocused;
    },
    sync: (doc) => syncDoc(editor, doc),
    begin: (doc) => {
      syncDoc(editor, doc);
      editor.view.dispatch(editor.state.tr.setSelection(findFirstBlank(editor.state)).setMeta(FROM_LIBRARY, true));
    },
    read: () => asStored(editor.state.doc),
    readWords: () => mapWords(editor.state.doc, asStored(editor.state.doc)),
    followMarks() {
      const { state } = editor;
      return () => (hasMarks(state) ? readFollowed(state, mapWords(state.doc, asStored(state.doc))) : []);
    },
    previewQuotes: (quotes) => {
      const tr = insertQuotes(editor.state, quotes, where());
      return tr === null ? null : asStored(tr.doc);
    },
    settleQuotes: (quotes, stored) => settleQuotes(editor, quotes, editor.schema.nodeFromJSON(stored), where()),
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
    createNoteMarks(),
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

function settleQuotes(editor: Editor, quotes: readonly Quote[], stored: DocNode, at: 'caret' | 'end'): void {
  const missing = missingQuotes(editor.state.doc, stored, quotes);
  const tr = insertQuotes(editor.state, missing, at) ?? editor.state.tr;
  const behind = findQuote(tr.doc, quotes.at(-1)?.highlightId ?? '');
  // Who is writing at this moment keeps the caret where it is.
  if (behind !== null && !editor.isFocused) tr.setSelection(Selection.near(tr.doc.resolve(behind), 1)).scrollIntoView();
  editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta(FROM_LIBRARY, true));
}

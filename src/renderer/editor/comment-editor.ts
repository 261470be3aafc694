import { Editor, Extension, getSchema, type AnyExtension } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import type { Node as DocNode, Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { NOTE_VERSION, type NoteDoc } from '../../shared/model/note';
import { cleanHtml } from './clean-html';
import { NoteInlineMath, latexOf } from './math-nodes';
import { EMPTY_DOC, readNote, toNoteDoc } from './note-codec';
import { NoteLink } from './note-extensions';
import { createNoteKeys } from './note-keys';
import { isEmptyDoc, plainText } from './plain-text';
import './note-editor.css';

export type Comment = { doc: NoteDoc | null; text: string };

export type CommentEditorOptions = {
  element: HTMLElement;
  label: string;
  placeholder: string;
  hooks: { onEscape: () => void; onDone: () => void; onBlur: () => void; onOpenLink: (url: string) => void };
};

export type CommentEditor = {
  editor: Editor;
  show(comment: NoteDoc | null): void;
  /** What is stored was changed elsewhere: it is shown, unless something is written that is not saved yet. */
  follow(comment: NoteDoc | null): void;
  /** Null where nothing was changed since it was shown or read. */
  takeChanged(): Comment | null;
  /** Takes back all that was written since. */
  giveUp(): void;
  destroy(): void;
};

/** The few parts of a note that a comment is made of: each comment is a note that could be, and is read as one. */
function commentParts(placeholder = '', onFormula: (node: DocNode, pos: number) => void = ignore): AnyExtension[] {
  return [
    StarterKit.configure({
      ...{
        heading: false,
        blockquote: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
      },
      ...{ bulletList: false, orderedList: false, listItem: false, listKeymap: false, trailingNode: false },
      ...{ link: false, dropcursor: false, gapcursor: false },
    }),
    NoteLink,
    NoteInlineMath.configure({ onClick: onFormula }),
    Placeholder.configure({ placeholder }),
  ];
}

const ignore = (): void => undefined;

let schema: Schema | null = null;

/** Whether the editor can hold all of it: a comment that some other program wrote as a list is read and not written over. */
export function fitsComment(doc: NoteDoc): boolean {
  const read = readNote(doc, NOTE_VERSION);
  if (read.kind !== 'ok') return false;
  schema ??= getSchema(commentParts());
  try {
    schema.nodeFromJSON(read.doc).check();
    return true;
  } catch {
    // ProseMirror throws for a node or a mark that the few parts do not have.
    return false;
  }
}

export function createCommentEditor({ element, label, placeholder, hooks }: CommentEditorOptions): CommentEditor {
  const editor: Editor = new Editor({
    element,
    extensions: [
      ...commentParts(placeholder, (node, pos) => openFormula(editor, node, pos)),
      ...[createDoneKey(hooks.onDone), createNoteKeys(hooks)],
    ],
    content: EMPTY_DOC,
    injectCSS: false,
    editorProps: {
      transformPastedHTML: cleanHtml,
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'false' },
    },
    onBlur: hooks.onBlur,
  });
  let shown = editor.state.doc;
  const showNode = (doc: DocNode): void => {
    // A new state: undo must not reach into the comment that was shown before.
    editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }));
    shown = editor.state.doc;
  };
  const nodeOf = (comment: NoteDoc | null): DocNode => editor.schema.nodeFromJSON(comment ?? EMPTY_DOC);
  return {
    editor,
    show: (comment) => showNode(nodeOf(comment)),
    follow: (comment) => {
      if (comment !== null && !fitsComment(comment)) return;
      const doc = nodeOf(comment);
      if (editor.state.doc.eq(shown) && !doc.eq(shown)) showNode(doc);
    },
    takeChanged: () => {
      const { doc } = editor.state;
      if (doc.eq(shown)) return null;
      shown = doc;
      return readComment(toNoteDoc(doc));
    },
    giveUp: () => showNode(shown),
    destroy: () => editor.destroy(),
  };
}

function readComment(doc: NoteDoc): Comment {
  return isEmptyDoc(doc) ? { doc: null, text: '' } : { doc, text: plainText(doc) };
}

function createDoneKey(onDone: () => void): Extension {
  return Extension.create({
    name: 'commentDone',
    // Above the line break, which has the same key in notes.
    priority: 1_000,
    addKeyboardShortcuts: () => ({
      'Mod-Enter': () => {
        onDone();
        return true;
      },
    }),
  });
}

/** Its source again, without the sign that closes it: typing that one draws it anew. */
function openFormula(editor: Editor, node: DocNode, pos: number): void {
  const source = `$${latexOf(node)}`;
  editor
    .chain()
    .insertContentAt({ from: pos, to: pos + node.nodeSize }, { type: 'text', text: source })
    .setTextSelection(pos + source.length)
    .run();
}

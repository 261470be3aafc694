import type { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import type { NoteDoc } from '../../shared/model/note';
import { createNoteEditor, type NoteEditor } from './note-editor';
import { insertTemplate } from './note-template';

const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const BLANK = { type: 'paragraph' };
const docOf = (...content: object[]): NoteDoc => ({ type: 'doc', content });
const TEMPLATE = docOf(heading('Summary'), BLANK, heading('Questions'), BLANK);

let note: NoteEditor | null = null;
let typed = 0;
afterEach(() => note?.destroy());

function open(doc: NoteDoc): { note: NoteEditor; editor: Editor } {
  const element = document.createElement('div');
  document.body.append(element);
  typed = 0;
  const made = createNoteEditor({
    element,
    label: 'Note',
    words: { placeholder: '', taskLabel: String, calloutLabel: String },
    hooks: {
      onEditMath: () => undefined,
      onEscape: () => undefined,
      onOpenLink: () => undefined,
      onTyped: () => (typed += 1),
    },
  });
  note = made;
  made.show(doc, true);
  return { note: made, editor: made.editor };
}

/** The words of the document with a stroke where the caret is. */
function shown({ state }: Editor): string {
  const lines: string[] = [];
  state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return;
    const at = state.selection.from - pos - 1;
    const isHere = at >= 0 && at <= node.content.size;
    lines.push(isHere ? `${node.textContent.slice(0, at)}|${node.textContent.slice(at)}` : node.textContent);
  });
  return lines.join(' / ');
}

test('a template takes the place of a note in which nothing stands, the caret in its first blank line', () => {
  const { editor } = open(docOf(BLANK));
  insertTemplate(editor, TEMPLATE, true);
  expect(shown(editor)).toBe('Summary / | / Questions / ');
  expect(typed).toBeGreaterThan(0);
  editor.commands.undo();
  expect(editor.state.doc.textContent).toBe('');
});

test('a template goes in at the caret, and a blank line there gives way to it', () => {
  const { editor } = open(docOf(line('before'), BLANK, line('after')));
  editor.commands.setTextSelection(9);
  insertTemplate(editor, TEMPLATE, false);
  expect(shown(editor)).toBe('before / Summary / | / Questions /  / after');
});

test('a template goes in at the end for a writer who was not in the text', () => {
  const { editor } = open(docOf(line('before')));
  insertTemplate(editor, TEMPLATE, true);
  expect(shown(editor)).toBe('before / Summary / | / Questions / ');
});

test('a template in the middle of a line divides it and loses none of its words', () => {
  const { editor } = open(docOf(line('before after')));
  editor.commands.setTextSelection(8);
  insertTemplate(editor, docOf(line('one'), line('two')), false);
  expect(editor.getText({ blockSeparator: ' ' }).replace(/\s+/g, ' ')).toBe('before one two after');
});

test('what a note begins with is no typing, and no step to undo', () => {
  const { note, editor } = open(docOf(BLANK));
  note.begin(TEMPLATE);
  expect(shown(editor)).toBe('Summary / | / Questions / ');
  editor.commands.undo();
  expect(shown(editor)).toBe('Summary / | / Questions / ');
  expect(typed).toBe(0);
  editor.commands.insertContent('tides');
  expect(typed).toBe(1);
});

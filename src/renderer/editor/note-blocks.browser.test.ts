import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOTE_VERSION } from '../../shared/model/note';
import { addBlock, findBlocks } from './note-blocks';
import { EMPTY_DOC, readNote } from './note-codec';
import { createNoteEditor, type NoteEditor } from './note-editor';

let element: HTMLElement;
let note: NoteEditor;
beforeEach(() => {
  element = document.createElement('div');
  document.body.append(element);
  const nothing = () => undefined;
  note = createNoteEditor({
    element,
    label: 'Note',
    words: { placeholder: '', taskLabel: (text) => text },
    hooks: { onTyped: nothing, onEditMath: nothing, onEscape: nothing, onOpenLink: nothing },
  });
  note.show(EMPTY_DOC, true);
  note.editor.view.focus();
});
afterEach(() => {
  note.destroy();
  element.remove();
});

test('every block that is offered on an empty line can be made there', () => {
  const offered = findBlocks(note.editor);
  expect(offered.length).toBeGreaterThan(10);
  for (const block of offered) {
    if (block === 'math') continue;
    note.show(EMPTY_DOC, true);
    expect([block, addBlock(note.editor, block)]).toEqual([block, true]);
    expect([block, readNote(note.read(), NOTE_VERSION).kind]).toEqual([block, 'ok']);
    if (block !== 'paragraph') expect([block, note.read()]).not.toEqual([block, EMPTY_DOC]);
  }
});

test('no table is offered within a table, no callout within a callout, and nothing where nobody may write', () => {
  addBlock(note.editor, 'table');
  expect(findBlocks(note.editor)).not.toContain('table');
  note.show(EMPTY_DOC, true);
  addBlock(note.editor, 'callout');
  expect(findBlocks(note.editor)).not.toContain('callout');
  note.show(EMPTY_DOC, false);
  expect(findBlocks(note.editor)).toEqual([]);
});

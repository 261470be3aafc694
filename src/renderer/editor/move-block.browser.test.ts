import { userEvent } from 'vitest/browser';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NoteEditor } from './note-editor';
import { putNoteInPage, type NoteInPage } from './note-in-page.cases';
import { plainText } from './plain-text';

let inPage: NoteInPage;
let element: HTMLElement;
let note: NoteEditor;

beforeEach(() => {
  inPage = putNoteInPage();
  ({ element, note } = inPage);
  element.style.position = 'relative';
  element.style.margin = '40px';
});
afterEach(() => inPage.remove());
const lines = () => plainText(note.read()).split('\n');
const UP = '{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}';
const DOWN = '{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}';

function show(html: string, word: string): void {
  note.editor.commands.setContent(html);
  caretIn(word);
}
function caretIn(word: string): void {
  note.editor.state.doc.descendants((node, pos) => {
    if (node.isText && node.text === word) note.editor.commands.setTextSelection(pos + 1);
  });
}

describe('Alt+Shift with the arrows', () => {
  test('moves a block, keeps the caret in its word, and one step takes each move back', async () => {
    show('<p>one</p><h2>two</h2><p>three</p>', 'one');
    await userEvent.keyboard(DOWN + DOWN);
    expect(lines()).toEqual(['two', 'three', 'one']);
    await userEvent.keyboard('x');
    expect(lines()).toEqual(['two', 'three', 'oxne']);
    note.editor.commands.undo();
    note.editor.commands.undo();
    expect(lines()).toEqual(['two', 'one', 'three']);
    note.editor.commands.undo();
    expect(lines()).toEqual(['one', 'two', 'three']);
  });

  test('moves a line of a list within its list, with what hangs below it', async () => {
    show('<ul><li><p>one</p><ul><li><p>inner</p></li></ul></li><li><p>two</p></li></ul><p>after</p>', 'one');
    await userEvent.keyboard(DOWN + DOWN);
    expect(lines()).toEqual(['two', 'one', 'inner', 'after']);
    caretIn('inner');
    await userEvent.keyboard(UP);
    expect(lines()).toEqual(['two', 'one', 'inner', 'after']);
  });

  test('moves a table and a callout whole', async () => {
    show('<table><tr><td><p>cell</p></td><td><p>next</p></td></tr></table><p>after</p>', 'next');
    await userEvent.keyboard(DOWN);
    expect(lines()).toEqual(['after', 'cell', 'next']);
    show('<p>before</p><div data-type="callout"><p>one</p><p>two</p></div>', 'two');
    await userEvent.keyboard(UP);
    expect(lines()).toEqual(['one', 'two', 'before']);
  });

  test('moves all blocks that are selected', async () => {
    show('<p>one</p><p>two</p><p>three</p>', 'one');
    const { doc, tr } = note.editor.state;
    note.editor.view.dispatch(tr.setSelection(TextSelection.create(doc, 2, 8)));
    await userEvent.keyboard(DOWN);
    expect(lines()).toEqual(['three', 'one', 'two']);
    await userEvent.keyboard(UP);
    expect(lines()).toEqual(['one', 'two', 'three']);
  });
});

describe('the grip', () => {
  const grip = () => element.querySelector<HTMLElement>('.block-grip');
  function hover(word: string): void {
    const block = [...element.querySelectorAll('p')].find((one) => one.textContent === word);
    const box = block?.getBoundingClientRect();
    block?.dispatchEvent(
      new MouseEvent('mousemove', { bubbles: true, clientX: (box?.left ?? 0) + 4, clientY: (box?.top ?? 0) + 4 }),
    );
  }

  test('drags the block under the pointer to where it is dropped', () => {
    note.editor.commands.setContent('<p>one</p><p>two</p><p>three</p>');
    expect(grip()?.hidden).toBe(true);
    hover('three');
    expect(grip()?.hidden).toBe(false);
    const dataTransfer = new DataTransfer();
    grip()?.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
    const top = element.querySelector('p')?.getBoundingClientRect();
    const at = { clientX: (top?.left ?? 0) + 1, clientY: (top?.top ?? 0) + 1 };
    note.editor.view.dom
      .querySelector('p')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer, ...at }));
    grip()?.dispatchEvent(new DragEvent('dragend', { bubbles: true, dataTransfer }));
    expect(lines()).toEqual(['three', 'one', 'two']);
    note.editor.commands.undo();
    expect(lines()).toEqual(['one', 'two', 'three']);
  });

  test('is not there where the note is for reading only', () => {
    note.show({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] }, false);
    hover('one');
    expect(grip()?.hidden).toBe(true);
  });
});

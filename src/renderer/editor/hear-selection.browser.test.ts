import { NodeSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putNoteInPage, type NoteInPage } from './note-in-page.cases';

let inPage: NoteInPage;
beforeEach(() => {
  inPage = putNoteInPage();
});
afterEach(() => inPage.remove());

/** In the same task, so that the browser has told of nothing that was selected before it. */
function pressAtOnce(key: string, more: KeyboardEventInit = {}): void {
  const { dom } = inPage.note.editor.view;
  dom.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...more }));
}

function textIn(selector: string): Node {
  const text = inPage.note.editor.view.dom.querySelector(selector)?.firstChild;
  if (!text) throw new Error(`no words in ${selector}`);
  return text;
}

function chosenWords(): string {
  const { state } = inPage.note.editor;
  return state.doc.textBetween(state.selection.from, state.selection.to);
}

test('a key acts on what was selected on the page just before it, in both directions', () => {
  const { editor } = inPage.note;
  editor.commands.setContent('<p>Moss holds <strong>water</strong>.</p>');
  document.getSelection()?.setBaseAndExtent(textIn('strong'), 5, textIn('p'), 5);
  pressAtOnce('Shift');
  expect(chosenWords()).toBe('holds water');
  expect(editor.state.selection.head).toBeLessThan(editor.state.selection.anchor);
});

test('the arrow goes from the line that was clicked, where a whole block was selected before', () => {
  const { editor } = inPage.note;
  editor.commands.setContent(
    '<p>one</p><blockquote data-type="quotation" data-quoted="x">words</blockquote><p>two</p>',
  );
  editor.commands.setTextSelection(1);
  document.getSelection()?.collapse(textIn('p:last-child'), 0);
  pressAtOnce('ArrowUp', { keyCode: 38 });
  expect(editor.state.selection).toBeInstanceOf(NodeSelection);
});

test('what an input method is composing is left alone, and so is a selection elsewhere', () => {
  const { editor } = inPage.note;
  editor.commands.setContent('<p>Moss holds water.</p>');
  editor.commands.setTextSelection({ from: 1, to: 5 });
  document.getSelection()?.setBaseAndExtent(textIn('p'), 5, textIn('p'), 10);
  pressAtOnce('Process', { keyCode: 229 });
  expect(chosenWords()).toBe('Moss');
  const elsewhere = document.createElement('p');
  elsewhere.textContent = 'Other words';
  document.body.append(elsewhere);
  document.getSelection()?.selectAllChildren(elsewhere);
  pressAtOnce('Shift');
  expect(chosenWords()).toBe('Moss');
  elsewhere.remove();
});

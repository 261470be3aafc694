import { afterEach, beforeEach, expect, test } from 'vitest';
import { putNoteInPage, type NoteInPage } from './note-in-page.cases';
import { takeSelection } from './take-selection';

let inPage: NoteInPage;
beforeEach(() => {
  inPage = putNoteInPage();
  inPage.note.editor.commands.setContent('<p>Moss holds <strong>water</strong>.</p>');
});
afterEach(() => inPage.remove());

function chosenWords(): string {
  const { state } = inPage.note.editor;
  return state.doc.textBetween(state.selection.from, state.selection.to);
}

test('what is selected on the page is selected in the note before any event says so, in both directions', () => {
  const { editor } = inPage.note;
  const [first] = editor.view.dom.querySelectorAll('p');
  const bold = editor.view.dom.querySelector('strong');
  if (!first?.firstChild || !bold?.firstChild) throw new Error('no words');
  document.getSelection()?.setBaseAndExtent(bold.firstChild, 5, first.firstChild, 5);
  takeSelection(editor);
  expect(chosenWords()).toBe('holds water');
  expect(editor.state.selection.head).toBeLessThan(editor.state.selection.anchor);
});

test('a selection elsewhere is none of its own, and a caret changes nothing', () => {
  const { editor } = inPage.note;
  editor.commands.setTextSelection({ from: 1, to: 5 });
  const elsewhere = document.createElement('p');
  elsewhere.textContent = 'Other words';
  document.body.append(elsewhere);
  document.getSelection()?.selectAllChildren(elsewhere);
  takeSelection(editor);
  expect(chosenWords()).toBe('Moss');
  document.getSelection()?.collapse(elsewhere, 0);
  takeSelection(editor);
  expect(chosenWords()).toBe('Moss');
  elsewhere.remove();
});

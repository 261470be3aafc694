import { beforeEach, expect, test } from 'vitest';
import { findScope, mayAct } from './scope';

beforeEach(() => {
  document.body.innerHTML = `
    <input id="field" /><input id="radio" type="radio" /><div contenteditable="true"><p id="editor"></p></div>
    <div data-keys="list"><span id="row"></span></div><button id="button"></button><p id="text"></p>
    <div data-pane="notices"><div role="dialog"><button id="undo"></button></div></div>`;
});

function scopeOf(id: string): string {
  return findScope(document.getElementById(id));
}

test('what has the focus decides where keys go', () => {
  expect(['field', 'radio', 'editor', 'row', 'button', 'text', 'undo'].map(scopeOf)).toEqual([
    'text',
    'control',
    'text',
    'list',
    'control',
    'page',
    'control',
  ]);
});

test('what stands in a dialog is over the page', () => {
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><p id="inside"></p></div>');
  expect(scopeOf('inside')).toBe('overlay');
});

test('no single key acts while text is typed, and chords of text stay with it', () => {
  expect(mayAct('text', 't', 'status.to-read')).toBe(false);
  expect(mayAct('text', 'g t', 'go.to-read')).toBe(false);
  expect(mayAct('text', 'Mod+Z', 'edit.undo')).toBe(false);
  expect(mayAct('text', 'Mod+A', 'list.selectAll')).toBe(false);
  expect(mayAct('text', 'Mod+K', 'app.palette')).toBe(true);
  expect(mayAct('text', 'F6', 'pane.next')).toBe(true);
});

test('a dialog lets undo through and opens nothing over itself', () => {
  expect(mayAct('overlay', 'Mod+Z', 'edit.undo')).toBe(true);
  expect(mayAct('overlay', 'Mod+O', 'import.open')).toBe(false);
  expect(mayAct('overlay', 't', 'status.to-read')).toBe(false);
});

test('a focused button keeps the keys that press it', () => {
  expect(mayAct('control', 'Enter', 'list.open')).toBe(false);
  expect(mayAct('control', 'ArrowDown', 'list.next')).toBe(false);
  expect(mayAct('control', 'j', 'list.next')).toBe(true);
});

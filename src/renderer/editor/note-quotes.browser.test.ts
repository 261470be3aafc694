import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NoteEditor } from './note-editor';
import { putNoteInPage, type NoteInPage } from './note-in-page.cases';
import { plainText } from './plain-text';

let inPage: NoteInPage;
let note: NoteEditor;
let on = true;

beforeEach(() => {
  on = true;
  inPage = putNoteInPage({ curlsQuotes: () => on });
  ({ note } = inPage);
});
afterEach(() => inPage.remove());
const text = () => plainText(note.read());

test('quotes curl as they are typed, also behind a formula', async () => {
  await userEvent.keyboard('He said "no", ');
  note.editor.commands.insertContent({ type: 'inlineMath', attrs: { latex: 'x' } });
  await userEvent.keyboard('\'s value isn\'t "so"');
  expect(text()).toBe('He said “no”, x’s value isn’t “so”');
});

test.each(['{Control>}z{/Control}', '{Backspace}'])(
  '%s gives the straight one back, and takes nothing else',
  async (keys) => {
    await userEvent.keyboard('a word "');
    expect(text()).toBe('a word “');
    await userEvent.keyboard(keys);
    expect(text()).toBe('a word "');
    await userEvent.keyboard('b');
    expect(text()).toBe('a word "b');
  },
);

test('the words around decide: German marks in a German note', async () => {
  note.editor.commands.setContent('<p>Das Modell ist nicht neu und wir sagen das auch.</p><p></p>');
  note.editor.commands.focus('end');
  await userEvent.keyboard('Ein "Ding"');
  expect(text()).toContain('Ein „Ding“');
});

test('code, links and whoever turned it off keep straight marks', async () => {
  note.editor.commands.setContent('<pre><code>x</code></pre>');
  note.editor.commands.focus('end');
  await userEvent.keyboard('"a"');
  expect(text()).toBe('x"a"');
  note.editor.commands.setContent('<p><a href="https://example.org">address</a></p>');
  note.editor.commands.setTextSelection(4);
  await userEvent.keyboard('"');
  expect(text()).toBe('add"ress');
  on = false;
  note.editor.commands.setContent('<p></p>');
  await userEvent.keyboard('"a"');
  expect(text()).toBe('"a"');
});

import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOTE_VERSION, type NoteDoc } from '../../shared/model/note';
import type { LinkName } from '../../shared/model/note-links';
import { toMarkdown } from './markdown';
import { EMPTY_DOC, readNote } from './note-codec';
import { createNoteEditor, type NoteEditor } from './note-editor';
import { insertMention, readSuggest } from './note-suggest';
import { plainText } from './plain-text';

const PAPER = '01HF000000000000000000PAP1';
let element: HTMLElement;
let note: NoteEditor;
let opened: string[] = [];

beforeEach(() => {
  opened = [];
  element = document.createElement('div');
  element.style.width = '600px';
  document.body.append(element);
  note = createNoteEditor({
    element,
    label: 'Note',
    words: {
      placeholder: 'Write',
      taskLabel: (text) => text,
      mention: { untitled: 'Untitled', lost: (kind, state) => `${kind} ${state}:` },
    },
    hooks: {
      onTyped: () => undefined,
      onEditMath: () => undefined,
      onEscape: () => undefined,
      onOpenLink: () => undefined,
      onOpenMention: (kind, id) => opened.push(`${kind} ${id}`),
    },
  });
  note.offer({
    count: ({ query }) => (query === 'none' ? 0 : 2),
    isShown: () => true,
    choose: (asked, index) =>
      insertMention(note.editor, asked, { kind: 'paper', id: PAPER, label: `Tides ${index} ${asked.query}` }),
  });
  note.show(EMPTY_DOC, true);
  note.editor.view.focus();
});
afterEach(() => {
  note.destroy();
  element.remove();
});

function asked(): string | null {
  const { asked: one } = readSuggest(note.editor.state);
  return one === null ? null : `${one.sign}${one.query}`;
}
function tell(name: Omit<LinkName, 'id'>): void {
  note.names.tell(new Map([[`paper:${PAPER}`, { ...name, id: PAPER }]]));
}
function mention(label: string): NoteDoc {
  const node = { type: 'mention', attrs: { kind: 'paper', id: PAPER, label } };
  return { type: 'doc', content: [{ type: 'paragraph', content: [node] }] };
}
function shown(): HTMLElement {
  const found = element.querySelector<HTMLElement>('[data-type="mention"]');
  if (found === null) throw new Error('no mention');
  return found;
}

test('the list is walked with the arrows, Enter takes, and one undo brings back what was typed', async () => {
  await userEvent.keyboard('on @ti{ArrowDown}');
  expect(note.editor.view.dom.getAttribute('aria-activedescendant')).toBe('note-suggest-1');
  await userEvent.keyboard('{Enter}now');
  expect(plainText(note.read())).toBe('on Tides 1 ti now');
  expect(readNote(note.read(), NOTE_VERSION).kind).toBe('ok');
  expect(note.editor.view.dom.hasAttribute('aria-activedescendant')).toBe(false);
  await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
  expect(plainText(note.read())).toBe('on @ti');
  expect(asked()).toBeNull();
});

test('Escape leaves the words and asks no more, and Enter without an answer is a new line', async () => {
  await userEvent.keyboard('@ti{Escape}des');
  expect(asked()).toBeNull();
  await userEvent.keyboard(' @none{Enter}x');
  expect(plainText(note.read())).toBe('@tides @none\nx');
});

test.each([['`@a'], ['`@a` '], ['``` @a'], ['a@b'], ['# '], ['$$x @a']])('%j asks for nothing', async (keys) => {
  await userEvent.keyboard(keys);
  expect(asked()).toBeNull();
});

test('a click into a sign that stood there asks for nothing, nor does a note that is opened', () => {
  note.show({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'see @tides' }] }] }, true);
  note.editor.commands.setTextSelection(8);
  expect(asked()).toBeNull();
  note.editor.commands.insertContent('x');
  expect(asked()).toBeNull();
});

test('a mention has the name of today, says when it is lost, and opens with a click and with Enter', async () => {
  note.show(mention('Tides'), true);
  expect(shown().textContent).toBe('Tides');
  tell({ state: 'here', label: 'Tides at night' });
  expect([shown().textContent, shown().title]).toEqual(['Tides at night', '']);
  tell({ state: 'trash', label: 'Tides at night' });
  expect([shown().dataset['state'], shown().title]).toEqual(['trash', 'paper trash: Tides at night']);
  tell({ state: 'gone', label: '' });
  expect([shown().textContent, shown().title]).toEqual(['Tides', 'paper gone: Tides']);
  await userEvent.click(shown());
  note.editor.commands.setNodeSelection(1);
  await userEvent.keyboard('{Enter}');
  note.editor.commands.setTextSelection(2);
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  expect(opened).toEqual(Array<string>(3).fill(`paper ${PAPER}`));
});

test('what is stored has the name of today, and a long one is cut on the sheet alone', () => {
  note.show(mention('Tides'), true);
  const label = 'Tides that come and go and come again in harbours without any wind at all';
  tell({ state: 'here', label });
  expect(shown().textContent).toBe('Tides that come and go and come again in harbours…');
  expect(shown().title).toBe(label);
  expect(note.read()).toEqual(mention(label));
  expect(toMarkdown(note.read())).toBe(label);
  expect(note.editor.getText()).toBe(label);
});

test('a mention is copied and pasted with its id, and is words where it has none', () => {
  note.show(mention('Tides'), true);
  const html = note.editor.getHTML();
  const paste = (text: string): void => {
    const transfer = new DataTransfer();
    transfer.setData('text/html', text);
    note.editor.view.dom.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  };
  note.show(EMPTY_DOC, true);
  paste(html);
  expect(note.read()).toEqual(mention('Tides'));
  note.show(EMPTY_DOC, true);
  paste(html.replace(PAPER, 'none'));
  expect(plainText(note.read())).toBe('Tides');
  expect(element.querySelector('[data-type="mention"]')).toBeNull();
});

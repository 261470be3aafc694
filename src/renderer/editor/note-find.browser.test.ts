import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NoteDoc } from '../../shared/model/note';
import { findMatches, foldLetters } from './find-matches';
import { EMPTY_DOC } from './note-codec';
import type { NoteEditor } from './note-editor';
import { closeFind, openFind, readFind, replaceAllFound, replaceFound, setFind, stepFind } from './note-find';
import { putNoteInPage, type NoteInPage } from './note-in-page.cases';
import { goToHeading, readOutline } from './note-outline';
import { plainText } from './plain-text';

let inPage: NoteInPage;
let element: HTMLElement;
let note: NoteEditor;

beforeEach(() => {
  inPage = putNoteInPage();
  ({ element, note } = inPage);
  // Lower than what is found in it.
  element.style.cssText = 'width: 600px; height: 300px; overflow: auto';
});
afterEach(() => inPage.remove());

function show(...lines: string[]): void {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  note.show({ type: 'doc', content: lines.map(paragraph) }, true);
  note.editor.view.focus();
}
function place(): [number, number] {
  const { matches, current } = readFind(note.editor.state);
  return [current, matches.length];
}
function found(): (string | null)[] {
  return [...element.querySelectorAll('.found')].map((one) => one.textContent);
}

describe('finding', () => {
  test('Mod+F takes what is selected, goes around the ends, and leaves the caret at what was found', async () => {
    show('one two', 'two three TWO');
    note.editor.commands.setTextSelection({ from: 5, to: 8 });
    await userEvent.keyboard('{Control>}f{/Control}');
    expect(readFind(note.editor.state).query).toBe('two');
    expect([place(), found()]).toEqual([
      [0, 3],
      ['two', 'two', 'TWO'],
    ]);
    stepFind(note.editor, -1);
    expect([place(), element.querySelector('.found-current')?.textContent]).toEqual([[2, 3], 'TWO']);
    stepFind(note.editor, 1);
    expect(place()).toEqual([0, 3]);
    setFind(note.editor, { caseSensitive: true });
    expect(place()).toEqual([0, 2]);
    closeFind(note.editor);
    expect(found()).toEqual([]);
    const { from, to } = note.editor.state.selection;
    expect(note.editor.state.doc.textBetween(from, to)).toBe('two');
  });

  test('changes nothing in the note, and moves along with what is typed', async () => {
    show('one two');
    openFind(note.editor);
    setFind(note.editor, { query: 'two' });
    expect(plainText(note.read())).toBe('one two');
    note.editor.commands.insertContentAt(1, 'two ');
    expect(found()).toEqual(['two']);
    await expect.poll(found).toEqual(['two', 'two']);
  });

  test('a letter that grows when made small moves no place', () => {
    expect(foldLetters('İAB').length).toBe(3);
    show('İİ ab AB');
    expect(findMatches(note.editor.state.doc, 'ab', false)).toEqual([
      { from: 4, to: 6 },
      { from: 7, to: 9 },
    ]);
  });

  test('another note begins without a search', () => {
    show('one');
    openFind(note.editor);
    show('two');
    expect(readFind(note.editor.state).open).toBe(false);
  });
});

describe('replacing', () => {
  test('one goes on behind what was put in, and keeps how it looks', () => {
    note.show(
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'a', marks: [{ type: 'bold' }] },
              { type: 'text', text: ' a a' },
            ],
          },
        ],
      },
      true,
    );
    openFind(note.editor);
    setFind(note.editor, { query: 'a' });
    replaceFound(note.editor, 'aa');
    expect([plainText(note.read()), place()]).toEqual(['aa a a', [2, 4]]);
    expect(element.querySelector('strong')?.textContent).toBe('aa');
    replaceFound(note.editor, '');
    expect(plainText(note.read())).toBe('aa  a');
  });

  test('all is one step to undo, apart from what was typed before', async () => {
    show('x');
    await userEvent.keyboard('{Control>}a{/Control}one two one');
    openFind(note.editor);
    setFind(note.editor, { query: 'one' });
    expect(replaceAllFound(note.editor, 'three')).toBe(2);
    expect(plainText(note.read())).toBe('three two three');
    note.editor.commands.undo();
    expect(plainText(note.read())).toBe('one two one');
  });

  test('nothing in a note that is for reading', () => {
    show('one');
    note.editor.setEditable(false);
    openFind(note.editor);
    setFind(note.editor, { query: 'one' });
    replaceFound(note.editor, 'two');
    expect([replaceAllFound(note.editor, 'two'), plainText(note.read())]).toEqual([0, 'one']);
  });
});

test('50,000 words are searched, stepped through and replaced without a wait', () => {
  const line = 'the quick brown fox jumps over a lazy dog ';
  show(...Array.from({ length: 560 }, (_, at) => line.repeat(10) + String(at)));
  openFind(note.editor);
  const spent = (run: () => void) => {
    const started = performance.now();
    run();
    return Math.round(performance.now() - started);
  };
  const times = {
    letter: spent(() => setFind(note.editor, { query: 'o' })),
    word: spent(() => setFind(note.editor, { query: 'fox' })),
    step: spent(() => stepFind(note.editor, 1)),
    typed: spent(() => note.editor.commands.insertContentAt(1, 'x')),
    all: spent(() => replaceAllFound(note.editor, 'cat')),
  };
  expect(plainText(note.read()).match(/cat/g)).toHaveLength(5_600);
  expect(Math.max(times.letter, times.word, times.step)).toBeLessThan(300);
});

test('the outline has every heading, and one that is chosen comes to the top with the caret', () => {
  const text = (value: string) => [{ type: 'text', text: value }];
  const filler = Array.from({ length: 40 }, () => ({ type: 'paragraph', content: text('words') }));
  const doc: NoteDoc = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: text('One') },
      ...filler,
      { type: 'blockquote', content: [{ type: 'heading', attrs: { level: 3 }, content: text('Within') }] },
      ...filler,
    ],
  };
  note.show(doc, true);
  const entries = readOutline(note.editor.state.doc);
  expect(entries.map(({ level, text: words }) => [level, words])).toEqual([
    [1, 'One'],
    [3, 'Within'],
  ]);
  goToHeading(note.editor, entries[1]?.pos ?? 0);
  expect(note.editor.state.selection.$from.parent.textContent).toBe('Within');
  const top = element.querySelector('h3')?.getBoundingClientRect().top ?? 0;
  expect(Math.abs(top - element.getBoundingClientRect().top)).toBeLessThan(40);
  note.show(EMPTY_DOC, true);
  expect(readOutline(note.editor.state.doc)).toEqual([]);
});

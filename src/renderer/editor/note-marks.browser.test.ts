import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NoteEditor } from './note-editor';
import { putNoteInPage, type NoteInPage } from './note-in-page.cases';
import { drawNoteMarks, findMarkRange, findMarksAt, isInQuote } from './note-marks';

let inPage: NoteInPage;
let note: NoteEditor;

beforeEach(() => {
  inPage = putNoteInPage();
  ({ note } = inPage);
});
afterEach(() => inPage.remove());

type Json = Record<string, unknown>;
const text = (value: string): Json => ({ type: 'text', text: value });
const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', content });
const formula: Json = { type: 'inlineMath', attrs: { latex: 'x^2' } };

function show(...content: Json[]): void {
  note.show({ type: 'doc', content }, true);
  note.editor.view.focus();
}
/** Draws the words as they stand in the plain text of the note. */
function mark(...quotes: string[]): void {
  const words = note.readWords();
  const marks = quotes.map((quote) => {
    const start = words.text.indexOf(quote);
    const attributes = (drawnAs: string) => ({ class: drawnAs, 'data-highlight': quote });
    const each = { words: attributes('words'), formula: attributes('formula'), block: attributes('block') };
    return { id: quote, start, end: start + quote.length, attributes: each };
  });
  drawNoteMarks(note.editor.view, words, marks);
}
function drawn(id: string): string {
  return [...inPage.element.querySelectorAll(`[data-highlight="${id}"]`)].map((one) => one.textContent).join('|');
}

describe('highlights in a note', () => {
  test('are drawn on their words and change nothing in the note', () => {
    show(paragraph(text('Ferries leave late.')), paragraph(text('The tide is low.')));
    const before = note.read();
    mark('tide is');
    expect(drawn('tide is')).toBe('tide is');
    expect(note.read()).toEqual(before);
  });

  test('go over blocks and marks of the text, and take a formula whole', () => {
    show(
      paragraph(text('measured by '), formula, text(' over')),
      paragraph({ type: 'text', text: 'nine', marks: [{ type: 'bold' }] }, text(' years')),
    );
    mark('by x^2 over\nnine');
    const [first, ...more] = inPage.element.querySelectorAll('[data-highlight]');
    expect(first?.textContent).toBe('by ');
    expect(inPage.element.querySelector('.formula .katex')).not.toBeNull();
    expect(more.at(-1)?.textContent).toBe('nine');
  });

  test('that overlap are each an element of its own, one inside the other', () => {
    show(paragraph(text('The tide is low today')));
    mark('tide is low', 'is low today');
    expect(inPage.element.querySelectorAll('[data-highlight] [data-highlight]')).toHaveLength(1);
    expect([drawn('tide is low'), drawn('is low today')]).toEqual(['tide |is low', 'is low| today']);
  });

  test('move along with what is typed before them and grow with what is typed inside', async () => {
    show(paragraph(text('The tide is low')));
    mark('tide is');
    note.editor.commands.setTextSelection(1);
    await userEvent.keyboard('See: ');
    expect(drawn('tide is')).toBe('tide is');
    note.editor.commands.setTextSelection(14);
    await userEvent.keyboard('!');
    expect(drawn('tide is')).toBe('tide! is');
  });

  test('grow with what is typed beside a formula in their midst', async () => {
    show(paragraph(text('by '), formula, text(' over')));
    mark('by x^2 over');
    note.editor.commands.setTextSelection(5);
    await userEvent.keyboard('!');
    const range = findMarkRange('by x^2 over', note.editor.state);
    expect(range).toEqual({ from: 1, to: 11 });
    expect(drawn('by x^2 over')).toContain('! over');
  });

  test('do not grow at their edges, and go with their words', async () => {
    show(paragraph(text('The tide is low')));
    mark('tide');
    note.editor.commands.setTextSelection(9);
    await userEvent.keyboard('x');
    expect(drawn('tide')).toBe('tide');
    note.editor.commands.deleteRange({ from: 5, to: 9 });
    expect(drawn('tide')).toBe('');
    expect(findMarkRange('tide', note.editor.state)).toBeNull();
  });

  test('are found at the caret, and know where they stand', () => {
    show(paragraph(text('The tide is low')));
    mark('tide', 'tide is');
    const { state } = note.editor;
    expect(findMarksAt({ from: 7, to: 7 }, state).sort()).toEqual(['tide', 'tide is']);
    expect(findMarksAt({ from: 11, to: 11 }, state)).toEqual(['tide is']);
    expect(findMarksAt({ from: 14, to: 14 }, state)).toEqual([]);
    expect(findMarkRange('tide is', state)).toEqual({ from: 5, to: 12 });
  });

  test('are drawn around a quotation that is taken whole', () => {
    const quotation = { type: 'quotation', attrs: { highlightId: '01JD000000000000000000000H', text: 'quoted' } };
    show(paragraph(text('a')), quotation, paragraph(text('b')));
    mark('quoted');
    expect(inPage.element.querySelector('.block[data-highlight="quoted"] [data-type="quotation"]')).not.toBeNull();
  });

  test('another note begins with none', () => {
    show(paragraph(text('The tide is low')));
    mark('tide');
    show(paragraph(text('The tide is low')));
    expect(drawn('tide')).toBe('');
  });
});

test('words are in a quotation only where all of them are', () => {
  show({ type: 'blockquote', content: [paragraph(text('quoted'))] }, paragraph(text('own')));
  const { state } = note.editor;
  expect(isInQuote(state, { from: 2, to: 8 })).toBe(true);
  expect(isInQuote(state, { from: 2, to: 13 })).toBe(false);
  expect(isInQuote(state, { from: 11, to: 13 })).toBe(false);
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NoteDoc } from '../../shared/model/note';
import { EMPTY_DOC } from './note-codec';
import { createNoteEditor, type NoteEditor } from './note-editor';
import { createQuotationBoard, type QuotationBoard, type QuotationLook } from './quotation-board';

const quote = { highlightId: '01JD000000000000000000000H', text: 'Ferries leave late.' };
const other = { highlightId: '01JD000000000000000000000K', text: 'Bells are rung.' };
const look: QuotationLook = {
  words: 'Ferries leave very late.',
  colour: { name: 'Claim', sign: '!', stroke: 'wavy', style: { '--light-field': '#fbe6a2' } },
  source: 'Tidal rhythms',
  trouble: '',
  opens: true,
};
const node = (of: typeof quote) => ({ type: 'quotation', attrs: of });
const line = (text: string) => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
const docOf = (...content: object[]): NoteDoc => ({ type: 'doc', content });

let element: HTMLElement;
let board: QuotationBoard;
let note: NoteEditor;
let opened: string[];
let typed: number;

beforeEach(() => {
  opened = [];
  typed = 0;
  element = document.createElement('div');
  element.style.width = '600px';
  document.body.append(element);
  board = createQuotationBoard();
  note = createNoteEditor({
    element,
    label: 'Note',
    words: { placeholder: 'Write', taskLabel: (text) => text },
    hooks: {
      onTyped: () => (typed += 1),
      onEditMath: () => undefined,
      onEscape: () => undefined,
      onOpenLink: () => undefined,
      quotations: { board, onOpen: (id) => opened.push(id) },
    },
  });
});
afterEach(() => {
  note.destroy();
  element.remove();
});

function show(...content: object[]): void {
  note.show(docOf(...content), true);
}
function drawn(): HTMLElement {
  const found = element.querySelector<HTMLElement>('[data-type="quotation"]');
  if (found === null) throw new Error('no quotation is drawn');
  return found;
}
/** At once: the editor's own command gives the focus in the next frame, and the first key may be there before. */
function selectFirst(): void {
  note.editor.view.focus();
  note.editor.commands.setNodeSelection(0);
}
function paste(html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  note.editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

describe('a quotation', () => {
  test('shows the words of the document until more is known, and then those of its highlight', () => {
    show(node(quote), line(''));
    expect(drawn().textContent).toBe('Ferries leave late.');
    board.set(new Map([[quote.highlightId, look]]));
    expect(drawn().querySelector('blockquote')?.textContent).toBe('Ferries leave very late.');
    expect(drawn().textContent).toContain('ClaimTidal rhythms');
    expect([drawn().dataset['stroke'], drawn().style.getPropertyValue('--light-field')]).toEqual(['wavy', '#fbe6a2']);
    expect(typed).toBe(0);
  });

  test('keeps its last words when the highlight is gone, and says what is wrong', () => {
    show(node(quote), line(''));
    board.set(
      new Map([[quote.highlightId, { ...look, words: null, colour: null, trouble: 'Removed.', opens: false }]]),
    );
    expect(drawn().querySelector('blockquote')?.textContent).toBe('Ferries leave late.');
    expect(drawn().textContent).toContain('Removed.');
    expect(drawn().style.getPropertyValue('--light-field')).toBe('');
  });

  test('is stored with the words that were last seen', () => {
    show(node(quote), line(''));
    board.set(new Map([[quote.highlightId, look]]));
    expect(note.read()).toEqual(docOf(node({ ...quote, text: 'Ferries leave very late.' }), line('')));
  });

  test('opens by a click and by Enter, but only where there is a place to go to', async () => {
    show(node(quote), line('Why?'));
    await userEvent.click(drawn());
    expect(opened).toEqual([]);
    board.set(new Map([[quote.highlightId, look]]));
    await userEvent.click(drawn());
    expect(opened).toEqual([quote.highlightId]);
    selectFirst();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual([quote.highlightId, quote.highlightId]);
    expect(note.read()).toEqual(docOf(node({ ...quote, text: 'Ferries leave very late.' }), line('Why?')));
  });

  test('that is selected gives way to Delete, while typing goes on below it', async () => {
    show(node(quote), line('Why?'));
    selectFirst();
    await userEvent.keyboard('So');
    expect(note.read()).toEqual(docOf(node(quote), line('So'), line('Why?')));
    selectFirst();
    await userEvent.keyboard('{Delete}');
    expect(note.read()).toEqual(docOf(line('So'), line('Why?')));
  });

  test('survives copying, and a plain quotation stays one', () => {
    show(line(''));
    paste(`<blockquote data-type="quotation" data-quoted="${quote.highlightId}">${quote.text}</blockquote>`);
    expect(note.read()['content']).toContainEqual(node(quote));
    show(line(''));
    paste('<blockquote><p>Plain.</p></blockquote>');
    expect(JSON.stringify(note.read())).toContain('"blockquote"');
    expect(JSON.stringify(note.read())).not.toContain('"quotation"');
  });
});

describe('quoting into a note that is open', () => {
  test('puts quotes at the end where nobody put a caret', () => {
    show(line('First.'), line('Last.'));
    expect(note.previewQuotes([quote, other])).toEqual(
      docOf(line('First.'), line('Last.'), node(quote), node(other), line('')),
    );
    show(line('Last.'), line(''));
    expect(note.previewQuotes([quote])).toEqual(docOf(line('Last.'), node(quote), line('')));
  });

  test('puts them behind the block of the caret, also in a list', () => {
    show(line('First.'), line('Last.'));
    note.editor.view.focus();
    note.editor.commands.setTextSelection(3);
    expect(note.previewQuotes([quote])).toEqual(docOf(line('First.'), node(quote), line('Last.')));
    const item = (...content: object[]) => ({ type: 'listItem', content });
    show({ type: 'bulletList', content: [item(line('One')), item(line('Two'))] });
    note.editor.commands.setTextSelection(4);
    expect(note.previewQuotes([quote])).toEqual(
      docOf({ type: 'bulletList', content: [item(line('One'), node(quote), line('')), item(line('Two'))] }),
    );
  });

  test('what is stored is brought in once, as no typing, and the caret stands behind it', () => {
    show(line('First.'));
    const stored = note.previewQuotes([quote]) ?? EMPTY_DOC;
    note.settleQuotes([quote], stored);
    note.settleQuotes([quote], stored);
    expect(note.read()).toEqual(stored);
    expect([typed, note.editor.can().undo()]).toEqual([0, false]);
    expect(note.editor.state.selection.from).toBe(note.editor.state.doc.content.size - 1);
  });
});

test('all quotations of a note are asked for together, and again only when others come or go', async () => {
  const asked: string[][] = [];
  board.watch((ids) => asked.push(ids));
  show(node(quote), node(other), node(quote), line(''));
  await Promise.resolve();
  note.editor.commands.insertContentAt(note.editor.state.doc.content.size - 1, 'typing');
  await Promise.resolve();
  expect(asked).toEqual([[quote.highlightId, other.highlightId]]);
  show(node(other), line(''));
  await Promise.resolve();
  expect(asked.at(-1)).toEqual([other.highlightId]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteDoc } from '../../shared/model/note';
import { noteSchema, toNoteDoc } from './note-codec';
import { noteDoc } from './note-doc.cases';
import { mapWords, type NoteWords } from './note-words';
import { plainText } from './plain-text';

function read(doc: NoteDoc): NoteWords {
  return mapWords(noteSchema().nodeFromJSON(doc), doc);
}

function paragraph(...content: object[]): object {
  return { type: 'paragraph', content };
}
function text(value: string): object {
  return { type: 'text', text: value };
}
const formula = { type: 'inlineMath', attrs: { latex: 'x^2' } };

describe('the words of a note', () => {
  it('are its plain text, whatever the note holds', () => {
    fc.assert(
      fc.property(noteDoc, (doc) => {
        const node = noteSchema().nodeFromJSON(doc);
        expect(mapWords(node, toNoteDoc(node)).text).toBe(plainText(toNoteDoc(node)));
      }),
    );
  });

  it('come back from the document as they went into it, widened to what is taken whole', () => {
    fc.assert(
      fc.property(noteDoc, fc.nat(), fc.nat(), (doc, a, b) => {
        const node = noteSchema().nodeFromJSON(doc);
        const words = mapWords(node, doc);
        const { length } = words.text;
        const [start, end] = [a % (length + 1), b % (length + 1)].sort((one, other) => one - other);
        if (start === undefined || end === undefined || start === end) return;
        const range = words.rangeOf({ start, end });
        if (range === null) return expect(words.text.slice(start, end)).toMatch(/^\n*$/);
        const back = words.spanOf(range);
        expect(back).not.toBeNull();
        // Ends of lines at its edges stand nowhere in the document.
        const lines = words.text.slice(start, end).length - words.text.slice(start, end).trimStart().length;
        expect(back?.start).toBeLessThanOrEqual(start + lines);
        expect(words.rangeOf(back ?? { start, end })).toEqual(range);
        const chosen = words.text.slice(start, end);
        if (node.textBetween(range.from, range.to) === chosen) expect(back).toEqual({ start, end });
        return undefined;
      }),
    );
  });

  it('name the same words in the document, letter by letter', () => {
    const node = noteSchema().nodeFromJSON({
      type: 'doc',
      content: [
        paragraph(text('One')),
        paragraph(),
        { type: 'blockquote', content: [paragraph(text('the tide '), formula, text(' is low'))] },
      ],
    });
    const words = mapWords(node, toNoteDoc(node));
    expect(words.text).toBe('One\nthe tide x^2 is low');
    const tide = words.rangeOf({ start: 4, end: 12 });
    expect(tide === null ? null : node.textBetween(tide.from, tide.to)).toBe('the tide');
    const low = words.rangeOf({ start: 17, end: 23 });
    expect(low === null ? null : node.textBetween(low.from, low.to)).toBe('is low');
  });

  it('take a formula whole', () => {
    const words = read({ type: 'doc', content: [paragraph(text('by '), formula, text(' now'))] });
    const range = words.rangeOf({ start: 4, end: 5 });
    expect(range).toEqual({ from: 4, to: 5 });
    expect(words.spanOf({ from: 4, to: 5 })).toEqual({ start: 3, end: 6 });
  });

  it('have no place over the end, before the beginning, or where only a line ends', () => {
    const words = read({ type: 'doc', content: [paragraph(text('One')), paragraph(text('two'))] });
    expect(words.rangeOf({ start: 3, end: 4 })).toBeNull();
    expect(words.rangeOf({ start: 5, end: 99 })).toBeNull();
    expect(words.rangeOf({ start: -2, end: 2 })).toBeNull();
    expect(words.spanOf({ from: 40, to: 90 })).toBeNull();
  });

  it('are those that are shown today where a mention was renamed', () => {
    const mention = (label: string) => ({
      type: 'mention',
      attrs: { kind: 'paper', id: '01HF000000000000000000PAP1', label },
    });
    const node = noteSchema().nodeFromJSON({
      type: 'doc',
      content: [paragraph(text('see '), mention('Old'), text(' now'))],
    });
    const words = mapWords(node, {
      type: 'doc',
      content: [paragraph(text('see '), mention('A new name'), text(' now'))],
    });
    expect(words.text).toBe('see A new name now');
    const range = words.rangeOf({ start: 15, end: 18 });
    expect(range === null ? null : node.textBetween(range.from, range.to)).toBe('now');
  });

  it('list what is drawn as a box', () => {
    const quotation = { type: 'quotation', attrs: { highlightId: '01JD000000000000000000000H', text: 'quoted' } };
    const words = read({ type: 'doc', content: [paragraph(text('a'), formula), quotation, paragraph(text('b'))] });
    expect(words.text).toBe('ax^2\nquoted\nb');
    expect(words.boxesOf({ start: 0, end: 13 })).toEqual([
      { from: 2, to: 3, kind: 'formula' },
      { from: 4, to: 5, kind: 'block' },
    ]);
    expect(words.boxesOf({ start: 0, end: 1 })).toEqual([]);
  });

  it('keep right-to-left and mixed text in the order in which it is stored', () => {
    const words = read({ type: 'doc', content: [paragraph(text('קודם abc 👩‍👩‍👧 אחר'))] });
    const at = words.text.indexOf('אחר');
    expect(words.rangeOf({ start: at, end: at + 3 })).toEqual({ from: at + 1, to: at + 4 });
  });
});

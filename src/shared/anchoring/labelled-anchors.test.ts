import { describe, expect, it } from 'vitest';
import { editedCases, lookalikeCases, overlap, USUAL_SEED, type AnchorCase } from './labelled-anchors.cases';

function quoteOf(one: AnchorCase): string {
  return one.before.slice(one.start, one.end);
}

describe('the labelled set', () => {
  const lookalikes = lookalikeCases(USUAL_SEED);
  const edits = editedCases(USUAL_SEED);

  it('is large enough to mean something, and half of the lookalikes are written by hand', () => {
    const byHand = lookalikes.filter((one) => one.by === 'hand').length;
    expect(lookalikes.length).toBeGreaterThanOrEqual(500);
    expect(byHand).toBeGreaterThanOrEqual(250);
    expect(lookalikes.length - byHand).toBeGreaterThanOrEqual(250);
    expect(edits.length).toBeGreaterThanOrEqual(500);
  });

  it('has no case twice', () => {
    const all = [...lookalikes, ...edits].map(({ before, start, end, after }) =>
      JSON.stringify([before, start, end, after]),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('quotes something, and changes the text', () => {
    for (const one of [...lookalikes, ...edits]) {
      expect(quoteOf(one).trim()).not.toBe('');
      expect(one.after).not.toBe(one.before);
    }
  });

  it('leaves of a deleted quote at most what is called a copy, letter by letter', () => {
    const copies = lookalikes.filter((one) => one.after.includes(quoteOf(one)) && one.by === 'hand');
    expect(new Set(copies.map((one) => one.why.split(',')[0]))).toEqual(
      new Set(['the same in every letter', 'a few words only', 'in Arabic']),
    );
  });

  it('knows where an edited quote stands: much of it is there still', () => {
    for (const one of edits) {
      const at = one.at ?? { start: 0, end: 0 };
      const kept = [...one.after.slice(at.start, at.end)].filter((letter) => quoteOf(one).includes(letter)).length;
      expect(kept / [...one.after.slice(at.start, at.end)].length).toBeGreaterThan(0.6);
    }
  });

  it('measures how much two spans have in common', () => {
    expect(overlap({ start: 2, end: 6 }, { start: 2, end: 6 })).toBe(1);
    expect(overlap({ start: 2, end: 6 }, { start: 4, end: 8 })).toBeCloseTo(1 / 3);
    expect(overlap({ start: 2, end: 4 }, { start: 4, end: 8 })).toBe(0);
  });
});

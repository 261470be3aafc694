import { expect, it } from 'vitest';
import type { Highlight } from '../model/highlight';
import type { HighlightId, PaperId } from '../model/id';
import { describe } from './describe';
import { placeHighlights, quoteOf, versionOf } from './place-highlights';

const ID = '01HF0000000000000000000001';
const TEXT =
  'Gravel beds move in pulses that no gauge has resolved. Cheap sensors hear the stones roll. The pulses follow the moon.';

function mark(quote: string, text = TEXT): Highlight {
  const start = text.indexOf(quote);
  const selectors = describe(text, start, start + quote.length);
  if (selectors === null) throw new Error('nothing to mark');
  return {
    id: ID as HighlightId,
    paperId: ID as PaperId,
    target: { kind: 'paper', id: ID as PaperId, field: 'abstract' },
    textVersion: versionOf(text),
    selectors,
    colourId: 'claim',
    comment: null,
    commentText: '',
    tagIds: [],
    createdAt: 1,
    changedAt: 1,
  };
}
function kinds(text: string, ...marks: Highlight[]) {
  return placeHighlights(text, marks).map(({ anchored }) => anchored.kind);
}

it('stand where they were made in the very text', () => {
  const [first] = placeHighlights(TEXT, [mark('hear the stones roll')]);
  const start = TEXT.indexOf('hear');
  expect(first?.anchored).toMatchObject({ kind: 'exact', place: { start, end: start + 20 } });
});

it('follow their words when text was put before them, and are lost with them', () => {
  const preface = 'A preface that is new. ';
  const marks = [mark('hear the stones roll'), mark('no gauge has resolved')];
  const [first] = placeHighlights(preface + TEXT, marks);
  expect(first?.anchored).toMatchObject({ place: { start: preface.length + TEXT.indexOf('hear') } });
  expect(kinds('Nothing of this is about rivers at all, and it never was.', ...marks)).toEqual(['orphan', 'orphan']);
});

it('are not believed a position that is not the quote’s', () => {
  const made = mark('hear the stones roll');
  const [quote] = made.selectors;
  if (quote === undefined) throw new Error('no quote');
  const wrong = { ...made, selectors: [quote, { type: 'TextPositionSelector', start: 0, end: 20 } as const] };
  expect(placeHighlights(TEXT, [wrong])[0]?.anchored).toMatchObject({ place: { start: TEXT.indexOf('hear') } });
  const bare = { ...made, selectors: [{ type: 'TextPositionSelector', start: 3, end: 9_000 } as const] };
  expect(kinds(TEXT, bare)).toEqual(['orphan']);
});

it('say what was quoted', () => {
  expect(quoteOf(mark('The pulses'))).toBe('The pulses');
  expect(quoteOf({ selectors: [{ type: 'TextPositionSelector', start: 0, end: 3 }] })).toBe('');
});

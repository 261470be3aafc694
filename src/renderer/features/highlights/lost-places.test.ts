import { expect, it, test } from 'vitest';
import { describe as describeWords } from '../../../shared/anchoring/describe';
import type { Highlight } from '../../../shared/model/highlight';
import type { Selector } from '../../../shared/model/selectors';
import { cutAround, findNear, findPlaces, judgeLikeness } from './lost-places';

const TEXT = 'Ferries leave late when the tide is low. Trains leave late when the line is old.';

function highlightOf(selectors: Selector[]): Highlight {
  const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
  const row = { id, paperId: id, target: { kind: 'paper', id, field: 'abstract' }, textVersion: 'older', selectors };
  return row as unknown as Highlight;
}

it('offers both of two equal places, and neither where one of them is certain', () => {
  const lone: Selector[] = [{ type: 'TextQuoteSelector', exact: 'leave late', prefix: '', suffix: '' }];
  expect(findPlaces(TEXT, highlightOf(lone)).map(({ start }) => start)).toEqual([8, 48]);
  expect(findPlaces(TEXT, highlightOf(describeWords(TEXT, 0, 18) ?? []))).toEqual([]);
});

test.each([
  [null, 0, 'position'],
  [1, 1, 'same'],
  [1, 0.6, 'elsewhere'],
  [0.93, 0.9, 'almost'],
  [0.8, 0.9, 'much'],
  [0.4, 0.9, 'some'],
] as const)('words alike by %s, with their surroundings by %s, are called %s', (words, score, likeness) => {
  expect(judgeLikeness({ start: 0, end: 1, words, score })).toBe(likeness);
});

it('cuts what stands around between words, and says where there is more', () => {
  expect(cutAround(TEXT, { start: 8, end: 18 })).toEqual([
    'Ferries ',
    ' when the tide is low. Trains leave late when the line is old.',
  ]);
  const long = `${'one two '.repeat(20)}WORDS${' three four'.repeat(20)}`;
  const [before, after] = cutAround(long, { start: 160, end: 165 });
  expect(before).toMatch(/^…(one|two) .* $/u);
  expect(after).toMatch(/^ three .*(three|four)…$/u);
});

it('begins to look at the likeliest place, else where they stood, else nowhere', () => {
  const lost = highlightOf([{ type: 'TextPositionSelector', start: 3, end: 9 }]);
  expect(findNear(TEXT, lost, [{ start: 8, end: 18, score: 1, words: 1 }])).toMatchObject({
    start: 8,
    end: 18,
    isLikely: true,
  });
  expect(findNear(TEXT, lost, [])).toEqual({ field: 'abstract', start: 3, end: 9, isLikely: false });
  expect(findNear('short', lost, [])).toBeNull();
  expect(findNear(null, lost, [])).toBeNull();
});

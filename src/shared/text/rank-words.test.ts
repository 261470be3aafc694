import { expect, test } from 'vitest';
import { rankWords } from './rank-words';

test('the start of the text beats the start of a word, which beats the middle', () => {
  const ranks = ['rivers at night', 'on rivers', 'drivers'].map((text) => rankWords(text, ['river']));
  expect(ranks).toEqual([5, 3, 1]);
});

test('a later start of a word counts, and every word must be there', () => {
  expect(rankWords('drivers on rivers', ['river'])).toBe(3);
  expect(rankWords('rivers at night', ['river', 'night'])).toBe(8);
  expect(rankWords('rivers at night', ['river', 'noon'])).toBe(0);
});

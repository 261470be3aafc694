import { expect, test } from 'vitest';
import { createKey, pressHead, setKey } from './sort-keys';

const [title, year, rating] = [createKey('title'), createKey('year'), createKey('rating')];

test('what is new and what is best comes first, names begin with A', () => {
  expect([title, year, rating].map(({ descending }) => descending)).toEqual([false, true, true]);
});

test('a key is given, changed and taken out, and none stands twice', () => {
  expect(setKey([title], 1, year)).toEqual([title, year]);
  expect(setKey([title, year, rating], 0, rating)).toEqual([rating, year]);
  expect(setKey([title, year], 0, { ...title, descending: true })).toEqual([{ ...title, descending: true }, year]);
  expect(setKey([title, year, rating], 1, null)).toEqual([title, rating]);
  expect(setKey([title, year, rating], 3, createKey('due'))).toEqual([title, year, rating]);
});

test('a head gives the only key, turns the first one round, and with Shift gives one more', () => {
  const turned = { ...title, descending: true };
  expect(pressHead([year, rating], 'title', false)).toEqual([title]);
  expect(pressHead([title, year], 'title', false)).toEqual([turned, year]);
  expect(pressHead([year, title], 'title', true)).toEqual([year, turned]);
  expect(pressHead([year, title], 'title', false)).toEqual([title]);
  expect(pressHead([year], 'title', true)).toEqual([year, title]);
  expect(pressHead([year, rating, createKey('due')], 'title', true)).toEqual([year, rating, title]);
});

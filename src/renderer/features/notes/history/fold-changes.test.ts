import { expect, test } from 'vitest';
import { countChanges, foldChanges } from './fold-changes';

const many = (count: number, word = 'word'): string => Array.from({ length: count }, (_, i) => `${word}${i} `).join('');

test('a long stretch between two changes keeps the words around them and counts the others', () => {
  const folded = foldChanges([
    { kind: 'inserted', text: 'new ' },
    { kind: 'same', text: many(200) },
    { kind: 'deleted', text: 'old' },
  ]);
  expect(folded.map((one) => (one.kind === 'skipped' ? one.count : one.text.split(' ').length - 1))).toEqual([
    1, 30, 140, 30, 0,
  ]);
});

test('the beginning and the end of a text go whole, and short stretches stay', () => {
  const folded = foldChanges([
    { kind: 'same', text: many(300) },
    { kind: 'deleted', text: 'old ' },
    { kind: 'same', text: many(60) },
    { kind: 'inserted', text: 'new ' },
    { kind: 'same', text: many(90) },
  ]);
  expect(folded.map((one) => one.kind)).toEqual([
    ...['skipped', 'same', 'deleted', 'same', 'inserted', 'same', 'skipped'],
  ]);
  expect(folded[0]).toEqual({ kind: 'skipped', count: 270 });
});

test('a text that stayed as it was is shown', () => {
  const same = { kind: 'same' as const, text: many(1_000) };
  expect(foldChanges([same])).toEqual([same]);
});

test('words are counted, breaks are not', () => {
  const changes = [
    { kind: 'inserted' as const, text: 'two words\n\n' },
    { kind: 'deleted' as const, text: '\n' },
  ];
  expect(countChanges(changes)).toEqual({ came: 2, went: 0 });
});

import { expect, it } from 'vitest';
import { readInvertedIndex } from './inverted-index';

it.each<[unknown, string | null]>([
  [{ to: [1, 3], We: [0], read: [2] }, 'We to read to'],
  [{ '2021': [1], In: [0] }, 'In 2021'],
  // Words were left out by the index: what is there stays in order.
  [{ far: [900_000_000], near: [2] }, 'near far'],
  [{ '': [] }, null],
  [{ a: 'b' }, null],
  [null, null],
])('%j reads %j', (index, text) => {
  expect(readInvertedIndex(index)).toBe(text);
});

import { expect, test } from 'vitest';
import { countWords, readingMinutes } from './count-words';

test.each([
  ['', 0],
  [' \n ', 0],
  ['one', 1],
  ["don't – stop, n^2!", 3],
  ['Привет, мир', 2],
  ['שלום עולם', 2],
  ['안녕 세계', 2],
  ['我喜欢阅读论文', 4],
  ['论文 and a word', 4],
  ['สวัสดีชาวโลก', 3],
  ['… — !', 0],
])('%j', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('a long note takes minutes, a short one one', () => {
  expect([0, 200, 2_380].map(readingMinutes)).toEqual([1, 1, 10]);
});

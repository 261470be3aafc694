import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time';

const words = (count: number): string => 'word '.repeat(count);

test.each([
  ['nothing', [''], null],
  ['signs alone', ['— … ( ) 。'], null],
  ['a line', ['Rivers run.'], 1],
  ['a page', [words(476)], 2],
  ['abstract and text together', [words(238), words(238 * 11)], 12],
  ['a text without blanks, by its characters', ['水'.repeat(4_000)], 10],
  ['both in one', [`${words(238)}${'水'.repeat(400)}`], 2],
  ['a dash between words', [`${'a – '.repeat(714)}`], 3],
] as const)('%s', (_, texts, minutes) => {
  expect(readingMinutes(...texts)).toBe(minutes);
});

test('more text never takes less time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, more) => {
      expect(readingMinutes(one, more) ?? 0).toBeGreaterThanOrEqual(readingMinutes(one) ?? 0);
    }),
  );
});

test('of a text of megabytes is found, also of one that is a single row of signs', () => {
  expect(readingMinutes(words(400_000))).toBe(1681);
  expect(readingMinutes('-'.repeat(2_000_000))).toBeNull();
});

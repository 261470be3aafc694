import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isBoundary, nextBoundary, widenToClusters } from './clusters';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cutsOf(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => isBoundary(text, at));
}

describe('where a text may be cut', () => {
  it.each([
    ['a surrogate pair', '𝒜b', [0, 2, 3]],
    ['a combining mark', 'e\u0301a', [0, 2, 3]],
    ['an emoji with a tone', '👍🏽!', [0, 4, 5]],
    ['a family', '👩‍👩‍👧x', [0, 8, 9]],
    ['two flags', '🇫🇮🇸🇪', [0, 4, 8]],
    ['a line end of two units', 'a\r\nb', [0, 1, 3, 4]],
    ['a lone half of a pair', '\ud83dx\udc4d', [0, 1, 2, 3]],
    ['a sign with its variation', '❤️x', [0, 2, 3]],
  ])('is never within %s', (_name, text, cuts) => {
    expect(cutsOf(text)).toEqual(cuts);
  });

  test.prop([fc.string({ unit: 'grapheme', maxLength: 30 })])(
    'is never within what Unicode calls one letter',
    (text) => {
      const letters = Array.from(segmenter.segment(text), (one) => one.index);
      // Cut further at most: nothing is lost by a highlight that begins within a syllable of several signs.
      for (const at of letters)
        expect(isBoundary(text, at) || /[\p{M}\u200c\u200d\u1160-\u11ff]/u.test(text.slice(at, at + 1))).toBe(true);
    },
  );

  test.prop([
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('\u{1f1eb}', '\u0301', '👍🏽', '\u200d', '\r', '\n', 'a', '\ud83d'),
        maxLength: 20,
      }),
    ),
    fc.nat(),
    fc.nat(),
  ])('widens to the nearest cuts', (text, a, b) => {
    const start = a % (text.length + 1);
    const end = start + (b % (text.length - start + 1));
    const wide = widenToClusters(text, start, end);
    const cuts = cutsOf(text);
    expect(wide).toEqual({ start: cuts.findLast((at) => at <= start), end: cuts.find((at) => at >= end) });
    for (const [at, cut] of cuts.slice(0, -1).entries()) expect(nextBoundary(text, cut)).toBe(cuts[at + 1]);
  });
});

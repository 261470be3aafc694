import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isBoundary } from './clusters';
import { readCompared, unitAt } from './compared-text';

function folded(text: string): string {
  const { units, length } = readCompared(text);
  return String.fromCharCode(...units.subarray(0, length));
}

describe('a text as it is compared', () => {
  it.each([
    ['white space', 'two  words\n\tmore', 'two words more'],
    ['case', 'The ΤΕΛΟΣ STRASSE', 'the τελος straße'],
    ['quotes', '“so-called” ‘x’ «y»', '"so-called" \'x\' "y"'],
    ['quotes of TeX', "``word''", '"word"'],
    ['dashes', 'a – b—c', 'a - b--c'],
    ['the division of a word at the end of a line', 'hyphen-\n  ation', 'hyphenation'],
    ['a soft hyphen', 'hyphen\u00adation', 'hyphenation'],
    ['a hyphen that may or may not belong to the word', 'well-\nknown', 'well-known'],
    ['ligatures, wide letters, small figures', 'ﬁne ＡＢ x²', 'fine ab x2'],
    ['marks, put together or apart', 'caf\u00e9 \u1e69', 'cafe\u0301 s\u0323\u0307'],
    ['marks of direction and joiners', '\u200eabc\u200b d\ufeff', 'abc d'],
    ['an ellipsis', 'and so on…', 'and so on...'],
    ['a stretched Arabic line', 'مـــرحبا', 'مرحبا'],
  ])('makes no difference of %s', (_name, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['a range and a number', '10-20', '1020'],
    ['an accent', 'resume', 'résumé'],
    ['words joined and apart', 'no table', 'notable'],
    ['a word and a divided one', 're- sign', 'resign'],
  ])('tells %s apart', (_name, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it('points back at what was written, never into a letter', () => {
    const text = 'Ä\u0301  ﬁn-\nal 👍🏽';
    const compared = readCompared(text);
    const sources = Array.from({ length: compared.length }, (_, at) =>
      text.slice(compared.starts[at], compared.ends[at]),
    );
    expect(sources).toEqual([
      'Ä\u0301',
      'Ä\u0301',
      'Ä\u0301',
      '  ',
      'ﬁ',
      'ﬁ',
      'n',
      'a',
      'l',
      ' ',
      '👍🏽',
      '👍🏽',
      '👍🏽',
      '👍🏽',
    ]);
    expect(unitAt(compared, text.indexOf('n'))).toBe(6);
    expect(unitAt(compared, text.length)).toBe(compared.length);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        'B',
        ' ',
        '\n',
        '-',
        '\u00ad',
        '—',
        "'",
        '“',
        'e\u0301',
        '\u0301',
        '\r\n',
        '👍🏽',
        'ﬁ',
        '漢',
      ),
      maxLength: 40,
    }),
  );

  test.prop([anyText])('keeps the order of the source and its cuts', (text) => {
    const { starts, ends, length } = readCompared(text);
    for (let at = 0; at < length; at += 1) {
      const [start = -1, end = -1] = [starts[at], ends[at]];
      expect(start).toBeLessThan(end);
      expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
      expect(isBoundary(text, start) && isBoundary(text, end)).toBe(true);
    }
    expect(ends[length - 1] ?? 0).toBeLessThanOrEqual(text.length);
  });

  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'E', 'ß', 'é', '漢', '9', '👍🏽'), minLength: 1 }));
  test.prop([words, fc.constantFrom(' ', '\n', '  \t', '\r\n\r\n', '\u00a0', '\u2009')])(
    'is the same however its words are set on lines',
    (list, gap) => {
      expect(folded(list.join(gap))).toBe(folded(list.join(' ')));
      expect(folded(list.join(' ').replaceAll('E', 'e'))).toBe(folded(list.join(' ')));
    },
  );
});

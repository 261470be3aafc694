import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { normaliseArxivId, normaliseDoi } from './ids';
import { titleKey } from './title-key';
import { findTokens, foldedWords } from './tokens';

describe('titleKey', () => {
  it('is one for spellings of one title', () => {
    const spellings = [
      'MobileVLM : A  Strong, Naïve Assistant',
      'mobilevlm: a strong naive assistant.',
      'MobileVLM: A Strong {Na\\"ive} Assistant',
    ];
    expect(new Set(spellings.map(titleKey))).toEqual(new Set(['mobilevlm a strong naive assistant']));
  });

  it.each([
    ['Pangu Ultra', 'Pangu Ultra MoE'],
    ['C', 'C++'],
    ['Model 2', 'Model 2.5'],
    ['K2-Think', 'K2-Thinking'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
  });

  it('is null where nothing is left', () => {
    expect(titleKey(' -- ?! ')).toBeNull();
  });
});

describe('fold', () => {
  it.each([
    ['Ålesund ÉCOLE Straße Łódź œuvre', 'alesund ecole strasse lodz oeuvre'],
    ['ﬁnite Ｗｉｄｅ', 'finite wide'],
    ['ΜΟΝΆΔΑ и Ёлка 表', 'μοναδα и елка 表'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('tokens', () => {
  it('are words where they stand', () => {
    const text = "A state-of-the-art reader's café (2.0)";
    expect(findTokens(text).map((token) => text.slice(token.start, token.end))).toEqual([
      'A',
      'state-of-the-art',
      "reader's",
      'café',
      '2',
      '0',
    ]);
    expect(foldedWords('Café CAFÉ')).toEqual(['cafe', 'cafe']);
  });
});

describe('ids', () => {
  it.each([
    ['https://doi.org/10.1000/ABC.1', '10.1000/abc.1'],
    ['doi: 10.1000/x.', '10.1000/x'],
    ['10.1000', null],
  ])('doi of %s', (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  it.each([
    ['arXiv:2410.05434v2', '2410.05434'],
    ['https://arxiv.org/pdf/2410.05434v1.pdf', '2410.05434'],
    ['math.AG/0309136v1', 'math/0309136'],
    ['2410', null],
  ])('arXiv id of %s', (text, id) => {
    expect(normaliseArxivId(text)).toBe(id);
  });
});

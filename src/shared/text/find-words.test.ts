import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { createWordMatcher, foldWithOffsets, MAX_WORDS, parseWordLines } from './find-words';

function find(words: string[], text: string): string[] {
  return createWordMatcher(words)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe('words of a list', () => {
  test.each<[string, string[], string, string[]]>([
    ['stand alone', ['open'], 'Open, reopened opening (open)', ['Open', 'open']],
    [
      'in any case and with any accents',
      ['résumé', 'uber'],
      'RESUME resume\u0301 Über',
      ['RESUME', 'resume\u0301', 'Über'],
    ],
    ['as beginnings', ['hypothes*'], 'Hypotheses, a hypothesis; antihypothesis', ['Hypotheses', 'hypothesis']],
    ['as phrases over the end of a line', ['open  question'], 'an open\n   question', ['open\n   question']],
    ['with signs', ['C++', 'p<0.05'], 'C++ and C+ at p<0.05.', ['C++', 'p<0.05']],
    ['that look like a pattern', ['a.b', '[x]'], 'a.b axb [x] x', ['a.b', '[x]']],
    ['with the longest first', ['deep', 'deep learning'], 'deep learning is deep', ['deep learning', 'deep']],
    ['beside a hyphen of any kind', ['state-of-the-art'], 'a state‑of‑the‑art', ['state‑of‑the‑art']],
    ['through a soft hyphen', ['network'], 'net\u00adwork', ['net\u00adwork']],
    ['where no spaces stand between words', ['学习', 'かき'], '机器学习方法 かき がき', ['学习', 'かき']],
    [
      'in Greek, Cyrillic, Arabic and Hebrew',
      ['λόγος', 'сеть', 'شبكة', 'שלום'],
      'ΛΟΓΟΣ, Сеть, شَبَكة שָׁלוֹם',
      ['ΛΟΓΟΣ', 'Сеть', 'شَبَكة', 'שָׁלוֹם'],
    ],
    ['with the vowels of India', ['की'], 'की का', ['की']],
    ['never half a letter', ['s', 'f', 'fi*'], 'ß ﬁ ﬁn s', ['ﬁ', 'ﬁn', 's']],
    ['as signs outside of the first plane', ['😀', '𝐱'], 'a😀b 𝐱', ['😀', '𝐱']],
    ['not where there are none', [], 'a b', []],
    ['not of blanks and stars', [' ', '*', ' * '], 'a * b', []],
  ])('%s', (_name, words, text, expected) => {
    expect(find(words, text)).toEqual(expected);
  });

  test('in a long text that almost matches everywhere do not take long', () => {
    const text = 'ab '.repeat(40_000);
    const words = Array.from({ length: 200 }, (_, at) => `ab ${'ab '.repeat(at % 20)}c${at}`);
    const from = performance.now();
    expect(find(words, text)).toEqual([]);
    // A hundred times what it takes: a pattern that went wrong would take minutes.
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Slow and obvious: at each place the longest word that fits, for words of lower-case ASCII. */
function findSlowly(words: readonly string[], text: string): string[] {
  const found: string[] = [];
  const sorted = [...words].sort((a, b) => b.length - a.length);
  for (let at = 0; at < text.length;) {
    const fits = sorted.find((word) => {
      const end = at + word.length;
      if (text.slice(at, end).toLowerCase() !== word) return false;
      return !(isLetter(text[at - 1]) && isLetter(word[0])) && !(isLetter(text[end]) && isLetter(word.at(-1)));
    });
    if (fits === undefined) at += 1;
    else {
      found.push(text.slice(at, at + fits.length));
      at += fits.length;
    }
  }
  return found;
}

const letters = fc.constantFrom('a', 'b', 'A', '-', '+', '.', ' b ');
property.prop([
  fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '+', '.', '-'), minLength: 1, maxLength: 4 }), { maxLength: 5 }),
  fc.string({ unit: letters, maxLength: 40 }),
])('are found as by trying each at each place', (words, text) => {
  const plain = text.replace(/ +/g, ' ');
  expect(find(words, plain)).toEqual(findSlowly([...new Set(words)], plain));
});

const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'É',
    'e\u0301',
    ' ',
    '\n',
    'ß',
    'ﬁ',
    '😀',
    '学',
    'が',
    '한',
    '\u00ad',
    '\u0301',
    'İ',
    '½',
    '\ud800',
  ),
});
property.prop([anyText])('folding knows for each unit where it stood, in order', (text) => {
  const folded = foldWithOffsets(text);
  expect(folded.starts).toHaveLength(folded.text.length);
  expect(folded.ends).toHaveLength(folded.text.length);
  folded.starts.forEach((start, at) => {
    expect(start).toBeGreaterThanOrEqual(folded.starts[at - 1] ?? 0);
    expect(folded.ends[at]).toBeGreaterThan(start);
    expect(folded.ends[at]).toBeLessThanOrEqual(text.length);
  });
});
property.prop([anyText, anyText])('spans stand in order, apart, and on whole characters', (word, text) => {
  let last = 0;
  for (const { start, end } of createWordMatcher([word, `${word}*`]).find(text)) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    for (const at of [start, end])
      expect(/^[\udc00-\udfff]/.test(text.slice(at)) && /[\ud800-\udbff]$/.test(text.slice(0, at))).toBe(false);
    last = end;
  }
});

test('lines become words: each once however it is spelled, and not without end', () => {
  expect(parseWordLines(' open  question \r\n\nOPEN QUESTION\n*\nhypothes*\nCafé\ncafe')).toEqual([
    'open question',
    'hypothes*',
    'Café',
  ]);
  const many = Array.from({ length: MAX_WORDS + 5 }, (_, at) => `word ${at}`).join('\n');
  expect(parseWordLines(many)).toHaveLength(MAX_WORDS);
});

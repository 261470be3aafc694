import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { plainShownText, segmentText, type Segment } from './segment-text';
import { findMath, type MathSpan } from './tex';

function shown(text: string): string {
  return plainShownText(text, []);
}

function checkSegmentLaws(text: string, math: readonly MathSpan[], urls: readonly string[]): void {
  const parts = segmentText(text, math, urls);
  expect(parts.map((part) => text.slice(part.start, part.end)).join('')).toBe(text);
  let at = 0;
  for (const part of parts) {
    expect(part.start).toBe(at);
    expect(part.end).toBeGreaterThan(part.start);
    if (part.kind === 'text') expect(part.text).toBe(text.slice(part.start, part.end));
    at = part.end;
  }
  expect(at).toBe(text.length);
}

const escapes: [name: string, source: string, expected: string][] = [
  ['a percent sign', 'a gain of 3\\% at most', 'a gain of 3% at most'],
  ['an ampersand', 'Q\\&A', 'Q&A'],
  ['a price', 'costs \\$0.70', 'costs $0.70'],
  ['paired double quotes', "from ``in'' to ``out''", 'from “in” to “out”'],
  ['paired single quotes', "the `missing piece' of it", 'the ‘missing piece’ of it'],
  ['an apostrophe within single quotes', "say `don't stop' twice", "say ‘don't stop’ twice"],
  ['quotes that are never closed', 'a ``code` and more', 'a ``code` and more'],
  ['a Markdown fence', "```js''", "```js''"],
  ['possessives', "the users' and the model's", "the users' and the model's"],
  ['commands around words', 'we \\emph{really} mean \\textbf{50\\%}', 'we really mean 50%'],
  ['an old switch', 'an {\\em odd} case', 'an odd case'],
  ['accents', 'Poincar\\\'e, Erd\\H{o}s, G\\"{o}del and {\\"u}ber', 'Poincaré, Erdős, Gödel and über'],
  ['letters of other alphabets', 'Stra\\ss e and \\O{}re', 'Straße and Øre'],
  ['an apostrophe that a program escaped', "it\\'s and we\\'re", "it\\'s and we\\'re"],
  ['conference abbreviations', '(\\ie, tokens) and \\etal.', '(i.e., tokens) and et al.'],
  ['ties', 'Figure~3 and about ~10 ms', 'Figure\u00a03 and about ~10 ms'],
  ['tags of models and signs', '<think> at <1% for $534,700, 8times', '<think> at <1% for $534,700, 8times'],
  ['a macro that nobody knows', 'we use \\ours daily', 'we use \\ours daily'],
  ['a lone backslash at the end', 'end \\', 'end \\'],
  ['nothing', '', ''],
];

describe('what is shown for TeX', () => {
  it.each(escapes)('%s', (_name, source, expected) => {
    expect(shown(source)).toBe(expected);
    checkSegmentLaws(source, [], []);
  });

  it('leaves what stands in maths to the maths', () => {
    const text = 'rate $a\\_b\\%$ is 5\\%';
    const math = [{ start: 5, end: 13, tex: 'a\\_b\\%', display: false }];
    expect(segmentText(text, math, [])).toEqual<Segment[]>([
      { kind: 'text', start: 0, end: 5, text: 'rate ' },
      { kind: 'math', start: 5, end: 13, tex: 'a\\_b\\%', display: false },
      { kind: 'text', start: 13, end: 18, text: ' is 5' },
      { kind: 'shown', start: 18, end: 20, text: '%' },
    ]);
  });
});

function links(text: string, urls: readonly string[]): string[] {
  return segmentText(text, [], urls).flatMap((part) => (part.kind === 'link' ? [`${part.url} @${part.start}`] : []));
}

describe('links in a text', () => {
  it('marks each place where a known link stands, without the full stop behind it', () => {
    expect(links('See k2think.ai. Again: k2think.ai, at last', ['k2think.ai'])).toEqual([
      'k2think.ai @4',
      'k2think.ai @23',
    ]);
  });
  it('makes no link of an address that was not given', () => {
    expect(links('runs on llama.cpp and on a.org', ['a.org'])).toEqual(['a.org @25']);
  });
  it('takes the longer of two addresses that begin alike', () => {
    const urls = ['https://a.org/b', 'https://a.org/b/c'];
    expect(links('https://a.org/b/c and https://a.org/b', urls)).toEqual([
      'https://a.org/b/c @0',
      'https://a.org/b @22',
    ]);
  });
  it('finds an address whose signs TeX escaped, and shows it as it is typed', () => {
    const text = 'at github.com/x/a\\_b.';
    expect(segmentText(text, [], ['github.com/x/a_b'])[1]).toEqual({
      kind: 'link',
      start: 3,
      end: 20,
      text: 'github.com/x/a_b',
      url: 'github.com/x/a_b',
    });
  });
  it('takes signs of an address for themselves and not for a pattern', () => {
    expect(links('at a.org/?q=(x)+$1 now', ['a.org/?q=(x)+$1'])).toEqual(['a.org/?q=(x)+$1 @3']);
    expect(links('at axorg', ['a.org'])).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  '\\',
  '%',
  '`',
  "'",
  '``',
  "''",
  '{',
  '}',
  '\\emph{',
  '\\"',
  'a',
  ' ',
  '~',
  '$',
  'a.org',
  '\u{1f600}',
);
property.prop([fc.array(pieces, { maxLength: 40 })])('segments cover any text without a gap', (parts) => {
  const text = parts.join('');
  checkSegmentLaws(text, findMath(text), ['a.org']);
});

// What looks back over the text for each piece would not end within any limit.
it('comes to an end on a hostile text', { timeout: 60_000 }, () => {
  for (const piece of ['``', '\\emph{', "`a '", '{\\em ', '\\', "''", '\\"{']) {
    const text = piece.repeat(100_000);
    expect(segmentText(text, [], ['a.org']).at(-1)?.end).toBe(text.length);
  }
});

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readLines, tallyLines } from '../text/lines';
import { readFixtures } from './fixtures.cases';
import { checkParseLaws, moveDown, papersOf } from './laws.cases';
import { findFormat, formats, parserOf, pickFormat } from './registry';
import type { Parse } from './types';

const fixtures = readFixtures();
const parsers: [string, Parse][] = [
  ...formats.map((one): [string, Parse] => [one.name, one.parse]),
  ['unrecognised', parserOf(null)],
];

// Real lines in any order, and what a text should never hold but does.
const lineOf = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...fixtures.flatMap((one) => [...readLines([one.text])].map((line) => line.text))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'Abstract:',
      'Subscribe',
      'SubscribeAt Last',
      'and 2 others',
      '\u2028',
      '\0',
      '\ufeff',
      '$',
      '\\',
      '('.repeat(300),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
);
const textOf = fc
  .array(fc.tuple(lineOf, fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n')), { maxLength: 30 })
  .map((lines) => lines.map(([line, end]) => line + end).join(''));

describe.each(parsers)('%s', (_, parse) => {
  test.prop([textOf], { numRuns: 400 })('accounts for every line of shuffled and broken texts', (text) => {
    checkParseLaws(parse, text);
  });

  test.prop([textOf, fc.array(fc.nat(40), { maxLength: 200 })], { numRuns: 200 })(
    'does not care where chunks are cut',
    (text, cuts) => {
      const chunks: string[] = [];
      let at = 0;
      for (const length of cuts) chunks.push(text.slice(at, (at += length)));
      chunks.push(text.slice(at));
      expect([...parse(chunks)]).toEqual([...parse([text])]);
      const tally = { lines: 0, blank: 0 };
      expect([...tallyLines(chunks, tally)].join('')).toBe(text);
      const lines = [...readLines([text])];
      expect(tally).toEqual({ lines: lines.length, blank: lines.filter((line) => line.text.trim() === '').length });
    },
  );
});

describe('whole lists', () => {
  const lists = fixtures.filter((one) => one.format !== 'unrecognised' && /[\r\n]$/.test(one.text));

  it.each(lists)('$format/$name, cut anywhere, loses its last record only', ({ format, text }) => {
    const parse = parserOf(findFormat(format));
    const whole = papersOf([...parse([text])]);
    for (let end = 0; end < text.length; end += 7) {
      checkParseLaws(parse, text.slice(0, end));
      const papers = papersOf([...parse([text.slice(0, end)])]);
      expect(papers.slice(0, -1)).toEqual(whole.slice(0, Math.max(0, papers.length - 1)));
    }
  });

  it.each(lists)('$format/$name, twice, gives its records twice', ({ format, text }) => {
    const parse = parserOf(findFormat(format));
    // Where text is wrapped, only a blank line says that it has ended.
    const first = `${text}\n`;
    const once = [...parse([text])];
    const twice = [...parse([first, text])];
    expect(twice).toEqual([...once, ...moveDown(once, [...readLines([first])].length)]);
    expect(pickFormat([first + text])?.name).toBe(format);
  });
});

describe('size', () => {
  const chunk = 'x'.repeat(1_000_000);

  it.each(parsers)('%s takes 50 MB on one line in steady time and reports its start', (_, parse) => {
    const start = performance.now();
    const found = [...parse(Array<string>(50).fill(chunk))];
    expect(found).toEqual([
      { kind: 'problem', lines: { first: 1, last: 1 }, text: 'x'.repeat(2_000), why: 'too-long' },
    ]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it.each(['a.', '(', 'http://', '(http://a.b', '$x', '{\\eta}', '\\', 'We propose ', '. ', 'A', '-', ' ', '(A'])(
    'a record of 900,000 characters of %j costs steady time',
    (unit) => {
      const text = `Abstract: x${unit.repeat(900_000 / unit.length)}\n`;
      for (const [, parse] of parsers) {
        const start = performance.now();
        expect([...parse([text])]).toHaveLength(1);
        expect(performance.now() - start).toBeLessThan(2_000);
      }
    },
  );

  it('holds one record at a time', () => {
    let given = 0;
    function* endless(): Generator<string> {
      for (;;) {
        given += 1;
        yield `Abstract: ${'word '.repeat(100)}\n\n`;
      }
    }
    const papers = findFormat('abstract-blocks')?.parse(endless());
    for (let i = 0; i < 1_000; i += 1) expect(papers?.next().done).toBe(false);
    expect(given).toBeLessThan(1_010);
  });
});

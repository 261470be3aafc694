import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isBlank, readAllLines, tallyLines } from '../text/lines';
import { readFixtures, type Fixture } from './fixtures.cases';
import { checkParseLaws, moveDown, papersOf } from './laws.cases';
import { mutate, mutationOf } from './mutations.cases';
import { findFormat, formats, parserOf, pickFormat } from './registry';
import type { Parse } from './types';

const fixtures = readFixtures();
const parsers: [string, Parse][] = [
  ...formats.map((one): [string, Parse] => [one.name, one.parse]),
  ['unrecognised', parserOf(null)],
];

// Lines of every format in any order, and what a text should never hold but does.
const lineOf = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...fixtures.flatMap((one) => [...readAllLines([one.text])].map((line) => line.text))),
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

function fixturesOf(format: string): Fixture[] {
  return fixtures.filter((one) => one.format === format);
}

describe.each(parsers)('%s', (name, parse) => {
  const own = fixturesOf(name);

  test.prop([textOf], { numRuns: 100 })('accounts for every line of texts it was not made for', (text) => {
    checkParseLaws(parse, text, name);
  });

  test.prop([fc.constantFrom(...own), fc.array(mutationOf(lineOf), { minLength: 1, maxLength: 4 })], { numRuns: 250 })(
    'accounts for every line of its own texts, cut, shuffled, joined and broken',
    (fixture, mutations) => {
      checkParseLaws(parse, mutate(fixture.text, mutations), name);
    },
  );

  test.prop(
    [fc.oneof(textOf, fc.constantFrom(...own.map((one) => one.text))), fc.array(fc.nat(40), { maxLength: 200 })],
    {
      numRuns: 100,
    },
  )('does not care where chunks are cut', (text, cuts) => {
    const chunks: string[] = [];
    let at = 0;
    for (const length of cuts) chunks.push(text.slice(at, (at += length)));
    chunks.push(text.slice(at));
    expect([...parse(chunks)]).toEqual([...parse([text])]);
    const tally = { lines: 0, blank: 0 };
    expect([...tallyLines(chunks, tally)].join('')).toBe(text);
    const lines = [...readAllLines([text])];
    expect(tally).toEqual({ lines: lines.length, blank: lines.filter((line) => line.text.trim() === '').length });
  });
});

// Of a whole paper there is one in a file, and its text goes on to the end.
const lists = fixtures.filter((one) => findFormat(one.format) !== null && findFormat(one.format)?.group !== 'paper');
// A title that waits for its text at the end would take what the next file begins with.
const wholeLists = lists.filter(
  (one) =>
    !one.name.startsWith('broken') && [...parserOf(findFormat(one.format))([one.text])].at(-1)?.kind !== 'problem',
);

describe('whole lists', () => {
  it.each(lists)('$format/$name, cut anywhere, loses its last record only', ({ format, text }) => {
    const parse = parserOf(findFormat(format));
    const whole = papersOf([...parse([text])]);
    for (let end = 0; end < text.length; end += 1 + Math.floor(text.length / 500)) {
      const papers = papersOf([...parse([text.slice(0, end)])]);
      expect(papers.slice(0, -1)).toEqual(whole.slice(0, Math.max(0, papers.length - 1)));
    }
  });

  it.each(wholeLists)(
    '$format/$name, and another of its format behind it, give the records of both',
    ({ format, text, name }) => {
      const parse = parserOf(findFormat(format));
      const all = fixturesOf(format).filter((one) => !one.name.startsWith('broken'));
      const other = all[(all.findIndex((one) => one.name === name) + 1) % all.length]?.text ?? text;
      // Where text is wrapped, only a blank line says that it has ended.
      const first = `${text}\n\n`;
      const before = [...parse([text])];
      const after = moveDown([...parse([other])], [...readAllLines([first])].length);
      expect([...parse([first, other])]).toEqual([...before, ...after]);
      expect(pickFormat([first + other])?.name).toBe(format);
    },
  );
});

describe('all fixtures together', () => {
  it('leave at most one line in a hundred unrecognised', () => {
    let total = 0;
    let lost = 0;
    for (const { format, text } of lists.filter((one) => !one.name.startsWith('broken'))) {
      total += [...readAllLines([text])].filter((line) => !isBlank(line.text)).length;
      for (const one of parserOf(findFormat(format))([text])) {
        if (one.kind === 'problem' && one.why === 'unrecognised') lost += one.lines.last - one.lines.first + 1;
      }
    }
    expect(lost).toBeLessThanOrEqual(total / 100);
  });
});

// A hang shows as the test's time limit; how fast each is stands in the benchmark.
describe('size', () => {
  const chunk = 'x'.repeat(1_000_000);

  it.each(parsers)('%s reports 20 MB on one line by its start', (_, parse) => {
    const found = [...parse(Array<string>(20).fill(chunk))];
    expect(found).toMatchObject([{ kind: 'problem', lines: { first: 1, last: 1 } }]);
  });

  it.each(['a.', '(', 'http://', '(http://a.b', '$x', '{\\eta}', '\\', 'We propose ', '. ', 'A', '-', ' ', '(A'])(
    'a record of 900,000 characters of %j is one found in every format',
    (unit) => {
      const text = `Abstract: x${unit.repeat(900_000 / unit.length)}\n`;
      for (const [, parse] of parsers) expect([...parse([text])]).toHaveLength(1);
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

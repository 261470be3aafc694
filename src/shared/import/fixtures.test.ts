import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixtureFormats, listExpected, listInputs, readFixtures, toExpected } from './fixtures.cases';
import { formats, parserOf, pickFormat, rankFormats } from './registry';

// UPDATE_FIXTURES=1 writes what is found beside new inputs; what it wrote is read by a person before it is committed.
const isUpdate = process.env['UPDATE_FIXTURES'] === '1';

// Below this a file that begins with a preface would go to the runner-up.
const MIN_MARGIN = 0.02;

describe('import fixtures', () => {
  it('stand in pairs', () => {
    for (const format of fixtureFormats) {
      const outputs = listExpected(format);
      if (!isUpdate) expect(listInputs(format).map(toExpected).sort()).toEqual(outputs.sort());
    }
  });

  it('are there for every format', () => {
    expect(formats.map((format) => format.name).filter((name) => !fixtureFormats.includes(name))).toEqual([]);
  });

  it.each(readFixtures())('$format/$name is recognised and read as expected', ({ format, expectedPath, text }) => {
    const picked = pickFormat([text]);
    const found = [...parserOf(picked)([text])];
    if (isUpdate) writeFileSync(expectedPath, `${JSON.stringify(found, null, 2)}\n`);
    expect(picked?.name ?? 'unrecognised').toBe(format);
    expect(found).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')));
  });

  it('are told from every other format by more than a hair', () => {
    const close = readFixtures().flatMap(({ format, name, text }) => {
      const [best, next] = rankFormats([text]);
      const isClose =
        best !== undefined && next !== undefined && best.score >= 0.5 && best.score - next.score < MIN_MARGIN;
      return isClose ? [`${format}/${name}: ${best.format.name} ${best.score}, ${next.format.name} ${next.score}`] : [];
    });
    expect(close).toEqual([]);
  });
});

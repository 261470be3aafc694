import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureFolder, fixtureFormats, readFixtures } from './fixtures.cases';
import { parserOf, pickFormat } from './registry';

// UPDATE_FIXTURES=1 writes what is found beside new inputs; what it wrote is read by a person before it is committed.
const isUpdate = process.env['UPDATE_FIXTURES'] === '1';

describe('import fixtures', () => {
  it('stand in pairs', () => {
    const names = fixtureFormats.flatMap((format) =>
      readdirSync(join(fixtureFolder, format)).map((name) => `${format}/${name}`),
    );
    const inputs = names.filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length));
    const outputs = names
      .filter((name) => name.endsWith('.expected.json'))
      .map((name) => name.slice(0, -'.expected.json'.length));
    if (!isUpdate) expect(outputs.sort()).toEqual(inputs.sort());
    expect(names).toHaveLength(inputs.length + outputs.length);
  });

  it.each(readFixtures())('$format/$name is recognised and read as expected', ({ format, path, text }) => {
    const picked = pickFormat([text]);
    const found = [...parserOf(picked)([text])];
    const expected = path.replace(/\.txt$/, '.expected.json');
    if (isUpdate) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    expect(picked?.name ?? 'unrecognised').toBe(format);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const fixtureFolder = join(import.meta.dirname, '../../../tests/fixtures/import');
export const fixtureFormats = readdirSync(fixtureFolder);

const EXPECTED = '.expected.json';

/** `expectedPath`: the same name with another ending. */
export type Fixture = { format: string; name: string; path: string; expectedPath: string; text: string };

/** Every input under tests/fixtures/import; the folder says which format it is. Files in other encodings have their tests in main. */
export function readFixtures(): Fixture[] {
  return fixtureFormats.flatMap((format) => listInputs(format).map((name) => readFixture(format, name)));
}

export function listInputs(format: string): string[] {
  return readdirSync(join(fixtureFolder, format)).filter((name) => !name.endsWith(EXPECTED));
}

export function listExpected(format: string): string[] {
  return readdirSync(join(fixtureFolder, format)).filter((name) => name.endsWith(EXPECTED));
}

function readFixture(format: string, name: string): Fixture {
  const path = join(fixtureFolder, format, name);
  return { format, name, path, expectedPath: toExpected(path), text: readFileSync(path, 'utf8') };
}

export function toExpected(path: string): string {
  return path.replace(/\.[a-z]+$/, EXPECTED);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const fixtureFolder = join(import.meta.dirname, '../../../tests/fixtures/import');
export const fixtureFormats = readdirSync(fixtureFolder);

export type Fixture = { format: string; name: string; path: string; text: string };

/** Every input under tests/fixtures/import; the folder says which format it is. */
export function readFixtures(): Fixture[] {
  return fixtureFormats.flatMap((format) =>
    readdirSync(join(fixtureFolder, format))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => {
        const path = join(fixtureFolder, format, name);
        return { format, name, path, text: readFileSync(path, 'utf8') };
      }),
  );
}

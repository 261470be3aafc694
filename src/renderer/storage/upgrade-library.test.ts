import 'fake-indexeddb/auto';
import { expect, describe, it } from 'vitest';
import { presentRows } from '../../shared/schema/first-rows.cases';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { createFirstDatabase, describeShape, firstChange } from './first-library.cases';
import { createFiles, createLocks, createRandomBytes, dumpLibrary, freshName, openTestLibrary } from './library.cases';
import { readMeta } from './meta';
import { SCHEMA_STAMP } from './meta-row';
import { openNative } from './native';
import { openLibrary } from './open-library';
import { readRowsAfter } from './read-rows';
import { upgradeStored } from './upgrade-stored';

describe('a library of the first schema', () => {
  it('opens with every row in its present form, and its history as it was', async () => {
    const databaseName = freshName();
    await createFirstDatabase(databaseName);
    const library = await openTestLibrary({ databaseName });
    expect(await dumpLibrary(library.db)).toEqual({ ...presentRows, changes: [firstChange] });
    expect(await readMeta(library.db, SCHEMA_STAMP)).toBe(SCHEMA_VERSION);
    await upgradeStored(library.db, 1);
    expect(await dumpLibrary(library.db)).toEqual({ ...presentRows, changes: [firstChange] });
    await library.close();
  });

  it('has then the shape that a fresh one has', async () => {
    const databaseName = freshName();
    await createFirstDatabase(databaseName);
    const [upgraded, fresh] = [await openTestLibrary({ databaseName }), await openTestLibrary()];
    expect(describeShape(upgraded.db.backendDB())).toEqual(describeShape(fresh.db.backendDB()));
    await Promise.all([upgraded.close(), fresh.close()]);
  });

  it('is shown as it is before anything of it changes, and stays so where that is refused', async () => {
    const databaseName = freshName();
    await createFirstDatabase(databaseName);
    const locks = createLocks();
    const options = {
      libraryId: '01HF0000000000000000000000' as never,
      databaseName,
      files: createFiles(),
      now: () => 1,
      randomBytes: createRandomBytes(),
      locks,
    };
    const seen: unknown[] = [];
    const refused = openLibrary({
      ...options,
      async beforeUpgrade(older, schema) {
        seen.push(schema, older.version, (await readRowsAfter(older, 'papers', null, 10)).length);
        throw new Error('no room');
      },
    });
    await expect(refused).rejects.toThrow('no room');
    expect(seen).toEqual([1, 10, 3]);
    const older = await openNative(databaseName);
    expect([older.version, older.objectStoreNames.contains('bodies')]).toEqual([10, false]);
    older.close();
    const library = await openLibrary({ ...options, beforeUpgrade: () => Promise.resolve() });
    await library.close();
    // Nothing is shown of one that needs no upgrade.
    const again = await openLibrary({ ...options, beforeUpgrade: () => Promise.reject(new Error('asked again')) });
    await again.close();
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { LibraryId, PaperId, Sha256, SourceId } from '../../shared/model/id';
import { createPaper, type Paper } from '../../shared/model/paper';
import { createCounts, type Source } from '../../shared/model/source';
import { schemaSteps } from '../../shared/schema/steps';
import { firstRows, presentRows } from '../../shared/schema/first-rows.cases';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { commitChange } from './commit';
import { PostilDatabase } from './database';
import { createFirstDatabase, describeShape } from './first-library.cases';
import type { Library, LibraryFiles } from './library';
import { readLibraryRows } from './library-rows';
import { openLibrary } from './open-library';
import { readRowsAfter } from './read-rows';
import { stageRows, sweepStaging } from './staging';

/** The same laws in the browser's own IndexedDB and Web Locks, which the fakes only resemble. */

const files: LibraryFiles = {
  save: () => Promise.resolve('a'.repeat(64) as Sha256),
  read: () => Promise.reject(new Error('nothing is packed here')),
  discard: () => Promise.resolve(),
};
const names: string[] = [];
function freshName(): string {
  const name = `postil-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}
afterEach(() => {
  for (const name of names.splice(0)) indexedDB.deleteDatabase(name);
});

function open(databaseName = freshName()): Promise<Library> {
  return openLibrary({
    libraryId: '01HF0000000000000000000000' as LibraryId,
    databaseName,
    files,
    now: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    locks: navigator.locks,
  });
}

function createRows(library: Library, count: number): { source: Source; papers: Paper[] } {
  const id = library.nextId<SourceId>();
  const source: Source = {
    id,
    importId: id,
    fileName: 'list.txt',
    sha256: null,
    encoding: 'utf-8',
    format: 'title-abstract',
    bytes: 1,
    counts: createCounts(),
    remarks: [],
    state: 'staging',
    importedAt: 1,
  };
  const papers = Array.from({ length: count }, (_, n) =>
    createPaper({
      id: library.nextId<PaperId>(),
      title: `Paper ${n}`,
      abstract: 'Words of an abstract. '.repeat(60),
      sources: [{ id, first: n, last: n }],
      fieldFrom: { title: 'file' },
      keys: [`title:paper ${n}`],
      addedAt: 1,
    }),
  );
  return { source, papers };
}

describe('in the browser', () => {
  it('one window has the library, and the next one after it', async () => {
    const first = await open();
    await expect(open()).rejects.toMatchObject({ code: 'library-in-use' });
    await first.close();
    await (await open()).close();
  });

  it('a newer database is refused and stays as it was', async () => {
    const name = freshName();
    const next = { version: SCHEMA_VERSION + 1, about: 'later', stores: { papers: 'id, *keys, *sourceIds, status' } };
    const newer = new PostilDatabase(name, [...schemaSteps, next]);
    await newer.open();
    newer.close();
    await expect(open(name)).rejects.toMatchObject({ code: 'storage-too-new' });
    const installed = (await indexedDB.databases()).find((one) => one.name === name);
    expect(installed?.version).toBe((SCHEMA_VERSION + 1) * 10);
  });

  it('rows and their change are there after a reopen, in order', async () => {
    const library = await open();
    const { source, papers } = createRows(library, 103);
    const effects = [
      ...papers.map((row) => ({ kind: 'insert' as const, table: 'papers' as const, id: row.id, row })),
      { kind: 'insert' as const, table: 'sources' as const, id: source.id, row: { ...source, state: 'live' } },
    ];
    const label = { key: 'change.importFiles', params: {} };
    await commitChange(library, { kind: 'do', of: null, label, effects, write: effects });
    await library.close();
    const again = await open(library.databaseName);
    expect((await readLibraryRows(again.db)).map((row) => row.title)).toEqual(papers.map((paper) => paper.title));
    expect(await again.db.changes.toArray()).toMatchObject([{ seq: 1, effects }]);
    await again.close();
  });

  it('a transaction that fails at its last row leaves none', async () => {
    const library = await open();
    const { source, papers } = createRows(library, 10);
    const row = { ...papers[0], rating: 9 };
    const effects = [...papers.slice(1), row].map((one) => ({
      kind: 'insert' as const,
      table: 'papers' as const,
      id: String(one.id),
      row: { ...one },
    }));
    const label = { key: 'change.importFiles', params: { name: source.fileName } };
    const failing = commitChange(library, { kind: 'do', of: null, label, effects, write: effects });
    await expect(failing).rejects.toMatchObject({ code: 'row-invalid' });
    expect([await library.db.papers.count(), await library.db.changes.count()]).toEqual([0, 0]);
    await library.close();
  });

  it('staged papers do not show, and are swept at the next start', async () => {
    const library = await open();
    const { source, papers } = createRows(library, 1_200);
    await stageRows(library.db.backendDB(), [source], { papers, notes: [], bodies: [] });
    expect(await readLibraryRows(library.db)).toEqual([]);
    await library.close();
    const again = await open(library.databaseName);
    expect(again.swept).toBe(1_200);
    expect(await sweepStaging(again.db.backendDB())).toBe(0);
    await again.close();
  });
});

describe('a library of the first schema, in a browser', () => {
  it('is shown as it is, and then brought up to date with every row', async () => {
    const databaseName = freshName();
    await createFirstDatabase(databaseName);
    const seen: unknown[] = [];
    const library = await openLibrary({
      libraryId: '01HF0000000000000000000000' as LibraryId,
      databaseName,
      files,
      now: () => Date.now(),
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      locks: navigator.locks,
      async beforeUpgrade(older, schema) {
        seen.push(schema, await readRowsAfter(older, 'papers', null, 100));
      },
    });
    expect(seen).toEqual([1, firstRows['papers']]);
    for (const [table, rows] of Object.entries(presentRows)) {
      expect(await library.db.table(table).toArray()).toEqual(rows);
    }
    const upgraded = describeShape(library.db.backendDB());
    await library.close();
    const fresh = await open();
    expect(upgraded).toEqual(describeShape(fresh.db.backendDB()));
    await fresh.close();
  });
});

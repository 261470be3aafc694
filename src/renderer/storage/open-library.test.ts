import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { schemaSteps, type SchemaStep } from '../../shared/schema/steps';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { createPaper } from '../../shared/model/paper';
import type { PaperId, SourceId } from '../../shared/model/id';
import { createCounts, type Source } from '../../shared/model/source';
import { PostilDatabase } from './database';
import { createLocks, freshName, openTestLibrary } from './library.cases';
import { readLibraryRows } from './library-rows';
import { readMeta } from './meta';
import { EPOCH, SCHEMA_STAMP } from './meta-row';
import { readPapers } from './papers';
import { readImports } from './sources';
import { stageRows, sweepStaging } from './staging';
import { toStorageError } from './storage-error';
import { writeReplay } from './write-effects';

const next: SchemaStep = {
  version: SCHEMA_VERSION + 1,
  about: 'A step of the future',
  stores: { papers: 'id, *keys, *sourceIds, status' },
  rows: { papers: (row) => ({ ...row, shelf: row['shelf'] ?? 'none' }) },
};

const PAPER = createPaper({
  id: '01HF0000000000000000000001' as PaperId,
  title: 'A title',
  abstract: 'An abstract',
  sources: [{ id: '01HF0000000000000000000002' as SourceId, first: 1, last: 2 }],
  fieldFrom: { title: 'file' },
  keys: ['title:a title'],
  addedAt: 1,
});
const SOURCE: Source = {
  id: '01HF0000000000000000000002' as SourceId,
  importId: '01HF0000000000000000000002' as SourceId,
  fileName: 'list.txt',
  sha256: null,
  encoding: 'utf-8',
  format: 'title-abstract',
  bytes: 10,
  counts: createCounts(),
  remarks: [],
  state: 'staging',
  importedAt: 1,
};

describe('openLibrary', () => {
  it('stamps a fresh database, which runs no upgraders', async () => {
    const library = await openTestLibrary();
    expect(await readMeta(library.db, SCHEMA_STAMP)).toBe(SCHEMA_VERSION);
    await library.close();
  });

  it('keeps the epoch from one start to the next', async () => {
    const databaseName = freshName();
    const first = await openTestLibrary({ databaseName });
    const epoch = await readMeta(first.db, EPOCH);
    await first.close();
    const second = await openTestLibrary({ databaseName });
    expect(epoch).toMatch(/^[0-9a-f]{16}$/);
    expect(await readMeta(second.db, EPOCH)).toBe(epoch);
    await second.close();
  });

  it('lets one window in and tells the second', async () => {
    const locks = createLocks();
    const first = await openTestLibrary({ locks });
    await expect(openTestLibrary({ locks })).rejects.toMatchObject({ code: 'library-in-use' });
    await first.close();
    const second = await openTestLibrary({ locks });
    await second.close();
  });

  it('refuses a newer database and leaves it as it was', async () => {
    const name = freshName();
    const newer = new PostilDatabase(name, [...schemaSteps, next]);
    await newer.table('papers').add({ ...PAPER, shelf: 'top' });
    newer.close();
    const locks = createLocks();
    await expect(openTestLibrary({ databaseName: name, locks })).rejects.toMatchObject({
      code: 'storage-too-new',
      params: { found: SCHEMA_VERSION + 1, known: SCHEMA_VERSION },
    });
    const again = new PostilDatabase(name, [...schemaSteps, next]);
    expect(await again.table('papers').toArray()).toEqual([{ ...PAPER, shelf: 'top' }]);
    again.close();
    // A refusal must not leave the lock behind.
    await (await openTestLibrary({ locks })).close();
  });

  it('would otherwise have opened it: Dexie does not mind a newer database', async () => {
    const name = freshName();
    const newer = new PostilDatabase(name, [...schemaSteps, next]);
    await newer.open();
    newer.close();
    const older = new PostilDatabase(name);
    await older.open();
    expect(older.isOpen()).toBe(true);
    older.close();
  });

  it('calls a database without a stamp unreadable', async () => {
    const databaseName = freshName();
    const library = await openTestLibrary({ databaseName });
    await library.db.meta.delete(SCHEMA_STAMP);
    await library.close();
    await expect(openTestLibrary({ databaseName })).rejects.toMatchObject({ code: 'storage-unreadable' });
  });

  it('calls a database with foreign tables unreadable', async () => {
    const databaseName = freshName();
    const foreign = new Dexie(databaseName);
    foreign.version(SCHEMA_VERSION).stores({ things: 'id' });
    await foreign.open();
    foreign.close();
    await expect(openTestLibrary({ databaseName })).rejects.toMatchObject({ code: 'storage-unreadable' });
    // Dexie says on the console what it thinks of it; here that is what we asked for.
    expect(vi.mocked(console.warn).mock.calls.join()).toContain('SchemaDiff');
    vi.mocked(console.warn).mockClear();
  });

  it('gives ids above the highest stored, whatever the clock says', async () => {
    const databaseName = freshName();
    const library = await openTestLibrary({ databaseName });
    const far = '7ZZZ0000000000000000000001' as PaperId;
    await library.db.papers.add({ ...PAPER, id: far });
    await library.close();
    const again = await openTestLibrary({ databaseName });
    expect(again.nextId() > far).toBe(true);
    await again.close();
  });

  it('sweeps what an import left that never finished, and says how many papers', async () => {
    const databaseName = freshName();
    const library = await openTestLibrary({ databaseName });
    await library.db.papers.add({ ...PAPER, id: '01HF0000000000000000000009' as PaperId, sources: [], sourceIds: [] });
    await stageRows(library.db.backendDB(), [SOURCE], { papers: [PAPER], notes: [], bodies: [] });
    expect(library.swept).toBe(0);
    await library.close();
    const again = await openTestLibrary({ databaseName });
    expect(again.swept).toBe(1);
    expect(await again.db.papers.count()).toBe(1);
    expect(await again.db.sources.count()).toBe(0);
    await again.close();
  });
});

describe('a sweep', () => {
  it('takes nothing that is live, even if it is told to', async () => {
    const library = await openTestLibrary();
    await stageRows(library.db.backendDB(), [{ ...SOURCE, state: 'live' }], { papers: [PAPER], notes: [], bodies: [] });
    expect(await sweepStaging(library.db.backendDB(), [SOURCE.id])).toBe(0);
    expect(await library.db.papers.count()).toBe(1);
    expect(await library.db.sources.count()).toBe(1);
    await library.close();
  });
});

describe('what IndexedDB throws', () => {
  it('is told as a full disk also where it hides in a bulk write', () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    const bulk = Object.assign(new Error('bulkPut(): 1 of 500 operations failed'), {
      name: 'BulkError',
      failures: [full],
    });
    const aborted = Object.assign(new Error('aborted'), { name: 'AbortError', inner: bulk });
    expect(toStorageError(bulk)).toMatchObject({ code: 'storage-full' });
    expect(toStorageError(aborted)).toMatchObject({ code: 'storage-full' });
    expect(toStorageError(new TypeError('a bug'))).toBeInstanceOf(TypeError);
  });
});

describe('a replay', () => {
  it('leaves a row as it was where one field of it cannot be read', async () => {
    const library = await openTestLibrary();
    await library.db.papers.add(PAPER);
    const at = { kind: 'set' as const, table: 'papers' as const, id: PAPER.id };
    const refused = await library.db.transaction('rw', library.db.papers, () =>
      writeReplay(library.db, [{ ...at, field: 'status', before: 'inbox', after: 'eaten' }]),
    );
    expect(refused).toBe(1);
    expect(await library.db.papers.toArray()).toEqual([PAPER]);
    await library.close();
  });
});

describe('a staged import', () => {
  it('shows nowhere', async () => {
    const library = await openTestLibrary();
    await stageRows(library.db.backendDB(), [SOURCE], { papers: [PAPER], notes: [], bodies: [] });
    expect(await readLibraryRows(library.db)).toEqual([]);
    expect(await readPapers(library.db, [PAPER.id])).toEqual([]);
    expect(await readImports(library.db)).toEqual([]);
    await library.close();
  });
});

describe('an upgrade', () => {
  it('runs the row functions, stamps, and leaves other rows as they were', async () => {
    const databaseName = freshName();
    const library = await openTestLibrary({ databaseName });
    await library.db.papers.add(PAPER);
    await library.db.sources.add({ ...SOURCE, state: 'live' });
    await library.close();
    const upgraded = new PostilDatabase(databaseName, [...schemaSteps, next]);
    expect(await upgraded.table('papers').toArray()).toEqual([{ ...PAPER, shelf: 'none' }]);
    expect(await upgraded.sources.toArray()).toEqual([{ ...SOURCE, state: 'live' }]);
    expect(await readMeta(upgraded, SCHEMA_STAMP)).toBe(next.version);
    upgraded.close();
  });

  it('leaves rows and stamp untouched when a step fails', async () => {
    const databaseName = freshName();
    const library = await openTestLibrary({ databaseName });
    await library.db.papers.add(PAPER);
    await library.close();
    function failing(): never {
      throw new Error('a row that the step did not foresee');
    }
    const broken = new PostilDatabase(databaseName, [...schemaSteps, { ...next, rows: { papers: failing } }]);
    await expect(broken.open()).rejects.toThrow('did not foresee');
    broken.close();
    const again = await openTestLibrary({ databaseName });
    expect(await again.db.papers.toArray()).toEqual([PAPER]);
    await again.close();
  });
});

describe('Dexie', () => {
  it('keeps half of a bulkAdd outside of a transaction, and nothing inside of one', async () => {
    const library = await openTestLibrary();
    const rows = [PAPER, { ...PAPER, id: '01HF0000000000000000000003' as PaperId }, PAPER];
    await expect(library.db.papers.bulkAdd(rows)).rejects.toThrow();
    expect(await library.db.papers.count()).toBe(2);
    await library.db.papers.clear();
    await expect(
      library.db.transaction('rw', library.db.papers, () => library.db.papers.bulkAdd(rows)),
    ).rejects.toThrow();
    expect(await library.db.papers.count()).toBe(0);
    await library.close();
  });

  it('calls an upgrader that awaits a timer a success, with rows unchanged: ours are synchronous for that', async () => {
    const name = freshName();
    const first = new Dexie(name);
    first.version(1).stores({ papers: 'id' });
    await first.table('papers').add({ id: 'a' });
    first.close();
    const second = new Dexie(name);
    second.version(1).stores({ papers: 'id' });
    second
      .version(2)
      .stores({ papers: 'id' })
      .upgrade(async (transaction) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await transaction.table('papers').toCollection().modify({ shelf: 'late' });
      });
    await second.open().catch(() => undefined);
    expect(await second.table('papers').toArray()).toEqual([{ id: 'a' }]);
    second.close();
  });
});

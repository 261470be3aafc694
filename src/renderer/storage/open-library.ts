import type { Table } from 'dexie';
import { AppError } from '../../shared/app-error';
import type { Change } from '../../shared/model/change';
import { createNextId, skipIds, type LibraryId, type NextId } from '../../shared/model/id';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { PostilDatabase } from './database';
import { beginKeptList } from './kept-list';
import { holdLock, type Locks } from './hold-lock';
import { createQueue, type Library, type LibraryFiles } from './library';
import { readMeta, saveMeta } from './meta';
import { openNative } from './native';
import { EPOCH, SCHEMA_STAMP } from './meta-row';
import { countStaged, sweepStaging } from './staging';
import { toStorageError, withStorageErrors } from './storage-error';

export type OpenLibraryOptions = {
  libraryId: LibraryId;
  databaseName: string;
  files: LibraryFiles;
  now: () => number;
  randomBytes: (count: number) => Uint8Array;
  locks: Locks;
  /**
   * Called under the lock with a database that an older build wrote, before anything of it is changed. What it throws ends the opening:
   * the database stays as it was.
   */
  beforeUpgrade?: (older: IDBDatabase, schema: number) => Promise<void>;
};

// Dexie keeps version 1 as 10 in IndexedDB.
const DEXIE_VERSION_FACTOR = 10;

/**
 * The only door to the database.
 * @throws AppError library-in-use, storage-too-new, storage-unreadable, storage-full
 */
export async function openLibrary(options: OpenLibraryOptions): Promise<Library> {
  const release = await holdLock(options.locks, `library:${options.libraryId}`);
  if (release === null) throw new AppError('library-in-use');
  try {
    const db = await openDatabase(options);
    const swept = await withStorageErrors(() => countStaged(db.backendDB()));
    await ensureEpoch(db, options.randomBytes);
    const library = await createLibrary(options, db, swept, release);
    await sweepLeftovers(library);
    return library;
  } catch (error) {
    release();
    throw toStorageError(error);
  }
}

// Taken away before the first frame; more would keep the reader waiting for what they never saw.
const SWEPT_AT_START = 2_000;

/** What an import left behind that was killed. Nothing shows it, so much of it may go while the reader is at work. */
async function sweepLeftovers(library: Library): Promise<void> {
  const sweep = withStorageErrors(() => sweepStaging(library.db.backendDB()));
  if (library.swept > SWEPT_AT_START) library.keepBusy(sweep);
  else await sweep;
}

async function openDatabase({ databaseName: name, beforeUpgrade }: OpenLibraryOptions): Promise<PostilDatabase> {
  const installed = await readInstalledVersion(name);
  refuseNewer(installed);
  if (beforeUpgrade !== undefined && installed > 0 && installed < SCHEMA_VERSION) {
    await showOlder(name, (older) => beforeUpgrade(older, installed));
  }
  const db = new PostilDatabase(name);
  try {
    await db.open();
    await requireStamp(db);
    // Of a large library it comes while the rest of the start goes on.
    beginKeptList(db);
    // A damaged store often opens, and fails at the first row that is read.
    await Promise.all(
      db.tables.map((table) => (table.name === 'derived' ? readKeys(table) : table.limit(1).toArray())),
    );
    return db;
  } catch (error) {
    db.close();
    const known = toStorageError(error);
    throw known instanceof AppError ? known : new AppError('storage-unreadable', {}, error);
  }
}

/** What is derived may be 30 MB in one row, and is dropped where it cannot be read. */
function readKeys(table: Table): PromiseLike<unknown> {
  return table.limit(1).primaryKeys();
}

/** 0 where there is none. */
async function readInstalledVersion(name: string): Promise<number> {
  const installed = (await indexedDB.databases()).find((one) => one.name === name)?.version ?? 0;
  return Math.floor(installed / DEXIE_VERSION_FACTOR);
}

/** Asked beforehand, because Dexie opens a newer database, and then writes older rows into it. */
function refuseNewer(installed: number): void {
  if (installed > SCHEMA_VERSION) throw new AppError('storage-too-new', { found: installed, known: SCHEMA_VERSION });
}

/** Opens it as it is, past Dexie, which would upgrade it. */
async function showOlder(name: string, look: (older: IDBDatabase) => Promise<void>): Promise<void> {
  const older = await withStorageErrors(() => openNative(name));
  try {
    await look(older);
  } finally {
    await settle(older);
    older.close();
  }
}

/** A transaction that is still ending keeps a closed connection open, and the upgrade would wait for it, and complain. */
async function settle(db: IDBDatabase): Promise<void> {
  const names = [...db.objectStoreNames];
  if (names.length === 0) return;
  await new Promise<void>((resolve) => {
    // One that may write begins when those before it have ended. It writes nothing.
    const last = db.transaction(names, 'readwrite');
    last.addEventListener('complete', () => resolve());
    last.addEventListener('abort', () => resolve());
  });
}

async function requireStamp(db: PostilDatabase): Promise<void> {
  const stamp = await readMeta(db, SCHEMA_STAMP);
  if (stamp === SCHEMA_VERSION) return;
  if (typeof stamp === 'number' && stamp > SCHEMA_VERSION) {
    throw new AppError('storage-too-new', { found: stamp, known: SCHEMA_VERSION });
  }
  throw new AppError('storage-unreadable', { stamp: typeof stamp === 'number' ? stamp : 0 });
}

async function ensureEpoch(db: PostilDatabase, randomBytes: (count: number) => Uint8Array): Promise<void> {
  if (typeof (await readMeta(db, EPOCH)) !== 'string') await saveMeta(db, EPOCH, createEpoch(randomBytes));
}

export function createEpoch(randomBytes: (count: number) => Uint8Array): string {
  return Array.from(randomBytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function highestId(db: PostilDatabase): Promise<string | null> {
  const tables = [db.papers, db.textVersions, db.sources, db.notes, db.drafts, db.tags, db.trash, db.families];
  const last = await Promise.all(
    tables.map((table) => table.toCollection().lastKey() as PromiseLike<string | undefined>),
  );
  return last.reduce<string | null>((high, id) => (id !== undefined && (high === null || id > high) ? id : high), null);
}

/** The change is committed: whoever cannot bear to hear of it must not make its command look as if it had failed. */
function tell(listener: (change: Change) => void, change: Change): void {
  try {
    listener(change);
  } catch (error) {
    reportError(error);
  }
}

async function createLibrary(
  options: OpenLibraryOptions,
  db: PostilDatabase,
  swept: number,
  release: () => void,
): Promise<Library> {
  const queue = createQueue();
  const listeners = new Set<(change: Change) => void>();
  const busy = new Set<Promise<unknown>>();
  let next: NextId = createNextId(options, await highestId(db));
  return {
    id: options.libraryId,
    databaseName: options.databaseName,
    db,
    files: options.files,
    nextId: () => next(),
    leaveRoom() {
      const id = next<string>();
      next = createNextId(options, skipIds(id));
      return id;
    },
    now: options.now,
    randomBytes: options.randomBytes,
    swept,
    readOnly: false,
    enqueue: queue.enqueue,
    settled: queue.settled,
    onCommitted(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tellCommitted(change) {
      for (const listener of listeners) tell(listener, change);
    },
    keepBusy(work) {
      const settled = work.catch(() => undefined).finally(() => busy.delete(settled));
      busy.add(settled);
    },
    async renewIds() {
      const stored = await highestId(db);
      // What was given out and is not stored yet counts as well.
      const own = next<string>();
      next = createNextId(options, stored !== null && stored > own ? stored : own);
    },
    async close() {
      await queue.settled();
      await Promise.all(busy);
      db.close();
      release();
    },
  };
}

import { AppError } from '../../shared/app-error';
import type { Change } from '../../shared/model/change';
import { createNextId, type LibraryId, type NextId } from '../../shared/model/id';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { PostilDatabase } from './database';
import { holdLock, type Locks } from './hold-lock';
import { createQueue, type Library, type LibraryFiles } from './library';
import { readMeta, saveMeta } from './meta';
import { EPOCH, SCHEMA_STAMP } from './meta-row';
import { sweepStaging } from './staging';
import { toStorageError, withStorageErrors } from './storage-error';

export type OpenLibraryOptions = {
  libraryId: LibraryId;
  databaseName: string;
  files: LibraryFiles;
  now: () => number;
  randomBytes: (count: number) => Uint8Array;
  locks: Locks;
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
    const db = await openDatabase(options.databaseName);
    const swept = await withStorageErrors(() => sweepStaging(db.backendDB()));
    await ensureEpoch(db, options.randomBytes);
    return await createLibrary(options, db, swept, release);
  } catch (error) {
    release();
    throw toStorageError(error);
  }
}

async function openDatabase(name: string): Promise<PostilDatabase> {
  await refuseNewer(name);
  const db = new PostilDatabase(name);
  try {
    await db.open();
    await requireStamp(db);
    // A damaged store often opens, and fails at the first row that is read.
    for (const table of db.tables) await table.limit(1).toArray();
    return db;
  } catch (error) {
    db.close();
    const known = toStorageError(error);
    throw known instanceof AppError ? known : new AppError('storage-unreadable', {}, error);
  }
}

/** Asked beforehand, because Dexie opens a newer database, and then writes older rows into it. */
async function refuseNewer(name: string): Promise<void> {
  const installed = (await indexedDB.databases()).find((one) => one.name === name)?.version ?? 0;
  if (installed / DEXIE_VERSION_FACTOR >= SCHEMA_VERSION + 1) {
    throw new AppError('storage-too-new', {
      found: Math.floor(installed / DEXIE_VERSION_FACTOR),
      known: SCHEMA_VERSION,
    });
  }
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
  const tables = [db.papers, db.textVersions, db.sources, db.notes, db.drafts, db.tags, db.trash];
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
    now: options.now,
    randomBytes: options.randomBytes,
    swept,
    readOnly: false,
    enqueue: queue.enqueue,
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
      next = createNextId(options, await highestId(db));
    },
    async close() {
      await queue.settled();
      await Promise.all(busy);
      db.close();
      release();
    },
  };
}

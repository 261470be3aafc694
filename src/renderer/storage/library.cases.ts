import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { journaledTables, type Row } from '../../shared/model/change';
import type { LibraryId, Sha256 } from '../../shared/model/id';
import type { PostilDatabase } from './database';
import type { Locks } from './hold-lock';
import type { Library, LibraryFiles } from './library';
import { openLibrary } from './open-library';

/** Web Locks as far as `ifAvailable` goes: Node 20 has none. */
export function createLocks(): Locks {
  const held = new Set<string>();
  return {
    async request(name, _options, callback) {
      if (held.has(name)) return callback(null);
      held.add(name);
      try {
        return await callback({ name });
      } finally {
        held.delete(name);
      }
    },
  };
}

export function createFiles(): LibraryFiles & { kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    save(bytes) {
      const name = createHash('sha256').update(bytes).digest('hex') as Sha256;
      kept.set(name, bytes);
      return Promise.resolve(name);
    },
    read(sha256) {
      const bytes = kept.get(sha256);
      return bytes === undefined ? Promise.reject(new Error(`no file ${sha256}`)) : Promise.resolve(bytes);
    },
    discard(names) {
      for (const name of names) kept.delete(name);
      return Promise.resolve();
    },
  };
}

/** Repeatable chance, so that a failing run can be run again. */
export function createRandomBytes(seed = 1): (count: number) => Uint8Array {
  let state = seed;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

/** A clock that moves on by a second whenever it is read. */
export function createClock(start = 1_700_000_000_000): () => number {
  let now = start;
  return () => (now += 1_000);
}

let opened = 0;
export function freshName(): string {
  opened += 1;
  return `postil-test-${opened}`;
}

export type TestLibraryOptions = { databaseName?: string; files?: LibraryFiles; locks?: Locks; now?: () => number };

export async function openTestLibrary(options: TestLibraryOptions = {}): Promise<Library> {
  return openLibrary({
    libraryId: '01HF0000000000000000000000' as LibraryId,
    databaseName: options.databaseName ?? freshName(),
    files: options.files ?? createFiles(),
    now: options.now ?? createClock(),
    randomBytes: createRandomBytes(),
    locks: options.locks ?? createLocks(),
  });
}

export type Dump = Record<string, Row[]>;

/** All rows that commands write, in the order of their keys. */
export async function dumpTables(db: PostilDatabase, names: readonly string[] = journaledTables): Promise<Dump> {
  const dump: Dump = {};
  for (const name of names) dump[name] = await db.table<Row>(name).toArray();
  return dump;
}

/** Everything that must be the same after a rebuild. */
export function dumpLibrary(db: PostilDatabase): Promise<Dump> {
  return dumpTables(db, [...journaledTables, 'changes']);
}

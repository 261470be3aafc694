import type { Change } from '../../shared/model/change';
import type { LibraryId, NextId, Sha256 } from '../../shared/model/id';
import type { PostilDatabase } from './database';

/** Files in the library folder that rows may name: each is on disk before the row that names it. */
export type LibraryFiles = {
  save(bytes: Uint8Array): Promise<Sha256>;
  read(sha256: Sha256): Promise<Uint8Array>;
  /** Deletes what was saved since the start and nothing names; other files stay, whatever is asked. */
  discard(names: Sha256[]): Promise<void>;
};

export type Library = {
  readonly id: LibraryId;
  readonly databaseName: string;
  readonly db: PostilDatabase;
  readonly files: LibraryFiles;
  /** Monotonic over the highest id stored. */
  readonly nextId: NextId;
  /** An id after which an import counts on for itself, as long as it runs; `nextId` gives out none of those. */
  leaveRoom(): string;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Papers of imports that had not finished when the library was last closed; they were removed. */
  readonly swept: number;
  /** While true, commands throw `storage-read-only`. Set at start when two histories contradict one another. */
  readOnly: boolean;
  /** One command at a time: what it plans on must still stand when it commits. */
  enqueue<T>(job: () => Promise<T>): Promise<T>;
  /** What is queued by now has ended, well or not. */
  settled(): Promise<void>;
  /** Called after each commit, in order. Answers the function that stops listening. */
  onCommitted(listener: (change: Change) => void): () => void;
  /** For commits alone. */
  tellCommitted(change: Change): void;
  /** Work that goes on after its command has answered, such as the sweep after a cancelled import. */
  keepBusy(work: Promise<unknown>): void;
  /** Ids were stored that `nextId` did not give out: a rebuild. */
  renewIds(): Promise<void>;
  /** Waits for what is queued, closes the database and releases the lock. */
  close(): Promise<void>;
};

export type Queue = { enqueue: Library['enqueue']; settled: Library['settled'] };

export function createQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    enqueue<T>(job: () => Promise<T>): Promise<T> {
      const result = tail.then(job);
      // A failed command is its caller's to tell; the next one must run all the same.
      tail = result.catch(() => undefined);
      return result;
    },
    async settled() {
      await tail;
    },
  };
}

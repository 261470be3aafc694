import type { Table } from 'dexie';
import { AppError } from '../../shared/app-error';
import { isPacked, type Change, type Effect, type JournaledTable } from '../../shared/model/change';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { readLastChange } from './changes';
import type { PostilDatabase } from './database';
import type { Library } from './library';
import { announceRows, touchedPaper } from './library-rows';
import { readMeta } from './meta';
import { EPOCH } from './meta-row';
import { withStorageErrors } from './storage-error';
import { idsByTable, writeEffects } from './write-effects';

export type NewChange = Pick<Change, 'kind' | 'of' | 'label' | 'effects'> & {
  /** What this transaction writes: `effects` itself, but for packed ones and for rows that were staged before. */
  write: readonly Effect[];
  /** Source rows that stand as staging already and become live by the same inserts. */
  replaces?: readonly string[];
  /** Rows that go, by table: planned in this turn of the queue and too many to be read and compared a second time. */
  remove?: Partial<Record<JournaledTable, string[]>>;
  /** Drafts that became notes of this change. */
  removeDrafts?: readonly string[];
};

/**
 * One strict transaction over the rows and `changes`. When it completes, the change is acknowledged: it survives a kill.
 * @throws AppError storage-read-only, storage-full, row-invalid
 */
export async function commitChange(library: Library, next: NewChange): Promise<Change> {
  if (library.readOnly) throw new AppError('storage-read-only');
  const { db } = library;
  const removed = Object.entries(next.remove ?? {});
  const names = new Set([...idsByTable(next.write).keys(), ...removed.map(([name]) => name)]);
  const tables = [...names].map((name) => db.table(name));
  const change = await tellingTouched(db, () =>
    db.transaction('rw', [...tables, db.sources, db.changes, db.meta, db.drafts], async () => {
      if (next.replaces !== undefined) await db.sources.bulkDelete([...next.replaces]);
      await writeEffects(db, next.write);
      for (const [name, ids] of removed) await removeRows(db.table(name), ids);
      const row = await numberChange(library, next);
      announceTouched(db, row.seq, next);
      await db.changes.add(row);
      if (next.removeDrafts !== undefined) await db.drafts.bulkDelete([...next.removeDrafts]);
      return row;
    }),
  );
  library.tellCommitted(change);
  return change;
}

/** What was announced of a change that then was not committed must not be taken for the next one. */
async function tellingTouched<T>(db: PostilDatabase, commit: () => PromiseLike<T>): Promise<T> {
  try {
    return await withStorageErrors(commit);
  } catch (error) {
    announceRows(db, null);
    throw error;
  }
}

// With more of them the list may as well read all: by their ids, papers take three times as long as one after another.
const MAX_TOUCHED = 10_000;

/**
 * A packed change does not say which papers it is about, and the list would read all of them after a decision on three hundred. Not for rows
 * that were staged, which stand in no effect: who staged them announces them.
 */
function announceTouched(db: PostilDatabase, seq: number, { effects, write, replaces, remove }: NewChange): void {
  if (!isPacked(effects) || replaces !== undefined || remove !== undefined) return;
  const touched = [...new Set(write.flatMap(touchedPaper))];
  if (touched.length <= MAX_TOUCHED) announceRows(db, { seq, rows: [], touched, removed: [] });
}

// Asked for at once they would hold up the window for a second.
const REMOVED_AT_ONCE = 500;

async function removeRows(table: Table<unknown, string>, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += REMOVED_AT_ONCE) await table.bulkDelete(ids.slice(at, at + REMOVED_AT_ONCE));
}

/** The change that comes next. In the queue: nobody else may commit before it. */
export async function numberChange(
  library: Library,
  next: Pick<NewChange, 'kind' | 'of' | 'label' | 'effects'>,
): Promise<Change> {
  const epoch = await readMeta(library.db, EPOCH);
  if (typeof epoch !== 'string') throw new Error('the library has no epoch');
  const seq = ((await readLastChange(library.db))?.seq ?? 0) + 1;
  const { kind, of, label, effects } = next;
  return { seq, epoch, schema: SCHEMA_VERSION, at: library.now(), kind, of, label, effects };
}

import type { Change } from '../../shared/model/change';
import type { PostilDatabase } from './database';

export async function readLastChange(db: PostilDatabase): Promise<Change | null> {
  return (await db.changes.toCollection().last()) ?? null;
}

export async function readChange(db: PostilDatabase, seq: number): Promise<Change | null> {
  return (await db.changes.get(seq)) ?? null;
}

/** In order, from the first above `seq`. */
export async function readChangesAfter(db: PostilDatabase, seq: number, limit: number): Promise<Change[]> {
  return db.changes.where('seq').above(seq).limit(limit).toArray();
}

/**
 * Newest first, until `look` answers true. One row is read at a time: a change may carry 200 rows.
 * @param before the number above the first that is looked at
 */
export async function searchChangesBack(
  db: PostilDatabase,
  look: (change: Change) => boolean,
  before = Infinity,
): Promise<void> {
  await db.changes
    .where('seq')
    .below(before)
    .reverse()
    .until(look, true)
    .each(() => undefined);
}

import type { Row } from '../../shared/model/change';
import { ask } from './native';

/** Rows past Dexie: of a database that may be older than this build, and in the order of their keys. */
export function readRowsAfter(
  db: IDBDatabase,
  table: string,
  after: string | number | null,
  limit: number,
): Promise<Row[]> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  return ask<Row[]>(db.transaction([table]).objectStore(table).getAll(range, limit));
}

export async function readLastRow<T>(db: IDBDatabase, table: string): Promise<T | null> {
  const cursor = await ask(db.transaction([table]).objectStore(table).openCursor(null, 'prev'));
  return cursor === null ? null : (cursor.value as T);
}

/** Ids of the sources that are being staged, and of all others. */
export async function readSourceStates(db: IDBDatabase): Promise<{ staging: Set<string>; others: Set<string> }> {
  const store = db.transaction(['sources']).objectStore('sources');
  const [all, staging] = await Promise.all([ask(store.getAllKeys()), ask(store.index('state').getAllKeys('staging'))]);
  const hidden = new Set(staging.map(String));
  return { staging: hidden, others: new Set(all.map(String).filter((id) => !hidden.has(id))) };
}

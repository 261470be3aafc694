import type { Paper } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import type { TrashedPaper } from '../../shared/model/trash';
import { ask } from './native';

export type FoundByKeys = { papers: Paper[]; trashed: Paper[] };

// Abstracts that are made from one template share their keys, and a thousand papers are called "Editorial". Those beyond are found by their
// other keys; without a bound each record of such a list would read all before it.
const MAX_UNDER_KEY = 64;

/** True where no paper can be known: then nothing needs to be asked. */
export async function isEmptyLibrary(db: IDBDatabase): Promise<boolean> {
  const transaction = db.transaction(['papers', 'trash']);
  const counts = await Promise.all(['papers', 'trash'].map((name) => ask(transaction.objectStore(name).count())));
  return counts.every((count) => count === 0);
}

/**
 * Papers, shown or in the trash, under any of these keys; each once. All questions are asked at once and answered by the index alone,
 * since most keys are under nothing: only what is found is read. Papers whose import has not finished are not there yet.
 */
export async function findByKeys(db: IDBDatabase, keys: Iterable<string>): Promise<FoundByKeys> {
  const transaction = db.transaction(['papers', 'trash', 'sources']);
  const papers = transaction.objectStore('papers');
  const trash = transaction.objectStore('trash');
  const asked: Promise<IDBValidKey[]>[] = [];
  const askedTrash: Promise<IDBValidKey[]>[] = [];
  for (const key of keys) {
    asked.push(ask(papers.index('keys').getAllKeys(key, MAX_UNDER_KEY)));
    askedTrash.push(ask(trash.index('paper.keys').getAllKeys(key, MAX_UNDER_KEY)));
  }
  const staging = ask(transaction.objectStore('sources').index('state').getAllKeys('staging'));
  const [ids, trashIds, hidden] = await Promise.all([Promise.all(asked), Promise.all(askedTrash), staging]);
  const [rows, trashRows] = await Promise.all([
    readAll<Paper>(papers, new Set(ids.flat())),
    readAll<TrashedPaper>(trash, new Set(trashIds.flat())),
  ]);
  const notLive = new Set<IDBValidKey>(hidden);
  return {
    papers: rows.filter((row) => row.sourceIds.length === 0 || row.sourceIds.some((id) => !notLive.has(id))),
    trashed: trashRows.map((row) => row.paper),
  };
}

async function readAll<T>(store: IDBObjectStore, ids: ReadonlySet<IDBValidKey>): Promise<T[]> {
  const rows = await Promise.all([...ids].map((id) => ask<T | undefined>(store.get(id))));
  return rows.filter((row) => row !== undefined);
}

/** Hashes of the texts that these sources kept. */
export async function readSourceTexts(db: IDBDatabase, ids: Iterable<string>): Promise<Map<string, string>> {
  const store = db.transaction(['sources']).objectStore('sources');
  const rows = await readAll<Source>(store, new Set(ids));
  return new Map(rows.map((row) => [row.id, row.sha256 ?? '']));
}

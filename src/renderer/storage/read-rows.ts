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

/** `last` is the last row that was read, shown or not: where the next page begins. Null at the end. */
export type RowPage = { rows: Row[]; last: Row | null };

/**
 * Rows as `readRowsAfter`, without what an import has staged: that is in no change, and would come back from a snapshot as rows that
 * nothing removes. All is read in one transaction; an import that goes live behind it is a later change, and its replay brings these rows.
 */
export async function readShownAfter(
  db: IDBDatabase,
  table: string,
  after: string | number | null,
  limit: number,
): Promise<RowPage> {
  if (!STAGED.has(table)) return pageOf(await readRowsAfter(db, table, after, limit));
  const transaction = db.transaction([...new Set([table, 'papers', 'sources'])]);
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const [rows, staging] = await Promise.all([
    ask<Row[]>(transaction.objectStore(table).getAll(range, limit)),
    ask(transaction.objectStore('sources').index('state').getAllKeys('staging')),
  ]);
  const hidden = new Set(staging.map(String));
  if (table === 'sources') return pageOf(rows, (row) => !hidden.has(String(row['id'])));
  const papers = transaction.objectStore('papers');
  const owners = table === 'papers' ? rows : await Promise.all(rows.map((row) => readOwner(papers, table, row)));
  return pageOf(rows, (_, at) => isShown(owners[at], hidden));
}

// What `stageRows` writes.
const STAGED: ReadonlySet<string> = new Set(['papers', 'sources', 'notes', 'bodies']);

function pageOf(all: Row[], isWanted: (row: Row, at: number) => boolean = () => true): RowPage {
  return { rows: all.filter(isWanted), last: all.at(-1) ?? null };
}

/** The paper of a note or a body; undefined where it is in the trash, or there is none. */
function readOwner(papers: IDBObjectStore, table: string, row: Row): Promise<Row | undefined> {
  const id = table === 'notes' ? row['paperId'] : row['id'];
  return typeof id === 'string' ? ask<Row | undefined>(papers.get(id)) : Promise.resolve(undefined);
}

/** A source that is not there at all hides nothing: its import may have been undone, and the paper stayed. */
function isShown(paper: Row | undefined, hidden: ReadonlySet<string>): boolean {
  const ids = (paper?.['sourceIds'] ?? []) as string[];
  return ids.length === 0 || ids.some((id) => !hidden.has(id));
}

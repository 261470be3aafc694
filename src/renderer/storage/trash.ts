import type { PaperId } from '../../shared/model/id';
import type { TrashedPaper } from '../../shared/model/trash';
import type { PostilDatabase } from './database';

/** Last thrown away first. */
export async function readTrash(db: PostilDatabase): Promise<TrashedPaper[]> {
  const rows = await db.trash.toArray();
  return rows.sort((a, b) => b.trashedAt - a.trashedAt || (a.id < b.id ? -1 : 1));
}

export async function readTrashed(db: PostilDatabase, ids: readonly PaperId[]): Promise<TrashedPaper[]> {
  const found = await db.trash.bulkGet([...ids]);
  return found.filter((row) => row !== undefined);
}

export async function countTrash(db: PostilDatabase): Promise<number> {
  return db.trash.count();
}

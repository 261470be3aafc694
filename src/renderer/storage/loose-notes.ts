import type { Folder } from '../../shared/model/folder';
import type { Note } from '../../shared/model/note';
import type { PostilDatabase } from './database';

/** Notes that belong to no paper. The index by paper leaves them out, and so no note of a paper is read for this. */
export async function readLooseNotes(db: PostilDatabase): Promise<Note[]> {
  const [all, ofPapers] = await Promise.all([
    db.notes.toCollection().primaryKeys(),
    db.notes.orderBy('paperId').primaryKeys(),
  ]);
  const owned = new Set(ofPapers);
  const found = await db.notes.bulkGet(all.filter((id) => !owned.has(id)));
  return found.filter((note) => note !== undefined);
}

export async function countLooseNotes(db: PostilDatabase): Promise<number> {
  const [all, ofPapers] = await Promise.all([db.notes.count(), db.notes.orderBy('paperId').count()]);
  return all - ofPapers;
}

export async function readFolders(db: PostilDatabase): Promise<Folder[]> {
  return db.folders.toArray();
}

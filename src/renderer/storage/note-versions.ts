import type { NoteId } from '../../shared/model/id';
import type { NoteVersion } from '../../shared/model/note-version';
import type { PostilDatabase } from './database';

/** Newest first. */
export async function readNoteVersions(db: PostilDatabase, noteIds: readonly NoteId[]): Promise<NoteVersion[]> {
  const rows = await db.noteVersions
    .where('noteId')
    .anyOf([...noteIds])
    .toArray();
  return rows.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

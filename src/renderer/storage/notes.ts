import type { NoteId, PaperId } from '../../shared/model/id';
import type { Note } from '../../shared/model/note';
import type { PostilDatabase } from './database';

export async function readNote(db: PostilDatabase, id: NoteId): Promise<Note | null> {
  return (await db.notes.get(id)) ?? null;
}

/** A paper has one note on screen: the first, should an undo ever leave it with two. */
export async function readNoteOfPaper(db: PostilDatabase, paperId: PaperId): Promise<Note | null> {
  return (await db.notes.where('paperId').equals(paperId).first()) ?? null;
}

export async function readNotesOfPapers(db: PostilDatabase, paperIds: readonly PaperId[]): Promise<Note[]> {
  return db.notes
    .where('paperId')
    .anyOf([...paperIds])
    .toArray();
}

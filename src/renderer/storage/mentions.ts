import type { NoteId, PaperId } from '../../shared/model/id';
import type { Note } from '../../shared/model/note';
import type { PostilDatabase } from './database';
import { readPapers } from './papers';

/** A note that mentions something, and the title of the paper that it is about; null where it is about none. */
export type MentioningNote = { note: Note; paperTitle: string | null };

/**
 * Notes whose documents have this link, last changed first; by the index, so that a library of any size costs the same. Notes of papers that
 * are not on screen are left out, as is the note itself.
 */
export async function readMentioningNotes(
  db: PostilDatabase,
  link: string,
  self: NoteId | PaperId,
): Promise<MentioningNote[]> {
  const notes = await db.notes.where('links').equals(link).distinct().toArray();
  const papers = await readPapers(db, [...new Set(notes.flatMap(({ paperId }) => paperId ?? []))]);
  const titles = new Map(papers.map((paper) => [paper.id, paper.title]));
  return notes
    .filter(({ id, paperId }) => id !== self && paperId !== self && (paperId === null || titles.has(paperId)))
    .map((note) => ({ note, paperTitle: note.paperId === null ? null : (titles.get(note.paperId) ?? '') }))
    .sort((a, b) => b.note.changedAt - a.note.changedAt || (a.note.id < b.note.id ? 1 : -1));
}

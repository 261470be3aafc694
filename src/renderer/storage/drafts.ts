import { AppError } from '../../shared/app-error';
import type { NoteId, PaperId } from '../../shared/model/id';
import { isDraft, type Draft } from '../../shared/model/note';
import type { PostilDatabase } from './database';
import { withStorageErrors } from './storage-error';

export async function readDraft(db: PostilDatabase, noteId: NoteId): Promise<Draft | null> {
  return (await db.drafts.get(noteId)) ?? null;
}

/** There is a row per open note, so there is no index by paper. */
export async function readDraftOfPaper(db: PostilDatabase, paperId: PaperId): Promise<Draft | null> {
  return (await db.drafts.filter((draft) => draft.paperId === paperId).first()) ?? null;
}

export async function readDrafts(db: PostilDatabase): Promise<Draft[]> {
  return db.drafts.toArray();
}

/** @throws AppError row-invalid, storage-full */
export async function saveDraft(db: PostilDatabase, draft: Draft): Promise<void> {
  if (!isDraft(draft)) throw new AppError('row-invalid', { table: 'drafts' });
  await withStorageErrors(() => db.drafts.put(draft));
}

/** The same words under the id of another note. */
export async function adoptDraft(db: PostilDatabase, draft: Draft, noteId: NoteId): Promise<Draft> {
  const adopted = { ...draft, noteId };
  await withStorageErrors(() =>
    db.transaction('rw', db.drafts, async () => {
      await db.drafts.put(adopted);
      await db.drafts.delete(draft.noteId);
    }),
  );
  return adopted;
}

export async function removeDraft(db: PostilDatabase, noteId: NoteId): Promise<void> {
  await db.drafts.delete(noteId);
}

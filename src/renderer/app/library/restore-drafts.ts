import { AppError } from '../../../shared/app-error';
import type { Bridge } from '../../../shared/ipc/bridge';
import { isDraft, type Draft } from '../../../shared/model/note';
import { callMain } from '../../clients/bridge';
import { readDraft, readDrafts, saveDraft } from '../../storage/drafts';
import type { Library } from '../../storage/library';
import { readNote } from '../../storage/notes';
import type { StartNotice } from './notices';

/**
 * What was being typed when the app last ended. A window that closes in the ordinary way leaves no draft, so each one found is told.
 * Those mirrored to disk count where the database has none or an older one.
 */
export async function restoreDrafts(library: Library, bridge: Bridge): Promise<StartNotice[]> {
  for (const draft of await listMirrored(bridge)) await restoreMirrored(library, bridge, draft);
  const drafts = await readDrafts(library.db);
  return drafts.map(({ noteId, paperId, typedAt }) => ({ kind: 'draft-restored', noteId, paperId, typedAt }));
}

async function listMirrored(bridge: Bridge): Promise<Draft[]> {
  try {
    return (await callMain(bridge, 'drafts.list', undefined)).filter(isDraft);
  } catch (error) {
    // They stay where they are, and the next start looks again: no reason to keep the whole library closed.
    if (error instanceof AppError) return [];
    throw error;
  }
}

async function restoreMirrored(library: Library, bridge: Bridge, draft: Draft): Promise<void> {
  const ours = await readDraft(library.db, draft.noteId);
  if (ours !== null && ours.typedAt >= draft.typedAt) return;
  const note = await readNote(library.db, draft.noteId);
  if (note !== null && note.changedAt >= draft.typedAt) {
    // It became the note, and the app ended before main heard of it.
    await callMain(bridge, 'drafts.remove', { noteId: draft.noteId });
    return;
  }
  await saveDraft(library.db, draft);
}

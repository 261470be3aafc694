import { useState, type ReactNode } from 'react';
import type { NoteId, PaperId } from '../../../../shared/model/id';
import { useActions } from '../../../shell/actions';
import { flushWords } from '../../../shell/flush';
import { notifyError } from '../../../shell/notices';
import type { NoteView } from '../note-desk';
import { NoteHistory } from './NoteHistory';

export type HistoryOf = {
  paperId: PaperId | null;
  view: NoteView;
  editable: boolean;
  readNoteId: () => NoteId | null;
};

/** Binds the action, and answers the dialog while it is open. What is being typed is stored before it is compared with anything. */
export function useNoteHistory({ paperId, view, editable, readNoteId }: HistoryOf): ReactNode {
  const [shown, setShown] = useState<{ noteId: NoteId; paperId: PaperId | null } | null>(null);
  const isRead = view.kind !== 'opening' && view.kind !== 'failed';
  const open = (): void => {
    const noteId = readNoteId();
    if (noteId === null) return;
    // Should it not be stored, the versions are there all the same.
    flushWords()
      .catch(notifyError)
      .finally(() => setShown({ noteId, paperId }));
  };
  useActions({ 'note.history': isRead ? open : null });
  if (shown === null) return null;
  return (
    <NoteHistory
      noteId={shown.noteId}
      paperId={shown.paperId}
      // A note that cannot be read is not written over, by a version neither.
      canWrite={editable && view.kind === 'editing'}
      onClose={() => setShown(null)}
    />
  );
}

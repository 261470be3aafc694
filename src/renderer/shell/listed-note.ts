import { create } from 'zustand';
import type { NoteId } from '../../shared/model/id';

/** A note without a paper that a list of other things stands on, as the selection is for papers: the pane beside that list shows it. */
const useListed = create<{ noteId: NoteId | null }>(() => ({ noteId: null }));

export function setListedNote(noteId: NoteId | null): void {
  if (useListed.getState().noteId !== noteId) useListed.setState({ noteId });
}

export function useListedNote(): NoteId | null {
  return useListed((state) => state.noteId);
}

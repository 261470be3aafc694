import { create } from 'zustand';
import type { HighlightTarget } from '../../shared/model/highlight';
import type { HighlightId, PaperId } from '../../shared/model/id';
import type { NoteOf } from './note-of';
import { useScreen } from './screen-state';

/** A highlight whose words the reader is about to choose anew in the text of its paper, or in a note. */
export type Relink = {
  id: HighlightId;
  paperId: PaperId | null;
  /** The note that its words are in; null where they are in a text of the paper. */
  note: NoteOf | null;
  quote: string;
  /** Where to begin to look; null: at the top. Words that may be meant are shown selected. */
  near: { field: HighlightTarget['field']; start: number; end: number; isLikely: boolean } | null;
};

const useAsked = create<{ relink: Relink | null }>(() => ({ relink: null }));

export function startRelink(relink: Relink): void {
  useAsked.setState({ relink });
}

export function endRelink(): void {
  useAsked.setState({ relink: null });
}

/** Null where nothing is chosen anew in a text of this paper. */
export function useRelink(paperId: PaperId): Relink | null {
  return useAsked(({ relink }) => (isOf(relink, paperId) ? relink : null));
}

/** Null where nothing is chosen anew in this note. */
export function useNoteRelink(of: NoteOf): Relink | null {
  return useAsked(({ relink }) => (relink?.note === of ? relink : null));
}

function isOf(relink: Relink | null, paperId: PaperId): boolean {
  return relink !== null && relink.note === null && relink.paperId === paperId;
}

export function isRelinking(paperId: PaperId): boolean {
  return isOf(useAsked.getState().relink, paperId);
}

/** Whoever goes elsewhere has given it up: words that are selected later are not meant for it. Answers how to stop. */
export function watchRelink(): () => void {
  return useScreen.subscribe(({ place, selection }, before) => {
    const { relink } = useAsked.getState();
    if (relink === null) return;
    if (place !== before.place || selection.focusedId !== relink.paperId) endRelink();
  });
}

import { create } from 'zustand';
import type { PaperField } from '../../shared/model/highlight';
import type { HighlightId, PaperId } from '../../shared/model/id';
import { useScreen } from './screen-state';

/** A highlight whose words the reader is about to choose anew in the text of its paper. */
export type Relink = {
  id: HighlightId;
  paperId: PaperId;
  quote: string;
  /** Where to begin to look; null: at the top. Words that may be meant are shown selected. */
  near: { field: PaperField; start: number; end: number; isLikely: boolean } | null;
};

const useAsked = create<{ relink: Relink | null }>(() => ({ relink: null }));

export function startRelink(relink: Relink): void {
  useAsked.setState({ relink });
}

export function endRelink(): void {
  useAsked.setState({ relink: null });
}

/** Null where nothing is chosen anew in this paper. */
export function useRelink(paperId: PaperId): Relink | null {
  return useAsked(({ relink }) => (relink?.paperId === paperId ? relink : null));
}

export function isRelinking(paperId: PaperId): boolean {
  return useAsked.getState().relink?.paperId === paperId;
}

/** Whoever goes elsewhere has given it up: words that are selected later are not meant for it. Answers how to stop. */
export function watchRelink(): () => void {
  return useScreen.subscribe(({ place, selection }, before) => {
    const { relink } = useAsked.getState();
    if (relink === null) return;
    if (place !== before.place || selection.focusedId !== relink.paperId) endRelink();
  });
}

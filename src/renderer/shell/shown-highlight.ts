import { create } from 'zustand';
import type { HighlightId } from '../../shared/model/id';

/** Asked for by a list of highlights; whoever shows the text answers by going to the words. */
export type WantedHighlight = {
  id: HighlightId;
  /** Counts up, so that asking again goes there again. */ asked: number;
};

const useWanted = create<{ wanted: WantedHighlight | null }>(() => ({ wanted: null }));
let asked = 0;

/** Its paper is open or about to be; the words may come into view only when the text has been read. */
export function showHighlight(id: HighlightId): void {
  asked += 1;
  useWanted.setState({ wanted: { id, asked } });
}

/** Where the words were shown, or cannot be: they are not gone to a second time when the text is drawn anew. */
export function forgetWantedHighlight(): void {
  useWanted.setState({ wanted: null });
}

export function isHighlightWanted(): boolean {
  return useWanted.getState().wanted !== null;
}

export function useWantedHighlight(): WantedHighlight | null {
  return useWanted((state) => state.wanted);
}

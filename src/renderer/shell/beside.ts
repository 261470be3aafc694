import { createContext, useContext } from 'react';
import { create } from 'zustand';
import type { PaperId } from '../../shared/model/id';

/** Two papers can be open: the one that the list drives, and one beside it that stays. */
export type Side = 'first' | 'beside';

type Beside = {
  paperId: PaperId | null;
  /** The focus is there, or was before a menu or dialog took it: what keys and commands mean is that paper. */
  isMeant: boolean;
};

/** Of this session only, as the paper under the cursor is. */
export const useBeside = create<Beside>(() => ({ paperId: null, isMeant: false }));

export function openBeside(paperId: PaperId): void {
  useBeside.setState({ paperId });
}

export function closeBeside(): void {
  useBeside.setState({ paperId: null, isMeant: false });
}

const SideContext = createContext<Side>('first');
export const SideProvider = SideContext.Provider;

/** In which pane this is drawn. */
export function useSide(): Side {
  return useContext(SideContext);
}

/** Whether the keys mean the paper of the pane in which this is drawn. */
export function useIsMeant(): boolean {
  const side = useSide();
  return useBeside(({ isMeant }) => isMeant === (side === 'beside'));
}

/** An id of the document for what both panes may show, also of the same paper. */
export function sideId(side: Side, id: string): string {
  return side === 'first' ? id : `${side}-${id}`;
}

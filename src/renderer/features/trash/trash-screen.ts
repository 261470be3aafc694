import { create } from 'zustand';
import { useLiveQuery } from 'dexie-react-hooks';
import type { PaperId } from '../../../shared/model/id';
import type { TrashedPaper } from '../../../shared/model/trash';
import { useLibrary } from '../../storage/library-context';
import { readTrash } from '../../storage/trash';

/** The paper under the cursor, and where it stood: after a restore the cursor stays at its place in the list. */
const useTrashScreen = create<{ openId: PaperId | null; index: number }>(() => ({ openId: null, index: 0 }));

export function openTrashed(id: PaperId, index: number): void {
  useTrashScreen.setState({ openId: id, index });
}

export type OpenTrash = {
  /** Undefined while it is read. */
  trash: readonly TrashedPaper[] | undefined;
  /** -1 where nothing is there. */
  cursor: number;
  open: TrashedPaper | null;
};

export function useTrash(): OpenTrash {
  const { db } = useLibrary();
  const trash = useLiveQuery(() => readTrash(db), [db]);
  const { openId, index } = useTrashScreen();
  const all = trash ?? [];
  const found = all.findIndex((row) => row.id === openId);
  const cursor = found >= 0 ? found : Math.min(index, all.length - 1);
  return { trash, cursor, open: all[cursor] ?? null };
}

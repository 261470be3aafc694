import { create } from 'zustand';
import type { PaperListId } from '../../shared/model/id';

/** What is asked of the reader about a list; null while nothing is. */
export type ListAsk =
  { kind: 'new'; isFolder: boolean; parentId: PaperListId | null } | { kind: 'edit'; id: PaperListId };

export const useListForm = create<{ asked: ListAsk | null }>(() => ({ asked: null }));

/** Opens the form of a new list, or of one that is there. */
export function askForList(asked: ListAsk): void {
  useListForm.setState({ asked });
}

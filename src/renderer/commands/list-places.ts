import { findSlot, type LibraryList } from '../../shared/list/library-list';
import { readLists } from '../../shared/list/columns';
import type { PaperListId } from '../../shared/model/id';
import { createOrderKeys } from '../../shared/model/order-key';

/** The places behind all papers of a list, one after another. */
export type ListPlaces = { next(id: PaperListId): string; last(): Map<PaperListId, string> };

/** Nothing is looked for before the first place is asked for: most rules give no list. */
export function createListPlaces(list: LibraryList): ListPlaces {
  let last: Map<PaperListId, string> | null = null;
  const known = (): Map<PaperListId, string> => (last ??= findLast(list));
  return { next: (id) => stepBehind(known(), id), last: known };
}

/** Notes in `last` that the place is taken. */
export function stepBehind(last: Map<PaperListId, string>, id: PaperListId): string {
  // A key that is none of ours has nothing that can be said to stand behind it.
  const [key] = createOrderKeys(last.get(id) ?? null, null, 1) ?? createOrderKeys(null, null, 1) ?? [];
  if (key === undefined) throw new Error('an open end has room');
  last.set(id, key);
  return key;
}

/** The highest key in each list. */
function findLast({ slots, store }: LibraryList): Map<PaperListId, string> {
  const last = new Map<PaperListId, string>();
  for (const slot of slots) {
    const { columns, at } = findSlot(store, slot);
    for (const { id, orderKey } of readLists(columns, at, store.tables.lists)) {
      const known = last.get(id);
      if (known === undefined || known < orderKey) last.set(id, orderKey);
    }
  }
  return last;
}

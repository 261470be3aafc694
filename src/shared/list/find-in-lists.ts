import type { PaperId, PaperListId } from '../model/id';
import { compareOrder } from '../model/order-key';
import { readListKey } from './columns';
import { findSlot, type LibraryList } from './library-list';
import { startOf } from './ragged';

/** Papers that are in any of these lists, as ordinals in the order of the library. */
export function findInLists(list: LibraryList, ids: Iterable<PaperListId>): Uint32Array {
  const { slots, store } = list;
  const { places } = store.tables.lists;
  const wanted = new Set([...ids].flatMap((id) => places.get(id) ?? []));
  const found = new Uint32Array(wanted.size === 0 ? 0 : slots.length);
  let count = 0;
  if (wanted.size > 0) {
    slots.forEach((slot, ordinal) => {
      if (eachList(store, slot, (place) => wanted.has(place))) found[count++] = ordinal;
    });
  }
  return found.slice(0, count);
}

/** Ordinals of papers of one list, in the order that the reader gave it. */
export function sortInList(list: LibraryList, ordinals: Uint32Array, id: PaperListId): Uint32Array {
  const keyed = Array.from(ordinals, (ordinal) => ({ ordinal, ...orderOf(list, ordinal, id) }));
  return Uint32Array.from(keyed.sort(compareOrder).map(({ ordinal }) => ordinal));
}

/** The papers of a list with their places in its order, in that order. */
export function readOrder(list: LibraryList, id: PaperListId): { id: PaperId; orderKey: string | undefined }[] {
  return Array.from(findInLists(list, [id]), (ordinal) => orderOf(list, ordinal, id)).sort(compareOrder);
}

function orderOf(list: LibraryList, ordinal: number, id: PaperListId): { id: PaperId; orderKey: string | undefined } {
  const { columns, at } = findSlot(list.store, list.slots[ordinal] ?? 0);
  return {
    id: list.rows[ordinal]?.id ?? ('' as PaperId),
    orderKey: readListKey(columns, at, list.store.tables.lists, id),
  };
}

/**
 * How many papers are in each list. Of a folder those of all lists in it, each once.
 * @param within the lists of each list or folder; of a list it is the list itself
 */
export function countInLists(
  list: LibraryList,
  within: ReadonlyMap<PaperListId, ReadonlySet<PaperListId>>,
): Map<PaperListId, number> {
  const { slots, store } = list;
  const ids = [...within.keys()];
  const counts = new Uint32Array(ids.length);
  const countedFor = new Int32Array(ids.length).fill(-1);
  const holders = store.tables.lists.ids.map((id) => ids.flatMap((one, at) => (within.get(one)?.has(id) ? [at] : [])));
  slots.forEach((slot, ordinal) => {
    eachList(store, slot, (place) => {
      for (const at of holders[place] ?? []) {
        if (countedFor[at] === ordinal) continue;
        countedFor[at] = ordinal;
        counts[at] = (counts[at] ?? 0) + 1;
      }
      return false;
    });
  });
  return new Map(ids.map((id, at) => [id, counts[at] ?? 0]));
}

/** How many of these papers are in each list that holds any of them. */
export function tallyLists(list: LibraryList, papers: Iterable<PaperId>): Map<PaperListId, number> {
  const { slots, store } = list;
  const counts = new Uint32Array(store.tables.lists.ids.length);
  for (const ordinal of findOrdinals(list, new Set(papers))) {
    eachList(store, slots[ordinal] ?? 0, (place) => {
      counts[place] = (counts[place] ?? 0) + 1;
      return false;
    });
  }
  return new Map(store.tables.lists.ids.flatMap((id, at) => ((counts[at] ?? 0) > 0 ? [[id, counts[at] ?? 0]] : [])));
}

// Looking one up costs as much as passing so many by.
const LOOKUP_COST = 16;

function findOrdinals({ rows }: LibraryList, wanted: ReadonlySet<PaperId>): number[] {
  if (wanted.size * LOOKUP_COST < rows.length) {
    return [...wanted].map((id) => findOrdinal(rows, id)).filter((ordinal) => ordinal >= 0);
  }
  const found: number[] = [];
  rows.forEach((row, ordinal) => {
    if (wanted.has(row.id)) found.push(ordinal);
  });
  return found;
}

/** Rows stand in the order of their ids. */
function findOrdinal(rows: readonly { id: PaperId }[], id: PaperId): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = rows[middle]?.id ?? '';
    if (at === id) return middle;
    if (at < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Until one is taken; answers whether one was. */
function eachList(store: LibraryList['store'], slot: number, take: (place: number) => boolean): boolean {
  const { columns, at } = findSlot(store, slot);
  const end = startOf(columns.lists, at + 1);
  for (let index = startOf(columns.lists, at); index < end; index += 1) {
    if (take(columns.lists.values[index] ?? 0)) return true;
  }
  return false;
}

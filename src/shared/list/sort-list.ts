import { compareOrder } from '../model/order-key';
import { MAX_RATING } from '../model/paper';
import type { Sort } from '../model/settings';
import { readTitle } from './columns';
import { findSlot, NOT_RANKED, type LibraryList } from './library-list';

export type ListSort = Sort;

/**
 * @param ordinals places in `list.rows`, in their order
 * @returns the same in the order asked for; equal ones keep the order in which they were added
 */
export function sortOrdinals(list: LibraryList, ordinals: Uint32Array, { field, descending }: ListSort): Uint32Array {
  // An order by hand has one direction: turned round, what is put first would stand last.
  if (field === 'hand') return sortByHand(list, ordinals);
  if (field === 'added') return descending ? ordinals.slice().reverse() : ordinals;
  return field === 'rating' ? sortByRating(list, ordinals, descending) : sortByTitle(list, ordinals, descending);
}

/** Few papers have a place: the others, which keep the order in which they were added, are not compared. */
function sortByHand({ rows }: LibraryList, ordinals: Uint32Array): Uint32Array {
  const placed: { ordinal: number; id: string; orderKey: string }[] = [];
  const others: number[] = [];
  for (const ordinal of ordinals) {
    const row = rows[ordinal];
    if (row?.orderKey === undefined) others.push(ordinal);
    else placed.push({ ordinal, id: row.id, orderKey: row.orderKey });
  }
  return Uint32Array.from([...placed.sort(compareOrder).map(({ ordinal }) => ordinal), ...others]);
}

/** Not rated is no low rating: it stands last in both directions. */
function sortByRating({ slots, store }: LibraryList, ordinals: Uint32Array, descending: boolean): Uint32Array {
  return sortByClass(ordinals, MAX_RATING + 1, (ordinal) => {
    const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
    const rating = columns.ratings[at] ?? 0;
    if (rating === 0) return MAX_RATING;
    return descending ? MAX_RATING - rating : rating - 1;
  });
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
// Opening quotes, brackets and dashes are not what a reader looks under.
const LEADING_SIGNS = /^[^\p{L}\p{N}]+/u;

/** A title from its first letter or digit on. */
export function withoutLeadingSigns(title: string): string {
  return title.replace(LEADING_SIGNS, '');
}

/**
 * Comparing 100,000 titles takes more than a second. Most have ranks already; those that changed since are compared, and each is put into
 * its place among the others.
 */
function sortByTitle(list: LibraryList, ordinals: Uint32Array, descending: boolean): Uint32Array {
  const { slots, store } = list;
  const rankOf = (ordinal: number) => store.ranks[slots[ordinal] ?? 0] ?? NOT_RANKED;
  const isRanked = (ordinal: number) => rankOf(ordinal) !== NOT_RANKED;
  // A rank is below the number of rows that were ranked, and each of those had a slot.
  const top = store.ranks.length - 1;
  const ranked = sortByClass(ordinals.filter(isRanked), store.ranks.length, (ordinal) =>
    descending ? top - rankOf(ordinal) : rankOf(ordinal),
  );
  const others = ordinals.filter((ordinal) => !isRanked(ordinal));
  if (others.length === 0) return ranked;
  const sign = descending ? -1 : 1;
  const keys = new Map<number, string>();
  function keyOf(ordinal: number): string {
    const known = keys.get(ordinal);
    if (known !== undefined) return known;
    const key = titleKey(list, ordinal);
    keys.set(ordinal, key);
    return key;
  }
  const compare = (a: number, b: number) => sign * collator.compare(keyOf(a), keyOf(b)) || a - b;
  return mergeSorted(ranked, others.sort(compare), compare);
}

/**
 * For each row of the list the place of its title among all of them; equal titles have one. `takeRanks` spares who has them the sorting.
 */
export function rankTitles(list: LibraryList): Uint32Array {
  const all = new Uint32Array(list.rows.length).map((_, at) => at);
  const sorted = sortByTitle(list, all, false);
  const ranks = new Uint32Array(all.length);
  let rank = 0;
  let before: string | null = null;
  for (const ordinal of sorted) {
    const key = titleKey(list, ordinal);
    if (before !== null && collator.compare(before, key) !== 0) rank += 1;
    ranks[ordinal] = rank;
    before = key;
  }
  return ranks;
}

function titleKey({ slots, store }: LibraryList, ordinal: number): string {
  const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
  return withoutLeadingSigns(readTitle(columns, at));
}

/** Counts how many are in each class and then puts each where those before leave off: no two are compared. */
function sortByClass(ordinals: Uint32Array, classes: number, classOf: (ordinal: number) => number): Uint32Array {
  const own = ordinals.map(classOf);
  const ends = new Uint32Array(classes + 1);
  for (const one of own) ends[one + 1] = (ends[one + 1] ?? 0) + 1;
  for (let at = 1; at < ends.length; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const sorted = new Uint32Array(ordinals.length);
  ordinals.forEach((ordinal, at) => {
    const one = own[at] ?? 0;
    const place = ends[one] ?? 0;
    sorted[place] = ordinal;
    ends[one] = place + 1;
  });
  return sorted;
}

/** A few into many: where each goes is found by halving, and what lies between two is copied. */
function mergeSorted(many: Uint32Array, few: Uint32Array, compare: (a: number, b: number) => number): Uint32Array {
  const merged = new Uint32Array(many.length + few.length);
  let read = 0;
  few.forEach((ordinal, before) => {
    let low = read;
    let high = many.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(many[middle] ?? 0, ordinal) < 0) low = middle + 1;
      else high = middle;
    }
    merged.set(many.subarray(read, low), read + before);
    merged[low + before] = ordinal;
    read = low;
  });
  merged.set(many.subarray(read), read + few.length);
  return merged;
}

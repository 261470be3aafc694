import { compareOrder } from '../model/order-key';
import type { Sort } from '../model/settings';
import { classByText, NONE, type Classes } from './class-texts';
import type { ListColumns } from './columns';
import { findSlot, type LibraryList } from './library-list';

export type ListSort = Sort;

/**
 * @param ordinals places in `list.rows`, in their order
 * @param keys the first decides; each that follows decides where those before it find two papers equal
 * @returns the same in the order asked for; equal ones keep the order in which they were added
 */
export function sortOrdinals(list: LibraryList, ordinals: Uint32Array, keys: readonly ListSort[]): Uint32Array {
  const [only] = keys;
  if (only === undefined) return ordinals;
  if (keys.length === 1 && only.field === 'added') return only.descending ? ordinals.slice().reverse() : ordinals;
  // From the last key to the first: each pass leaves equal ones as the pass before put them.
  return keys.reduceRight((sorted, key) => sortByClasses(sorted, findClasses(list, ordinals, key)), ordinals);
}

function findClasses(list: LibraryList, ordinals: Uint32Array, { field, descending }: ListSort): Classes {
  // An order by hand has one direction: turned round, what is put first would stand last.
  if (field === 'hand') return classByHand(list, ordinals);
  return turn(classByField(list, ordinals, field), descending);
}

function turn({ of, count }: Classes, descending: boolean): Classes {
  return { of: descending ? of.map((one) => (one === NONE ? NONE : count - 1 - one)) : of, count };
}

function classByField(list: LibraryList, ordinals: Uint32Array, field: Exclude<ListSort['field'], 'hand'>): Classes {
  const read = (value: (columns: ListColumns, at: number) => number) => classByNumber(list, ordinals, value);
  switch (field) {
    case 'added':
      // Rows stand in this order already, and no two came at once.
      return { of: spread(list, ordinals, (_, at) => at), count: ordinals.length };
    case 'changed':
      return read((columns, at) => columns.changedAt[at] ?? NaN);
    case 'year':
      return read((columns, at) => columns.years[at] ?? NaN);
    case 'due':
      return read((columns, at) => columns.dueAt[at] ?? NaN);
    case 'status':
      return read((columns, at) => columns.statuses[at] ?? NaN);
    // Not rated is no low rating, and no priority is no low one.
    case 'rating':
      return read((columns, at) => orNone(columns.ratings[at]));
    case 'priority':
      return read((columns, at) => orNone(columns.priorities[at]));
    case 'title':
    case 'venue':
    case 'author':
      return classByText(list, ordinals, field);
  }
}

function orNone(value: number | undefined): number {
  return value === undefined || value === 0 ? NaN : value;
}

/** Answers by ordinal; ordinals that were not asked for are in no class. */
function spread(list: LibraryList, ordinals: Uint32Array, classAt: (ordinal: number, at: number) => number) {
  const of = new Uint32Array(list.rows.length).fill(NONE);
  ordinals.forEach((ordinal, at) => (of[ordinal] = classAt(ordinal, at)));
  return of;
}

/** Values sort as plain numbers, much faster than rows would by theirs; each row then finds its own by halving. */
function classByNumber(
  { rows, slots, store }: LibraryList,
  ordinals: Uint32Array,
  valueOf: (columns: ListColumns, at: number) => number,
): Classes {
  const values = new Float64Array(rows.length).fill(NaN);
  for (const ordinal of ordinals) {
    const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
    values[ordinal] = valueOf(columns, at);
  }
  // What is not a number sorts behind all that are.
  const sorted = values.slice().sort();
  let count = 0;
  for (const value of sorted) {
    if (Number.isNaN(value)) break;
    if (count === 0 || sorted[count - 1] !== value) sorted[count++] = value;
  }
  const of = new Uint32Array(rows.length);
  values.forEach((value, at) => (of[at] = Number.isNaN(value) ? NONE : findValue(sorted, count, value)));
  return { of, count };
}

function findValue(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Few papers have a place: the others, which keep the order in which they were added, are not compared. */
function classByHand(list: LibraryList, ordinals: Uint32Array): Classes {
  const placed: { ordinal: number; id: string; orderKey: string }[] = [];
  for (const ordinal of ordinals) {
    const row = list.rows[ordinal];
    if (row?.orderKey !== undefined) placed.push({ ordinal, id: row.id, orderKey: row.orderKey });
  }
  const of = new Uint32Array(list.rows.length).fill(NONE);
  placed.sort(compareOrder).forEach(({ ordinal }, at) => (of[ordinal] = at));
  return { of, count: placed.length };
}

function sortByClasses(ordinals: Uint32Array, { of, count }: Classes): Uint32Array {
  return sortByClass(ordinals, count + 1, (ordinal) => Math.min(of[ordinal] ?? NONE, count));
}

/** Counts how many are in each class and then puts each where those before leave off: no two are compared. Each is asked once. */
export function sortByClass(ordinals: Uint32Array, classes: number, classOf: (ordinal: number) => number): Uint32Array {
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

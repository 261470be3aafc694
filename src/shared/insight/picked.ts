import type { TagId } from '../model/id';
import { statuses, type Status } from '../model/paper';
import { withBelow } from '../model/tag-tree';
import type { Tag } from '../model/tag';
import type { ListColumns } from '../list/columns';
import { findSlot, type LibraryList } from '../list/library-list';
import { startOf } from '../list/ragged';
import { firstReadAt, isReadWithin, statusAt, weeksBetween } from './history';

/** Half-open, in epoch ms. */
export type Period = { from: number; to: number };
/** Whole years from `first` up to and without `end`; without a limit where it is null. */
export type YearSpan = { first: number | null; end: number | null };

/**
 * What a number of a plot counts, as a question that is asked again after each change. The plots count by the same rules, so that a number
 * and the list that it opens agree.
 */
export type Picked =
  /** Had the status just before `at`. `day` is a moment of the day that is named. */
  | { kind: 'status-at'; status: Status; at: number; day: number }
  | ({ kind: 'read-within'; span: 'day' | 'week' } & Period)
  /** Read for the first time within the period, after so many weeks; half-open, and without an end where `below` is null. */
  | ({ kind: 'waited'; weeks: number; below: number | null } & Period)
  /** Has the tag or one under it, and a year of these; null is no year. */
  | { kind: 'tag-year'; tagId: TagId; years: YearSpan | null }
  | { kind: 'read-rated'; rating: number }
  /** To be read by a day that begins before then, and neither read nor dismissed. */
  | { kind: 'due'; before: number };

type Test = (columns: ListColumns, at: number) => boolean;

/** The ordinals of the papers that are meant, in their order. */
export function findPicked(list: LibraryList, picked: Picked, tags: ReadonlyMap<TagId, Tag>): Uint32Array {
  const test = compile(list, picked, tags);
  const { slots, store } = list;
  const found = new Uint32Array(slots.length);
  let length = 0;
  for (let ordinal = 0; ordinal < slots.length; ordinal += 1) {
    const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
    if (!test(columns, at)) continue;
    found[length] = ordinal;
    length += 1;
  }
  return found.slice(0, length);
}

function compile(list: LibraryList, picked: Picked, tags: ReadonlyMap<TagId, Tag>): Test {
  switch (picked.kind) {
    case 'status-at': {
      const wanted = statuses.indexOf(picked.status);
      return (columns, row) => statusAt(columns, row, picked.at) === wanted;
    }
    case 'read-within':
      return (columns, row) => isReadWithin(columns, row, picked);
    case 'waited':
      return (columns, row) => hasWaited(columns, row, picked);
    case 'tag-year':
      return testTagYear(list, picked, tags);
    case 'read-rated': {
      const read = statuses.indexOf('read');
      return ({ statuses: given, ratings }, row) => given[row] === read && ratings[row] === picked.rating;
    }
    case 'due': {
      const done = [statuses.indexOf('read'), statuses.indexOf('dismissed')];
      // Without a day it is no number, which is before nothing.
      return ({ statuses: given, dueAt }, row) =>
        (dueAt[row] ?? NaN) < picked.before && !done.includes(given[row] ?? -1);
    }
  }
}

function hasWaited(columns: ListColumns, row: number, picked: Extract<Picked, { kind: 'waited' }>): boolean {
  const readAt = firstReadAt(columns, row);
  if (readAt === null || readAt < picked.from || readAt >= picked.to) return false;
  const weeks = weeksBetween(columns.addedAt[row] ?? 0, readAt);
  return weeks >= picked.weeks && (picked.below === null || weeks < picked.below);
}

function testTagYear(
  { standing }: LibraryList,
  { tagId, years }: Extract<Picked, { kind: 'tag-year' }>,
  tags: ReadonlyMap<TagId, Tag>,
): Test {
  const wanted = new Uint8Array(standing.tables.tags.ids.length);
  const meant = tags.has(tagId) ? [tagId, ...withBelow(tagId, tags)] : [];
  for (const id of meant) {
    const place = standing.tables.tags.places.get(id);
    if (place !== undefined) wanted[place] = 1;
  }
  return (columns, row) => isOfYears(columns.years[row] ?? NaN, years) && carriesAny(columns, row);

  function carriesAny({ tags: given }: ListColumns, row: number): boolean {
    const end = startOf(given, row + 1);
    for (let index = startOf(given, row); index < end; index += 1) {
      if (wanted[standing.today[given.values[index] ?? 0] ?? -1] === 1) return true;
    }
    return false;
  }
}

function isOfYears(year: number, years: YearSpan | null): boolean {
  if (years === null || Number.isNaN(year)) return years === null && Number.isNaN(year);
  return (years.first === null || year >= years.first) && (years.end === null || year < years.end);
}

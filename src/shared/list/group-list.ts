import type { GroupFacet, GroupValue } from '../model/grouping';
import type { PaperListId, SourceId, TagId } from '../model/id';
import { statuses } from '../model/paper';
import type { ListColumns } from './columns';
import type { IdTable } from './id-table';
import { findSlot, type LibraryList } from './library-list';
import { startOf, type Ragged } from './ragged';
import { sortByClass } from './sort-list';

/** `start` and `count` are of the ordinals as they are grouped. */
export type PaperGroup = {
  one: GroupValue;
  start: number;
  count: number;
  /** How many have the value too and stand in a group before this one: a paper stands in a list once. */
  elsewhere: number;
};
export type GroupedList = { ordinals: Uint32Array; groups: PaperGroup[] };

/** Those that are there, in the order of their groups. A paper that names another one has none. */
export type GroupScope = {
  tags: readonly TagId[];
  lists: readonly PaperListId[];
  sources: readonly SourceId[];
};

/**
 * Puts what belongs together side by side; within a group the order stays. A paper with several tags, lists or sources stands in the first
 * group that it belongs to, and papers that have none stand in the last. Only groups that have a paper of their own are answered.
 * @param ordinals places in `list.rows`, sorted
 * @param ascending years and statuses from the first; without, years begin with the newest
 */
export function groupOrdinals(
  list: LibraryList,
  ordinals: Uint32Array,
  facet: GroupFacet,
  { ascending = facet !== 'years', ...scope }: GroupScope & { ascending?: boolean | undefined },
): GroupedList {
  const classes = classify(list, ordinals, facet, scope);
  const last = classes.values.length - 1;
  const values = ascending ? classes.values : turned(classes.values, last);
  const place = (one: number) => (ascending || one === last ? one : last - 1 - one);
  const counts = new Uint32Array(values.length);
  const grouped = sortByClass(ordinals, values.length, (ordinal) => {
    const one = place(classes.of(ordinal));
    counts[one] = (counts[one] ?? 0) + 1;
    return one;
  });
  const groups: PaperGroup[] = [];
  let start = 0;
  values.forEach((value, at) => {
    const count = counts[at] ?? 0;
    if (count === 0) return;
    groups.push({ one: value, start, count, elsewhere: classes.elsewhere[at] ?? 0 });
    start += count;
  });
  return { ordinals: grouped, groups };
}

/** All but the last, which is of the papers that have none. */
function turned(values: readonly GroupValue[], last: number): readonly GroupValue[] {
  return [...values.slice(0, last).reverse(), ...values.slice(last)];
}

type Classes = {
  /** The last one is of none. */
  values: readonly GroupValue[];
  of: (ordinal: number) => number;
  /** Filled as `of` is asked, once for each paper. */
  elsewhere: Uint32Array;
};

function classify(list: LibraryList, ordinals: Uint32Array, facet: GroupFacet, scope: GroupScope): Classes {
  const { tables, today } = list.standing;
  switch (facet) {
    case 'statuses': {
      const of = readColumn(list, ({ statuses: column }, at) => column[at] ?? 0);
      return { values: statuses.map((value) => ({ facet, value })), of, elsewhere: NOTHING };
    }
    case 'years':
      return classifyYears(list, ordinals);
    case 'tagIds': {
      const values = [...scope.tags, null].map((value) => ({ facet, value }));
      const ranks = rankIds(tables.tags, scope.tags);
      const stands = Int32Array.from(today, (place) => ranks[place] ?? -1);
      return firstOf(list, values, (columns) => columns.tags, stands);
    }
    case 'listIds': {
      const values = [...scope.lists, null].map((value) => ({ facet, value }));
      return firstOf(list, values, (columns) => columns.lists, rankIds(tables.lists, scope.lists));
    }
    case 'sourceIds': {
      const values = [...scope.sources, null].map((value) => ({ facet, value }));
      return firstOf(list, values, (columns) => columns.sources, rankIds(tables.sources, scope.sources));
    }
  }
}

const NOTHING = new Uint32Array(0);

function readColumn(
  { slots, store }: LibraryList,
  read: (columns: ListColumns, at: number) => number,
): (ordinal: number) => number {
  return (ordinal) => {
    const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
    return read(columns, at);
  };
}

function classifyYears(list: LibraryList, ordinals: Uint32Array): Classes {
  const yearOf = readColumn(list, ({ years }, at) => years[at] ?? NaN);
  const found = new Set<number>();
  for (const ordinal of ordinals) found.add(yearOf(ordinal));
  found.delete(NaN);
  const years = [...found].sort((a, b) => a - b);
  const places = new Map(years.map((year, at) => [year, at]));
  return {
    values: [...years, null].map((value) => ({ facet: 'years', value })),
    of: (ordinal) => places.get(yearOf(ordinal)) ?? years.length,
    elsewhere: NOTHING,
  };
}

/** The place of each id of the table in the order of the groups; -1 of one that has no group. */
function rankIds<Id extends string>(table: IdTable<Id>, ids: readonly Id[]): Int32Array {
  const ranks = new Int32Array(table.ids.length).fill(-1);
  ids.forEach((id, rank) => {
    const place = table.places.get(id);
    if (place !== undefined) ranks[place] = rank;
  });
  return ranks;
}

/** The first of the groups that any of a paper's ids stand for; the others know that it is elsewhere. */
function firstOf(
  { slots, store }: LibraryList,
  values: readonly GroupValue[],
  idsOf: (columns: ListColumns) => Ragged<Uint32Array>,
  ranks: Int32Array,
): Classes {
  const none = values.length - 1;
  const elsewhere = new Uint32Array(values.length);
  const own = new Set<number>();
  return {
    values,
    elsewhere,
    of: (ordinal) => {
      const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
      const ids = idsOf(columns);
      const end = startOf(ids, at + 1);
      own.clear();
      let first = none;
      for (let index = startOf(ids, at); index < end; index += 1) {
        const rank = ranks[ids.values[index] ?? 0] ?? -1;
        // Two tags that became one stand for one group.
        if (rank < 0 || own.has(rank)) continue;
        own.add(rank);
        if (rank < first) first = rank;
      }
      for (const rank of own) if (rank !== first) elsewhere[rank] = (elsewhere[rank] ?? 0) + 1;
      return first;
    },
  };
}

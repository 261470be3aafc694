import type { PaperListId, SourceId, TagId } from '../model/id';
import { statuses } from '../model/paper';
import type { FacetName } from '../model/filter-values';
import type { PaperFilter } from '../model/paper-filter';
import { hasHighlight, hasNote, type ListColumns } from './columns';
import type { IdTable } from './id-table';
import { findSlot, type LibraryList } from './library-list';
import { startOf, type Ragged } from './ragged';

/** What a filter names and the list does not know. */
export type FilterScope = {
  /** A tag and all that lie under it, as they stand today. */
  tagsWithin: (id: TagId) => Iterable<TagId>;
  /** Those that are there. A paper that names another one is in none. */
  lists: ReadonlySet<PaperListId>;
  sources: ReadonlySet<SourceId>;
};

type Test = (columns: ListColumns, at: number) => boolean;
/** What a filter asks of the columns in one field. */
export type FieldTest = { facet: FacetName; test: Test };

/**
 * The ordinals whose papers match, in their order. `filter.text` is not looked at: the list holds no abstracts, and who has them asks them
 * of those that are left.
 */
export function findByFilter(
  list: LibraryList,
  ordinals: Uint32Array,
  filter: PaperFilter,
  scope: FilterScope,
): Uint32Array {
  const tests = compileFilter(list, filter, scope);
  if (tests.length === 0) return ordinals;
  const { slots, store } = list;
  return ordinals.filter((ordinal) => {
    const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
    return tests.every(({ test }) => test(columns, at));
  });
}

/** One test for each field that asks for something. */
export function compileFilter(list: LibraryList, filter: PaperFilter, scope: FilterScope): FieldTest[] {
  const { tables, today } = list.standing;
  const tests: FieldTest[] = [];
  const add = (facet: FacetName, test: Test): number => tests.push({ facet, test });
  if (filter.statuses.length > 0) {
    const wanted = statuses.map((status) => filter.statuses.includes(status));
    add('statuses', (columns, at) => wanted[columns.statuses[at] ?? 0] === true);
  }
  if (filter.ratings.length > 0) {
    const wanted = new Set(filter.ratings);
    add('ratings', (columns, at) => wanted.has(columns.ratings[at] ?? 0));
  }
  if (filter.years.length > 0) {
    const wanted = new Set(filter.years.map((year) => year ?? NaN));
    add('years', (columns, at) => wanted.has(columns.years[at] ?? NaN));
  }
  if (filter.tagIds.length > 0) {
    const ids = filter.tagIds.flatMap((id) => (id === null ? [] : [...scope.tagsWithin(id)]));
    const wanted = markPlaces(tables.tags, ids);
    const isThere = (place: number) => place >= 0;
    const stands = (place: number) => today[place] ?? -1;
    add(
      'tagIds',
      hasAny((columns) => columns.tags, { wanted, isThere, stands, none: filter.tagIds.includes(null) }),
    );
  }
  if (filter.listIds.length > 0) {
    add(
      'listIds',
      namesAny((columns) => columns.lists, tables.lists, filter.listIds, scope.lists),
    );
  }
  if (filter.sourceIds.length > 0) {
    add(
      'sourceIds',
      namesAny((columns) => columns.sources, tables.sources, filter.sourceIds, scope.sources),
    );
  }
  if (filter.hasNote !== null) add('hasNote', (columns, at) => hasNote(columns, at) === filter.hasNote);
  if (filter.hasHighlight !== null)
    add('hasHighlight', (columns, at) => hasHighlight(columns, at) === filter.hasHighlight);
  return tests;
}

function markPlaces<Id extends string>(table: IdTable<Id>, ids: readonly Id[]): Uint8Array {
  const marked = new Uint8Array(table.ids.length);
  for (const id of ids) {
    const place = table.places.get(id);
    if (place !== undefined) marked[place] = 1;
  }
  return marked;
}

/** Of ids that stand for themselves. */
function namesAny<Id extends string>(
  of: (columns: ListColumns) => Ragged<Uint32Array>,
  table: IdTable<Id>,
  ids: readonly (Id | null)[],
  live: ReadonlySet<Id>,
): Test {
  const there = markPlaces(table, [...live]);
  const named = ids.filter((id): id is Id => id !== null && live.has(id));
  const wanted = markPlaces(table, named);
  return hasAny(of, {
    wanted,
    isThere: (place) => there[place] === 1,
    stands: (place) => place,
    none: ids.includes(null),
  });
}

type Wanted = {
  /** By place in the table. */
  wanted: Uint8Array;
  isThere: (place: number) => boolean;
  /** What a place of the columns stands for today; -1 is nothing. */
  stands: (place: number) => number;
  /** A paper that has none is wanted too. */
  none: boolean;
};

function hasAny(of: (columns: ListColumns) => Ragged<Uint32Array>, { wanted, isThere, stands, none }: Wanted): Test {
  return (columns, at) => {
    const ragged = of(columns);
    const end = startOf(ragged, at + 1);
    let isEmpty = true;
    for (let index = startOf(ragged, at); index < end; index += 1) {
      const place = stands(ragged.values[index] ?? 0);
      if (!isThere(place)) continue;
      if (wanted[place] === 1) return true;
      isEmpty = false;
    }
    return none && isEmpty;
  };
}

import type { FacetName } from '../model/filter-values';
import type { PaperListId, SourceId, TagId } from '../model/id';
import { MAX_RATING, statuses, type Status } from '../model/paper';
import type { PaperFilter } from '../model/paper-filter';
import { hasHighlight, hasNote, type ListColumns } from './columns';
import { compileFilter, type FieldTest, type FilterScope } from './find-by-filter';
import type { IdTable } from './id-table';
import { findSlot, type LibraryList } from './library-list';
import { startOf, type Ragged } from './ragged';

/**
 * How many papers each value of a facet would show beside what else is chosen. Null is a paper that has none, a rating of 0 one that is not
 * rated; values that no paper has are left out. A paper counts for a tag also where it has one that lies under it.
 */
export type Facets = {
  statuses: Map<Status, number>;
  ratings: Map<number, number>;
  years: Map<number | null, number>;
  tagIds: Map<TagId | null, number>;
  listIds: Map<PaperListId | null, number>;
  sourceIds: Map<SourceId | null, number>;
  hasNote: Map<boolean, number>;
  hasHighlight: Map<boolean, number>;
};

/** What each tag lies under; one at the top may be left out. */
export type TagsAbove = ReadonlyMap<TagId, readonly TagId[]>;

type Counter = { facet: FacetName; count: (columns: ListColumns, at: number, who: number) => void };

/**
 * Each facet among the papers that match all other fields: a second value of one facet widens what is shown, so its own choice must not hide
 * it. One pass: a paper that fails one field counts for that facet alone, and one that fails two for none.
 * @param ordinals places in `list.rows` that match the place and the text
 */
export function countFacets(
  list: LibraryList,
  ordinals: Uint32Array,
  filter: PaperFilter,
  { above, ...scope }: FilterScope & { above: TagsAbove },
): Facets {
  const { slots, store } = list;
  const tests = compileFilter(list, filter, scope);
  const { counters, finish } = createCounters(list, scope, above);
  const alone = new Map(counters.map((counter) => [counter.facet, counter]));
  for (const ordinal of ordinals) {
    const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
    const failed = findFailed(tests, columns, at);
    if (failed === 'many') continue;
    if (failed !== null) alone.get(failed)?.count(columns, at, ordinal);
    else for (const { count } of counters) count(columns, at, ordinal);
  }
  return finish();
}

/** The one field that a paper fails; null where it matches. */
function findFailed(tests: readonly FieldTest[], columns: ListColumns, at: number): FacetName | 'many' | null {
  let failed: FacetName | null = null;
  for (const { facet, test } of tests) {
    if (test(columns, at)) continue;
    if (failed !== null) return 'many';
    failed = facet;
  }
  return failed;
}

function createCounters(
  { standing: { tables, today } }: LibraryList,
  { lists, sources }: FilterScope,
  above: TagsAbove,
): { counters: Counter[]; finish: () => Facets } {
  const byStatus = new Uint32Array(statuses.length);
  const byRating = new Uint32Array(MAX_RATING + 1);
  const byYear = countYears();
  const tags = countTags(tables.tags, today, above);
  const inLists = countNamed((columns) => columns.lists, tables.lists, lists);
  const inSources = countNamed((columns) => columns.sources, tables.sources, sources);
  const notes = new Uint32Array(2);
  const highlights = new Uint32Array(2);
  return {
    counters: [
      { facet: 'statuses', count: (columns, at) => addOne(byStatus, columns.statuses[at] ?? 0) },
      { facet: 'ratings', count: (columns, at) => addOne(byRating, columns.ratings[at] ?? 0) },
      { facet: 'years', count: byYear.count },
      { facet: 'tagIds', count: tags.count },
      { facet: 'listIds', count: inLists.count },
      { facet: 'sourceIds', count: inSources.count },
      { facet: 'hasNote', count: (columns, at) => addOne(notes, hasNote(columns, at) ? 1 : 0) },
      { facet: 'hasHighlight', count: (columns, at) => addOne(highlights, hasHighlight(columns, at) ? 1 : 0) },
    ],
    finish: () => ({
      statuses: toMap(byStatus, (at) => statuses[at] ?? 'inbox'),
      ratings: toMap(byRating, (at) => at),
      years: byYear.finish(),
      tagIds: tags.finish(),
      listIds: inLists.finish(),
      sourceIds: inSources.finish(),
      hasNote: toMap(notes, (at) => at === 1),
      hasHighlight: toMap(highlights, (at) => at === 1),
    }),
  };
}

// Years of real papers are counted in an array; whatever else a file called a year goes the slower way.
const USUAL_YEARS = 4_096;

function countYears(): { count: Counter['count']; finish: () => Map<number | null, number> } {
  const usual = new Uint32Array(USUAL_YEARS);
  const others = new Map<number, number>();
  return {
    count: ({ years }, at) => {
      const year = years[at] ?? NaN;
      if (year >= 0 && year < USUAL_YEARS && Number.isInteger(year)) addOne(usual, year);
      else others.set(year, (others.get(year) ?? 0) + 1);
    },
    finish: () => {
      const found = toMap<number | null>(usual, (year) => year);
      for (const [year, count] of others) found.set(Number.isNaN(year) ? null : year, count);
      return found;
    },
  };
}

type IdCounter<Id> = { count: Counter['count']; finish: () => Map<Id | null, number> };

/** Of ids that stand for themselves. Those that are not live count as if they were not there. */
function countNamed<Id extends string>(
  of: (columns: ListColumns) => Ragged<Uint32Array>,
  table: IdTable<Id>,
  live: ReadonlySet<Id>,
): IdCounter<Id> {
  const isLive = Uint8Array.from(table.ids, (id) => (live.has(id) ? 1 : 0));
  const counts = new Uint32Array(table.ids.length);
  let none = 0;
  return {
    count: (columns, at) => {
      const ragged = of(columns);
      const end = startOf(ragged, at + 1);
      let has = false;
      for (let index = startOf(ragged, at); index < end; index += 1) {
        const place = ragged.values[index] ?? 0;
        if (isLive[place] !== 1) continue;
        addOne(counts, place);
        has = true;
      }
      if (!has) none += 1;
    },
    finish: () => withNone(counts, table.ids, none),
  };
}

/** A paper with two tags that became one, or of which one lies under the other, counts once. */
function countTags(table: IdTable<TagId>, today: Int32Array, above: TagsAbove): IdCounter<TagId> {
  // A tag that no paper has itself stands in no column, and yet has what lies under it.
  const ids = [...new Set([...table.ids, ...[...above.values()].flat()])];
  const places = new Map(ids.map((id, at) => [id, at]));
  const aboveAt = table.ids.map((id) => (above.get(id) ?? []).map((one) => places.get(one) ?? 0));
  const counts = new Uint32Array(ids.length);
  const countedFor = new Int32Array(ids.length).fill(-1);
  let none = 0;
  function add(place: number, who: number): void {
    if (countedFor[place] === who) return;
    countedFor[place] = who;
    addOne(counts, place);
  }
  return {
    count: ({ tags }, at, who) => {
      const end = startOf(tags, at + 1);
      let has = false;
      for (let index = startOf(tags, at); index < end; index += 1) {
        const tag = today[tags.values[index] ?? 0] ?? -1;
        if (tag < 0) continue;
        has = true;
        add(tag, who);
        for (const one of aboveAt[tag] ?? []) add(one, who);
      }
      if (!has) none += 1;
    },
    finish: () => withNone(counts, ids, none),
  };
}

function withNone<Id>(counts: Uint32Array, ids: readonly Id[], none: number): Map<Id | null, number> {
  const found = toMap<Id | null>(counts, (at) => ids[at] ?? null);
  if (none > 0) found.set(null, none);
  return found;
}

function addOne(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function toMap<T>(counts: Uint32Array, valueOf: (at: number) => T): Map<T, number> {
  const found = new Map<T, number>();
  counts.forEach((count, at) => {
    if (count > 0) found.set(valueOf(at), count);
  });
  return found;
}

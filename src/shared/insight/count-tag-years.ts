import type { TagId } from '../model/id';
import type { Tag } from '../model/tag';
import { ancestorsOf } from '../model/tag-tree';
import { findSlot, type LibraryList } from '../list/library-list';
import { startOf } from '../list/ragged';
import type { YearSpan } from './picked';

export type TagYears = {
  /** From early to late; the first may hold all that came before the second. Null, at the end, is no year. */
  spans: (YearSpan | null)[];
  /** Those with the most papers first. */
  rows: { tag: Tag; total: number; counts: number[] }[];
};

// As many columns and rows as can be read at a glance; what is earlier is summed up.
const MOST_YEARS = 5;
const MOST_TAGS = 12;

/** How many papers carry a tag, or one that lies under it, year by year. */
export function countTagYears(list: LibraryList, tags: ReadonlyMap<TagId, Tag>): TagYears {
  const tally = tallyYears(list, tags);
  const known = new Set<number>();
  let hasNone = false;
  for (const years of tally.values())
    for (const year of years.keys())
      if (year === null) hasNone = true;
      else known.add(year);
  const spans = [...laySpans([...known].sort((a, b) => a - b)), ...(hasNone ? [null] : [])];
  const rows = [...tally].map(([tag, years]) => {
    const counts = spans.map((span) => sumOf(years, span));
    return { tag, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  rows.sort((a, b) => b.total - a.total || (a.tag.name < b.tag.name ? -1 : 1));
  return { spans, rows: rows.slice(0, MOST_TAGS) };
}

function laySpans(years: readonly number[]): YearSpan[] {
  const latest = years.slice(-MOST_YEARS);
  const [first] = latest;
  const spans: YearSpan[] = latest.map((year) => ({ first: year, end: year + 1 }));
  return first === undefined || years.length === latest.length ? spans : [{ first: null, end: first }, ...spans];
}

function sumOf(years: ReadonlyMap<number | null, number>, span: YearSpan | null): number {
  if (span === null) return years.get(null) ?? 0;
  let sum = 0;
  for (const [year, count] of years) {
    if (year === null) continue;
    if ((span.first === null || year >= span.first) && (span.end === null || year < span.end)) sum += count;
  }
  return sum;
}

type Tally = Map<Tag, Map<number | null, number>>;

function tallyYears({ slots, store, standing }: LibraryList, tags: ReadonlyMap<TagId, Tag>): Tally {
  const tally: Tally = new Map();
  const meant = standing.tables.tags.ids.map((id) => {
    const tag = tags.get(id);
    return tag === undefined ? [] : [tag, ...ancestorsOf(tag, tags)];
  });
  slots.forEach((slot) => {
    const { columns, at: row } = findSlot(store, slot);
    const end = startOf(columns.tags, row + 1);
    const begin = startOf(columns.tags, row);
    if (begin === end) return;
    const carried = new Set<Tag>();
    for (let index = begin; index < end; index += 1) {
      const place = standing.today[columns.tags.values[index] ?? 0] ?? -1;
      for (const tag of meant[place] ?? []) carried.add(tag);
    }
    const year = columns.years[row] ?? NaN;
    const key = Number.isNaN(year) ? null : Math.floor(year);
    for (const tag of carried) {
      const years = tally.get(tag) ?? new Map<number | null, number>();
      tally.set(tag, years.set(key, (years.get(key) ?? 0) + 1));
    }
  });
  return tally;
}

import { statuses } from '../model/paper';
import { moveAt, moveTo, type ListColumns } from '../list/columns';
import { findSlot, type LibraryList } from '../list/library-list';
import { startOf } from '../list/ragged';
import { findLater, weekOf, type Calendar } from './calendar';
import { firstReadAt, weeksBetween } from './history';
import type { Period } from './picked';

export type ReadDay = { day: number; count: number; period: Period };
/** Its days have those on which something was read; `count` counts a paper once, though it was read on two of them. */
export type ReadWeek = { monday: number; count: number; period: Period; days: (ReadDay | null)[] };

const READ = statuses.indexOf('read');
const DAYS_A_WEEK = 7;

/** Weeks from that of `first` to that of `today`, also those in which nothing was read. Papers, not minutes: nobody measures time. */
export function countReading(
  list: LibraryList,
  first: number,
  today: number,
  { startOf: start }: Calendar,
): ReadWeek[] {
  const monday = weekOf(first);
  const weeks = (weekOf(today) - monday) / DAYS_A_WEEK + 1;
  const bounds = Float64Array.from({ length: weeks * DAYS_A_WEEK + 1 }, (_, at) => start(monday + at));
  const byDay = new Uint32Array(weeks * DAYS_A_WEEK);
  const byWeek = new Uint32Array(weeks);
  for (const slot of list.slots) {
    const { columns, at: row } = findSlot(list.store, slot);
    tallyPaper(columns, row, bounds, { byDay, byWeek });
  }
  const periodOf = (from: number, to: number): Period => ({ from: bounds[from] ?? 0, to: bounds[to] ?? 0 });
  return Array.from(byWeek, (count, week) => {
    const begin = week * DAYS_A_WEEK;
    const days = Array.from({ length: DAYS_A_WEEK }, (_, weekday) => {
      const at = begin + weekday;
      const read = byDay[at] ?? 0;
      return read === 0 ? null : { day: monday + at, count: read, period: periodOf(at, at + 1) };
    });
    return { monday: monday + begin, count, period: periodOf(begin, begin + DAYS_A_WEEK), days };
  });
}

type Tallies = { byDay: Uint32Array; byWeek: Uint32Array };

/** A paper that was read twice on a day, since it was put back between, is one paper of that day. */
function tallyPaper({ moves }: ListColumns, row: number, bounds: Float64Array, { byDay, byWeek }: Tallies): void {
  const begin = startOf(moves, row);
  const end = startOf(moves, row + 1);
  for (let index = begin; index < end; index += 1) {
    const day = readDayOf(moves.values[index] ?? 0, bounds);
    if (day === null) continue;
    const week = Math.floor(day / DAYS_A_WEEK);
    let isNewDay = true;
    let isNewWeek = true;
    for (let before = begin; before < index; before += 1) {
      const other = readDayOf(moves.values[before] ?? 0, bounds);
      if (other === null) continue;
      if (other === day) isNewDay = false;
      if (Math.floor(other / DAYS_A_WEEK) === week) isNewWeek = false;
    }
    if (isNewDay) byDay[day] = (byDay[day] ?? 0) + 1;
    if (isNewWeek) byWeek[week] = (byWeek[week] ?? 0) + 1;
  }
}

/** The place among the days of the range on which a move to `read` was made; null for another move, or another time. */
function readDayOf(move: number, bounds: Float64Array): number | null {
  if (moveTo(move) !== READ) return null;
  const day = findLater(bounds, moveAt(move)) - 1;
  return day < 0 || day >= bounds.length - 1 ? null : day;
}

export type Waiting = {
  period: Period;
  /** By whole weeks, from 0; the last one holds all that waited longer. */
  bars: { weeks: number; below: number | null; count: number }[];
  total: number;
  /** The week in which the half of them had been read; null where none was. */
  median: number | null;
  slowest: number | null;
};

// A year has too many bars to be read, and most papers that are read at all are read in the first weeks.
const MOST_WEEKS = 12;

/** Of papers that were read for the first time in the period: how many weeks after they came. */
export function countWaiting(list: LibraryList, period: Period): Waiting {
  const waited: number[] = [];
  for (const slot of list.slots) {
    const { columns, at: row } = findSlot(list.store, slot);
    const readAt = firstReadAt(columns, row);
    if (readAt === null || readAt < period.from || readAt >= period.to) continue;
    waited.push(weeksBetween(columns.addedAt[row] ?? 0, readAt));
  }
  const sorted = Float64Array.from(waited).sort();
  const slowest = sorted.at(-1) ?? null;
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
  if (slowest === null) return { period, bars: [], total: 0, median, slowest };
  const bars = Array.from({ length: Math.min(slowest, MOST_WEEKS) + 1 }, (_, weeks) => {
    const below = weeks === MOST_WEEKS ? null : weeks + 1;
    return { weeks, below, count: findLater(sorted, below === null ? Infinity : weeks) - findLater(sorted, weeks - 1) };
  });
  return { period, bars, total: sorted.length, median, slowest };
}

/** Read papers by rating: first those without one, then from 1 up. */
export function countRatings(list: LibraryList, most: number): number[] {
  const counts = Array.from({ length: most + 1 }, () => 0);
  for (const slot of list.slots) {
    const { columns, at: row } = findSlot(list.store, slot);
    const rating = columns.ratings[row] ?? 0;
    if (columns.statuses[row] === READ) counts[rating] = (counts[rating] ?? 0) + 1;
  }
  return counts;
}

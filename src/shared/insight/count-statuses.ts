import { statuses, type Status } from '../model/paper';
import { findSlot, type LibraryList } from '../list/library-list';
import { startOf } from '../list/ragged';
import { moveAt } from '../list/columns';
import { findLater, type Calendar } from './calendar';
import { walkStatuses } from './history';

/** The evening of a day. `at` is the moment before which all that counts has happened. */
export type Sample = { day: number; at: number; counts: Record<Status, number> };

export type StatusHistory = {
  /** From early to late; the last is today. */
  samples: Sample[];
  /** Of the first move that was noted; null where none was. */
  notedSince: number | null;
  /** Papers that were decided on, and nobody noted when. */
  undated: number;
};

// Points nearer to one another than these cannot be told apart in the width of a plot.
const MOST_SAMPLES = 32;

/** Days from `first` to `today`, each so many after the one before. */
export function layDays(first: number, today: number): number[] {
  const step = Math.max(1, Math.ceil((today - first) / (MOST_SAMPLES - 1)));
  const days: number[] = [];
  for (let day = today; day >= first; day -= step) days.unshift(day);
  return days;
}

/** How many papers had each status on the evening of each day. */
export function countStatuses(list: LibraryList, days: readonly number[], calendar: Calendar): StatusHistory {
  const moments = days.map((day) => calendar.startOf(day + 1));
  const width = moments.length + 1;
  // What comes at a moment and what goes: the sum up to a moment is what is there.
  const changes = new Int32Array(statuses.length * width);
  let earliest = Infinity;
  let undated = 0;
  let passed = { at: NaN, index: 0 };
  function addStretch(status: number, from: number, to: number): void {
    // A stretch begins where the one before it ended.
    const begin = from === passed.at ? passed.index : findLater(moments, from);
    passed = { at: to, index: to === Infinity ? width - 1 : findLater(moments, to) };
    const comes = status * width + begin;
    const goes = status * width + passed.index;
    changes[comes] = (changes[comes] ?? 0) + 1;
    changes[goes] = (changes[goes] ?? 0) - 1;
  }
  for (const slot of list.slots) {
    const { columns, at: row } = findSlot(list.store, slot);
    const begin = startOf(columns.moves, row);
    const end = startOf(columns.moves, row + 1);
    for (let at = begin; at < end; at += 1) earliest = Math.min(earliest, moveAt(columns.moves.values[at] ?? 0));
    if (begin === end && (columns.statuses[row] ?? 0) !== 0) undated += 1;
    walkStatuses(columns, row, addStretch);
  }
  const notedSince = earliest === Infinity ? null : earliest;
  return { samples: sumUp(days, moments, changes), notedSince, undated };
}

function sumUp(days: readonly number[], moments: readonly number[], changes: Int32Array): Sample[] {
  const width = moments.length + 1;
  const present = statuses.map(() => 0);
  return days.map((day, index) => {
    statuses.forEach((_, status) => {
      present[status] = (present[status] ?? 0) + (changes[status * width + index] ?? 0);
    });
    const counts = Object.fromEntries(statuses.map((status, at) => [status, present[at] ?? 0]));
    return { day, at: moments[index] ?? 0, counts: counts as Record<Status, number> };
  });
}

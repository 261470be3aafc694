import { statuses } from '../model/paper';
import { moveAt, moveTo, type ListColumns } from '../list/columns';
import { startOf } from '../list/ragged';

// What the moves of one paper say. Moves are read in the order in which they were noted, whatever their clocks said: the first that is not
// yet made ends the reading, and so the status at a moment is one and the same for who counts and for who lists.

const READ = statuses.indexOf('read');
const INBOX = statuses.indexOf('inbox');
const WEEK_MS = 7 * 24 * 60 * 60_000;

/**
 * The place in `statuses` of what a paper was just before `at`; -1 where it was not there yet. Decisions that nobody noted the time of are
 * taken to have stood from the beginning.
 */
export function statusAt(columns: ListColumns, row: number, at: number): number {
  if ((columns.addedAt[row] ?? 0) >= at) return -1;
  const { moves } = columns;
  const start = startOf(moves, row);
  const end = startOf(moves, row + 1);
  const today = columns.statuses[row] ?? INBOX;
  if (start === end) return today;
  let status = INBOX;
  for (let index = start; index < end; index += 1) {
    const move = moves.values[index] ?? 0;
    if (moveAt(move) >= at) return status;
    status = moveTo(move);
  }
  return today;
}

/** What a paper was from when to when, one stretch after another; the last one has no end. */
export function walkStatuses(
  columns: ListColumns,
  row: number,
  visit: (status: number, from: number, to: number) => void,
): void {
  const { moves } = columns;
  const end = startOf(moves, row + 1);
  const today = columns.statuses[row] ?? INBOX;
  let from = columns.addedAt[row] ?? 0;
  let status = startOf(moves, row) === end ? today : INBOX;
  for (let index = startOf(moves, row); index < end; index += 1) {
    const move = moves.values[index] ?? 0;
    // A clock that was set back made it earlier than the one before.
    const at = Math.max(from, moveAt(move));
    visit(status, from, at);
    from = at;
    status = index === end - 1 ? today : moveTo(move);
  }
  visit(status, from, Infinity);
}

export function isReadWithin({ moves }: ListColumns, row: number, { from, to }: { from: number; to: number }): boolean {
  const end = startOf(moves, row + 1);
  for (let index = startOf(moves, row); index < end; index += 1) {
    const move = moves.values[index] ?? 0;
    const at = moveAt(move);
    if (moveTo(move) === READ && at >= from && at < to) return true;
  }
  return false;
}

/** Null where no reading was noted. */
export function firstReadAt({ moves }: ListColumns, row: number): number | null {
  const end = startOf(moves, row + 1);
  for (let index = startOf(moves, row); index < end; index += 1) {
    const move = moves.values[index] ?? 0;
    if (moveTo(move) === READ) return moveAt(move);
  }
  return null;
}

/** Whole weeks of seven times 24 hours: a change of the clocks makes none longer. */
export function weeksBetween(addedAt: number, readAt: number): number {
  return Math.max(0, Math.floor((readAt - addedAt) / WEEK_MS));
}

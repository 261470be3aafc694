import type { PaperId } from '../model/id';
import type { Plan } from '../model/paper';
import { findSlot, type LibraryList } from './library-list';

/** Papers that were put off, also those whose time has come: whether it has is asked of `triage/snooze.ts`. */
export function findSnoozed({
  rows,
  slots,
  store,
}: LibraryList): Map<PaperId, Pick<Plan, 'snoozedUntil' | 'snoozedFor'>> {
  const found = new Map<PaperId, Pick<Plan, 'snoozedUntil' | 'snoozedFor'>>();
  slots.forEach((slot, ordinal) => {
    const { columns, at } = findSlot(store, slot);
    const [until, count] = [columns.snoozedUntil[at] ?? NaN, columns.snoozedFor[at] ?? NaN];
    const row = rows[ordinal];
    if (row === undefined || (Number.isNaN(until) && Number.isNaN(count))) return;
    found.set(row.id, {
      ...(Number.isNaN(until) ? {} : { snoozedUntil: until }),
      ...(Number.isNaN(count) ? {} : { snoozedFor: count }),
    });
  });
  return found;
}

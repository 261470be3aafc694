import { formatCount, formatDay } from '../../i18n/format';
import type { Tag as TagRecord } from '../../../shared/model/tag';
import { isWaiting } from '../../../shared/triage/snooze';
import type { Words } from '../../i18n/words';
import type { ListRow } from '../../storage/library-rows';
import { daysUntil } from './days-until';

/** Null where the day is far, or is past caring: the paper was read or dismissed. */
export function tellDue(words: Words, row: ListRow): string | null {
  const days = weightOf(row) === 'done' ? null : daysUntil(row.dueAt);
  if (days === null) return null;
  if (days < 0) return words('list.due.late', { count: -days });
  return days < 2 ? words(days === 0 ? 'list.due.today' : 'list.due.tomorrow') : words('list.due.soon', { days });
}

/** Null where it was not put off, or is back. @param decisions how many the library holds; null where that is not known yet */
export function tellWaiting(
  words: Words,
  { snoozedUntil, snoozedFor }: Pick<ListRow, 'snoozedUntil' | 'snoozedFor'>,
  decisions: number | null,
): string | null {
  if (snoozedFor !== undefined && decisions === null) return null;
  const moment = { now: Date.now(), decisions: decisions ?? 0 };
  if (!isWaiting({ snoozedUntil, snoozedFor }, moment)) return null;
  if (snoozedUntil !== undefined) return words('list.waits', { day: formatDay(snoozedUntil) });
  const count = (snoozedFor ?? 0) - moment.decisions;
  return words('list.waitsFor', { count, shown: formatCount(count) });
}

/** New ones are strong, done ones calm. */
export function weightOf(row: ListRow): 'new' | 'done' | 'open' {
  if (row.status === 'inbox') return 'new';
  return row.status === 'read' || row.status === 'dismissed' ? 'done' : 'open';
}

/** What is seen of a row and does not stand in it. */
export type SeenWith = { title: string; tags: readonly TagRecord[]; isNext: boolean; decisions: number | null };

/** All that is seen of a row, as a screen reader says it. */
export function describeRow(words: Words, row: ListRow, { title, tags, isNext, decisions }: SeenWith): string {
  const parts = [title, words(`status.${row.status}`)];
  if (isNext) parts.push(words('list.readNext'));
  const due = tellDue(words, row);
  if (due !== null) parts.push(due);
  const waits = tellWaiting(words, row, decisions);
  if (waits !== null) parts.push(waits);
  if (row.derived) parts.push(words('list.suggested'));
  if (tags.length > 0) parts.push(tags.map((tag) => tag.name).join(', '));
  if (row.priority !== undefined) parts.push(words('priority.value', { priority: row.priority }));
  if (row.rating > 0) parts.push(`${words('rating.name')} ${words('rating.value', { count: row.rating })}`);
  if (row.takeaway !== undefined) parts.push(row.takeaway);
  if (row.hasNote) parts.push(words('list.hasNote'));
  return parts.join('. ');
}

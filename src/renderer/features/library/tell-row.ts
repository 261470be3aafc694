import { formatDay } from '../../i18n/format';
import type { Tag as TagRecord } from '../../../shared/model/tag';
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

/** Null where it was not put off until a day, or is back. */
export function tellWaiting(words: Words, { snoozedUntil }: ListRow): string | null {
  if (snoozedUntil === undefined || snoozedUntil <= Date.now()) return null;
  return words('list.waits', { day: formatDay(snoozedUntil) });
}

/** New ones are strong, done ones calm. */
export function weightOf(row: ListRow): 'new' | 'done' | 'open' {
  if (row.status === 'inbox') return 'new';
  return row.status === 'read' || row.status === 'dismissed' ? 'done' : 'open';
}

/** All that is seen of a row, as a screen reader says it. */
export function describeRow(
  words: Words,
  row: ListRow,
  title: string,
  tags: readonly TagRecord[],
  isNext: boolean,
): string {
  const parts = [title, words(`status.${row.status}`)];
  if (isNext) parts.push(words('list.readNext'));
  const due = tellDue(words, row);
  if (due !== null) parts.push(due);
  const waits = tellWaiting(words, row);
  if (waits !== null) parts.push(waits);
  if (row.derived) parts.push(words('list.suggested'));
  if (tags.length > 0) parts.push(tags.map((tag) => tag.name).join(', '));
  if (row.priority !== undefined) parts.push(words('priority.value', { priority: row.priority }));
  if (row.rating > 0) parts.push(`${words('rating.name')} ${words('rating.value', { count: row.rating })}`);
  if (row.takeaway !== undefined) parts.push(row.takeaway);
  if (row.hasNote) parts.push(words('list.hasNote'));
  return parts.join('. ');
}

import { fold } from '../../../shared/text/fold';
import { compareOrder } from '../../../shared/model/order-key';
import type { Sort } from '../../../shared/model/settings';
import type { Place } from '../../shell/place';
import type { ListRow } from '../../storage/library-rows';

/** Imports and trash are lists of their own; here they hold no rows. */
export function isInPlace(row: ListRow, place: Place): boolean {
  if (place.kind === 'status') return row.status === place.status;
  if (place.kind === 'tag') return row.tagIds.includes(place.tagId);
  return place.kind === 'all';
}

/**
 * Every word must occur, in title or abstract, as a part of a word or a whole one.
 * @param find the folded text of a row; null while it is being read, when the title alone is looked at
 */
export function filterRows(
  rows: readonly ListRow[],
  text: string,
  find: (row: ListRow) => string | null,
): readonly ListRow[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const folded = find(row) ?? fold(row.title);
    return words.every((word) => folded.includes(word));
  });
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
// Opening quotes, brackets and dashes are not what a reader looks under.
const LEADING_SIGNS = /^[^\p{L}\p{N}]+/u;

/** Rows come in the order in which they were added; equal ones keep it. */
export function sortRows(rows: readonly ListRow[], { field, descending }: Sort): readonly ListRow[] {
  // An order by hand has one direction: turned round, what is put first would stand last.
  if (field === 'hand') return [...rows].sort(compareOrder);
  if (field === 'added') return descending ? [...rows].reverse() : rows;
  const sign = descending ? -1 : 1;
  if (field === 'rating') return [...rows].sort((a, b) => compareRatings(a.rating, b.rating, sign));
  const keys = new Map(rows.map((row) => [row.id, row.title.replace(LEADING_SIGNS, '')]));
  return [...rows].sort((a, b) => sign * collator.compare(keys.get(a.id) ?? '', keys.get(b.id) ?? ''));
}

/** Not rated is no low rating: it stands last in both directions. */
function compareRatings(a: number, b: number, sign: number): number {
  if (a === 0 || b === 0) return Number(a === 0) - Number(b === 0);
  return sign * (a - b);
}

/** The first row from `from` on, round, whose title begins with what was typed; -1 where none does. */
export function findJump(rows: readonly ListRow[], typed: string, from: number): number {
  const start = fold(typed).trimStart();
  if (start === '') return -1;
  for (let step = 0; step < rows.length; step += 1) {
    const at = (Math.max(from, 0) + step) % rows.length;
    const title = rows[at]?.title.replace(LEADING_SIGNS, '') ?? '';
    if (fold(title).startsWith(start)) return at;
  }
  return -1;
}

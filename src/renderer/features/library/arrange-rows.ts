import { findAll, findByStatus, findByTags } from '../../../shared/list/find-rows';
import type { LibraryList } from '../../../shared/list/library-list';
import { withoutLeadingSigns } from '../../../shared/list/sort-list';
import type { TagId } from '../../../shared/model/id';
import { fold } from '../../../shared/text/fold';
import type { Place } from '../../shell/place';
import type { ListRow } from '../../storage/library-rows';

/**
 * Imports and trash are lists of their own; here they hold no rows.
 * @param within of the place of a tag: the tag and those under it
 */
export function findInPlace(list: LibraryList, place: Place, within: ReadonlySet<TagId> = new Set()): Uint32Array {
  if (place.kind === 'status') return findByStatus(list, place.status);
  if (place.kind === 'tag') return findByTags(list, new Set([place.tagId, ...within]));
  return place.kind === 'all' ? findAll(list) : NOTHING;
}

const NOTHING = new Uint32Array(0);

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

/** The first row from `from` on, round, whose title begins with what was typed; -1 where none does. */
export function findJump(rows: readonly ListRow[], typed: string, from: number): number {
  const start = fold(typed).trimStart();
  if (start === '') return -1;
  for (let step = 0; step < rows.length; step += 1) {
    const at = (Math.max(from, 0) + step) % rows.length;
    const title = withoutLeadingSigns(rows[at]?.title ?? '');
    if (fold(title).startsWith(start)) return at;
  }
  return -1;
}

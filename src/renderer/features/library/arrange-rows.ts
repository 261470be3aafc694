import { findInLists } from '../../../shared/list/find-in-lists';
import { findAll, findByStatus, findByTags } from '../../../shared/list/find-rows';
import type { LibraryList } from '../../../shared/list/library-list';
import { withoutLeadingSigns } from '../../../shared/list/class-texts';
import { findPicked } from '../../../shared/insight/picked';
import type { TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';
import { fold } from '../../../shared/text/fold';
import { foldWords, hasWords } from '../../../shared/text/match-words';
import type { Place } from '../../shell/place';
import type { ListRow } from '../../storage/library-rows';

/**
 * Imports and trash are lists of their own; here they hold no rows.
 * @param within of the place of a tag: the tag and those under it
 * @param tags that are live
 */
export function findInPlace(
  list: LibraryList,
  place: Place,
  within: ReadonlySet<TagId> = new Set(),
  tags: ReadonlyMap<TagId, Tag> = new Map(),
): Uint32Array {
  if (place.kind === 'status') return findByStatus(list, place.status);
  if (place.kind === 'tag') return findByTags(list, new Set([place.tagId, ...within]));
  if (place.kind === 'list') return findInLists(list, [place.listId]);
  if (place.kind === 'picked') return findPicked(list, place.picked, tags);
  return place.kind === 'all' ? findAll(list) : NOTHING;
}

const NOTHING = new Uint32Array(0);

/**
 * Answers null where nothing is asked for. Every word must occur, in title or abstract, as a part of a word or a whole one.
 * @param find the folded text of a row; null while it is being read, when the title alone is looked at
 */
export function matchText(text: string, find: (row: ListRow) => string | null): ((row: ListRow) => boolean) | null {
  const words = foldWords(text);
  return words.length === 0 ? null : (row) => hasWords(find(row) ?? fold(row.title), words);
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

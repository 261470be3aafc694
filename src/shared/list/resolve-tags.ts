import type { TagId } from '../model/id';
import { findTag, type Tag } from '../model/tag';
import { placeOf, type IdTable } from './id-table';

/** For each tag of the table the place of the one that it stands for today; -1 where it was deleted. */
export function resolveTable(table: IdTable<TagId>, tags: ReadonlyMap<TagId, Tag>): Int32Array {
  const today: number[] = [];
  // What a tag was merged into may be new to the table, and is then looked at in its turn.
  for (let at = 0; at < table.ids.length; at += 1) {
    const tag = findTag(table.ids[at] as TagId, tags);
    today.push(tag === null ? -1 : placeOf(table, tag.id));
  }
  return Int32Array.from(today);
}

/** Whether all that `before` knew stands for the same in `after`. */
export function isAsBefore(before: Int32Array, after: Int32Array): boolean {
  return before.every((place, at) => place === after[at]);
}

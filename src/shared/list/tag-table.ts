import type { TagId } from '../model/id';
import { findTag, type Tag } from '../model/tag';

/** Tags by the places under which columns name them. Only ever appended to. */
export type TagTable = { ids: TagId[]; places: Map<TagId, number> };

export function createTagTable(ids: readonly TagId[]): TagTable {
  return { ids: [...ids], places: new Map(ids.map((id, at) => [id, at])) };
}

/** The place of a tag; a new one where it has none yet. */
export function tagAt(table: TagTable, id: TagId): number {
  const known = table.places.get(id);
  if (known !== undefined) return known;
  table.places.set(id, table.ids.length);
  return table.ids.push(id) - 1;
}

/** For each tag of the table the place of the one that it stands for today; -1 where it was deleted. */
export function resolveTable(table: TagTable, tags: ReadonlyMap<TagId, Tag>): Int32Array {
  const today: number[] = [];
  // What a tag was merged into may be new to the table, and is then looked at in its turn.
  for (let at = 0; at < table.ids.length; at += 1) {
    const tag = findTag(table.ids[at] as TagId, tags);
    today.push(tag === null ? -1 : tagAt(table, tag.id));
  }
  return Int32Array.from(today);
}

/** Whether all that `before` knew stands for the same in `after`. */
export function isAsBefore(before: Int32Array, after: Int32Array): boolean {
  return before.every((place, at) => place === after[at]);
}

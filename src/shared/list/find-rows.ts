import type { TagId } from '../model/id';
import { statuses, type Status } from '../model/paper';
import { tagsBefore } from './columns';
import { findSlot, type LibraryList } from './library-list';

export type PlaceCounts = { status: Record<Status, number>; all: number; tags: Map<TagId, number> };

/** Places in `list.rows`, in their order. */
export function findAll({ rows }: LibraryList): Uint32Array {
  return new Uint32Array(rows.length).map((_, at) => at);
}

export function findByStatus({ slots, store }: LibraryList, status: Status): Uint32Array {
  const wanted = statuses.indexOf(status);
  return collect(slots.length, (ordinal) => {
    const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
    return columns.statuses[at] === wanted;
  });
}

/** Papers that have the tag, or one that was merged into it. */
export function findByTag({ slots, store, standing }: LibraryList, id: TagId): Uint32Array {
  const wanted = standing.table.places.get(id) ?? -1;
  // Of a tag that is gone no paper has what it stands for.
  if (standing.today[wanted] !== wanted) return new Uint32Array(0);
  return collect(slots.length, (ordinal) => {
    const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
    const end = tagsBefore(columns, at + 1);
    for (let index = tagsBefore(columns, at); index < end; index += 1) {
      if (standing.today[columns.tags[index] ?? 0] === wanted) return true;
    }
    return false;
  });
}

/** How many papers stand in each place. A paper with two tags that became one counts once. */
export function countPlaces({ rows, slots, store, standing }: LibraryList): PlaceCounts {
  const byStatus = new Uint32Array(statuses.length);
  const byTag = new Uint32Array(standing.today.length);
  const countedFor = new Int32Array(standing.today.length).fill(-1);
  slots.forEach((slot, ordinal) => {
    const { columns, at } = findSlot(store, slot);
    const status = columns.statuses[at] ?? 0;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    const end = tagsBefore(columns, at + 1);
    for (let index = tagsBefore(columns, at); index < end; index += 1) {
      const tag = standing.today[columns.tags[index] ?? 0] ?? -1;
      if (tag < 0 || countedFor[tag] === ordinal) continue;
      countedFor[tag] = ordinal;
      byTag[tag] = (byTag[tag] ?? 0) + 1;
    }
  });
  const status = Object.fromEntries(statuses.map((one, at) => [one, byStatus[at] ?? 0])) as Record<Status, number>;
  const tags = new Map<TagId, number>();
  byTag.forEach((count, at) => {
    if (count > 0) tags.set(standing.table.ids[at] as TagId, count);
  });
  return { status, all: rows.length, tags };
}

function collect(count: number, isWanted: (ordinal: number) => boolean): Uint32Array {
  const found = new Uint32Array(count);
  let length = 0;
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    if (!isWanted(ordinal)) continue;
    found[length] = ordinal;
    length += 1;
  }
  return found.slice(0, length);
}

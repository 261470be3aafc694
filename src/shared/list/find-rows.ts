import type { TagId } from '../model/id';
import { statuses, type Status } from '../model/paper';
import { startOf } from './ragged';
import { findSlot, type LibraryList } from './library-list';

/** `tags` have the tag itself, `within` it or one that lies under it. */
export type PlaceCounts = {
  status: Record<Status, number>;
  all: number;
  tags: Map<TagId, number>;
  within: Map<TagId, number>;
};

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

/** Papers that have one of the tags, or one that was merged into it. */
export function findByTags({ slots, store, standing }: LibraryList, ids: Iterable<TagId>): Uint32Array {
  const wanted = new Uint8Array(standing.today.length);
  for (const id of ids) {
    const place = standing.tables.tags.places.get(id) ?? -1;
    // Of a tag that is gone no paper has what it stands for.
    if (place >= 0 && standing.today[place] === place) wanted[place] = 1;
  }
  if (!wanted.includes(1)) return new Uint32Array(0);
  return collect(slots.length, (ordinal) => {
    const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
    const end = startOf(columns.tags, at + 1);
    for (let index = startOf(columns.tags, at); index < end; index += 1) {
      if (wanted[standing.today[columns.tags.values[index] ?? 0] ?? -1] === 1) return true;
    }
    return false;
  });
}

/**
 * How many papers stand in each place. A paper with two tags that became one, or of which one lies under the other, counts once.
 * @param above what each tag lies under; a tag at the top may be left out
 */
export function countPlaces(list: LibraryList, above: ReadonlyMap<TagId, readonly TagId[]>): PlaceCounts {
  const { rows, slots, store, standing } = list;
  const byStatus = new Uint32Array(statuses.length);
  const own = createTally(standing.today.length);
  // A tag that no paper has itself stands in no column, and yet has what lies under it.
  const ids = [...new Set([...standing.tables.tags.ids, ...[...above.values()].flat()])];
  const places = new Map(ids.map((id, at) => [id, at]));
  const within = createTally(ids.length);
  const aboveAt = standing.tables.tags.ids.map((id) => (above.get(id) ?? []).map((one) => places.get(one) ?? -1));
  slots.forEach((slot, ordinal) => {
    const { columns, at } = findSlot(store, slot);
    const status = columns.statuses[at] ?? 0;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    const end = startOf(columns.tags, at + 1);
    for (let index = startOf(columns.tags, at); index < end; index += 1) {
      const tag = standing.today[columns.tags.values[index] ?? 0] ?? -1;
      if (tag < 0) continue;
      own.count(tag, ordinal);
      within.count(tag, ordinal);
      for (const one of aboveAt[tag] ?? []) within.count(one, ordinal);
    }
  });
  const status = Object.fromEntries(statuses.map((one, at) => [one, byStatus[at] ?? 0])) as Record<Status, number>;
  const named = (counts: Uint32Array): Map<TagId, number> =>
    new Map(ids.flatMap((id, at) => ((counts[at] ?? 0) > 0 ? [[id, counts[at] ?? 0]] : [])));
  return { status, all: rows.length, tags: named(own.counts), within: named(within.counts) };
}

/** Counts who carries what, each once. */
function createTally(size: number) {
  const counts = new Uint32Array(size);
  const countedFor = new Int32Array(size).fill(-1);
  return {
    counts,
    count(at: number, who: number): void {
      if (at < 0 || countedFor[at] === who) return;
      countedFor[at] = who;
      counts[at] = (counts[at] ?? 0) + 1;
    },
  };
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

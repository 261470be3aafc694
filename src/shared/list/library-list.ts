import type { PaperId, TagId } from '../model/id';
import type { Tag } from '../model/tag';
import { appendRow, copyRow, createColumns, createIdTables, readIds, type IdTables, type ListColumns } from './columns';
import type { ListRow } from './list-row';
import { RowView, type Standing } from './row-view';
import { NO_RANKS, NOT_RANKED, type Ranks } from './ranks';
import { isAsBefore, resolveTable } from './resolve-tags';
import { appendTold, type ToldRows } from './told-rows';

/**
 * What was loaded (`base`), and what changes brought since (`grown`). A row's slot is its place in `base`, or behind it in `grown`.
 * `ranks` are the places of its texts among those of others, by slot.
 */
export type ListStore = { base: ListColumns; ranks: Ranks; grown: ListColumns; tables: IdTables };

/** The library after one change, in the order in which papers were added. Nobody writes into it. */
export type LibraryList = {
  readonly rows: readonly ListRow[];
  /** Of each row. */
  readonly slots: Uint32Array;
  readonly store: ListStore;
  readonly standing: Standing;
};

export type ListChange = {
  /** New or changed, as somebody wrote them; where `rows` or `removed` name one as well, they know better. */
  told?: readonly ToldRows[];
  /** New or changed, with the tags that the papers were given; in any order. */
  rows: readonly ListRow[];
  removed: readonly PaperId[];
  tags: ReadonlyMap<TagId, Tag>;
};

export type ListBuilder = { add(row: ListRow): void; finish(tags: ReadonlyMap<TagId, Tag>): LibraryList };

/** Rows are added in the order of their ids. */
export function createListBuilder(): ListBuilder {
  const base = createColumns();
  const tables = createIdTables();
  return {
    add: (row) => appendRow(base, tables, row),
    finish: (tags) => openList({ columns: base, ranks: NO_RANKS, tables }, tags),
  };
}

/** @param loaded columns in the order of ids, and the ranks of their texts; empty arrays where they have none */
export function openList(
  { columns, ranks, tables }: { columns: ListColumns; ranks: Ranks; tables: IdTables },
  tags: ReadonlyMap<TagId, Tag>,
): LibraryList {
  const store = { base: columns, ranks, grown: createColumns(), tables };
  const standing = { tables: store.tables, today: resolveTable(store.tables.tags, tags) };
  const rows = readIds(store.base).map((id, at) => new RowView(id, store.base, at, standing));
  const slots = new Uint32Array(rows.length).map((_, at) => at);
  return { rows, slots, store, standing };
}

/** Costs what changed, and the copying of one array: rows that did not change stay the same objects. */
export function changeList(list: LibraryList, { told = [], rows, removed, tags }: ListChange): LibraryList {
  const { store } = list;
  const slots = new Map<PaperId, number | null>();
  for (const one of told) {
    const first = store.base.count + store.grown.count;
    appendTold(store.grown, store.tables, one);
    readIds(one.columns).forEach((id, at) => slots.set(id, first + at));
  }
  for (const id of removed) slots.set(id, null);
  for (const row of rows) {
    appendRow(store.grown, store.tables, row);
    slots.set(row.id, store.base.count + store.grown.count - 1);
  }
  const standing = { tables: store.tables, today: resolveTable(store.tables.tags, tags) };
  const merged = mergeSlots(list, slots, standing);
  if (isAsBefore(list.standing.today, standing.today)) return { ...merged, store, standing };
  // A merge or a deletion of tags changes no paper, and shows in any.
  const resolved = merged.rows.map((row, at) => viewOf(store, row.id, merged.slots[at] ?? 0, standing));
  return { rows: resolved, slots: merged.slots, store, standing };
}

/** Ranks that somebody else found for these rows, in their order. They hold for all that follows as well: what changes is not ranked. */
export function takeRanks({ slots, store }: LibraryList, ranks: Ranks): void {
  function bySlot(own: Uint32Array): Uint32Array {
    const spread = new Uint32Array(store.base.count + store.grown.count).fill(NOT_RANKED);
    slots.forEach((slot, ordinal) => (spread[slot] = own[ordinal] ?? NOT_RANKED));
    return spread;
  }
  store.ranks = { title: bySlot(ranks.title), author: bySlot(ranks.author), venue: bySlot(ranks.venue) };
}

/** The columns that a slot stands in, and its place there. */
export function findSlot({ base, grown }: ListStore, slot: number): { columns: ListColumns; at: number } {
  return slot < base.count ? { columns: base, at: slot } : { columns: grown, at: slot - base.count };
}

/** All rows in order in columns of their own, without those that changes left behind. */
export function compactColumns({ slots, store }: LibraryList): ListColumns {
  const columns = createColumns();
  for (const slot of slots) {
    const { columns: from, at } = findSlot(store, slot);
    copyRow(from, at, columns);
  }
  return columns;
}

function viewOf(store: ListStore, id: PaperId, slot: number, standing: Standing): RowView {
  const { columns, at } = findSlot(store, slot);
  return new RowView(id, columns, at, standing);
}

/** Copies what stands between two changed rows as it is. */
function mergeSlots(
  { rows, slots, store }: LibraryList,
  changed: ReadonlyMap<PaperId, number | null>,
  standing: Standing,
): Pick<LibraryList, 'rows' | 'slots'> {
  const nextRows: ListRow[] = [];
  const nextSlots = new Uint32Array(rows.length + changed.size);
  let read = 0;
  function copyTo(end: number): void {
    nextSlots.set(slots.subarray(read, end), nextRows.length);
    for (; read < end; read += 1) nextRows.push(rows[read] as ListRow);
  }
  for (const id of [...changed.keys()].sort()) {
    copyTo(findPlace(rows, id, read));
    if (rows[read]?.id === id) read += 1;
    const slot = changed.get(id);
    if (slot === null || slot === undefined) continue;
    nextSlots[nextRows.length] = slot;
    nextRows.push(viewOf(store, id, slot, standing));
  }
  copyTo(rows.length);
  return { rows: nextRows, slots: nextSlots.slice(0, nextRows.length) };
}

/** The first row from `from` on that stands not before `id`. */
function findPlace(rows: readonly ListRow[], id: PaperId, from: number): number {
  let low = from;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as ListRow).id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { ID_LENGTH, TEXTS, appendRow, createColumns, createIdTables, numbers } from './columns';
import type { IdTables, ListColumns } from './columns';
import { placeOf, type IdTable } from './id-table';
import type { ListRow } from './list-row';
import { packList, unpackList } from './pack-list';
import { NO_RANKS } from './ranks';
import { appendRagged, putValues } from './ragged';

/**
 * Rows on their way to the list from whoever wrote their papers. As columns: 100,000 objects of two dozen fields took a second to copy between
 * two threads, and lay about in both.
 */
export type ToldRows = { columns: ListColumns; tables: IdTables };

export function createToldRows(): ToldRows {
  return { columns: createColumns(), tables: createIdTables() };
}

/** @param row with the tags that the paper was given */
export function addRow({ columns, tables }: ToldRows, row: ListRow): void {
  appendRow(columns, tables, row);
}

/** Rows of no state of any library: they are told while it changes. */
const NO_STAMP = { epoch: '', seq: 0, schema: 0 };

/** One piece of memory, which is handed from thread to thread and not copied. */
export function packRows({ columns, tables }: ToldRows): ArrayBuffer {
  return packList({ stamp: NO_STAMP, columns, ranks: NO_RANKS, tables });
}

/** @throws where it is not what `packRows` made */
export function unpackRows(buffer: ArrayBuffer): ToldRows {
  const packed = unpackList(buffer);
  if (packed === null) throw new Error('rows for the list came damaged');
  return packed;
}

/** Appends all rows at once, as they stand but for the places of ids, which are those of other tables. */
export function appendTold(to: ListColumns, tables: IdTables, told: ToldRows): void {
  const { columns: from } = told;
  const at = to.count;
  const { count } = from;
  to.ids = putValues(to.ids, at * ID_LENGTH, from.ids.subarray(0, count * ID_LENGTH));
  for (const name of ['statuses', 'ratings', 'priorities'] as const) {
    to[name] = putValues(to[name], at, from[name].subarray(0, count));
  }
  to.flags = putValues(to.flags, at, from.flags.subarray(0, count));
  for (const name of numbers) to[name] = putValues(to[name], at, from[name].subarray(0, count));
  const tags = placesOf(told.tables.tags, tables.tags);
  const lists = placesOf(told.tables.lists, tables.lists);
  const sources = placesOf(told.tables.sources, tables.sources);
  appendRagged(to.tags, at, from.tags, count, (place) => tags[place] ?? 0);
  appendRagged(to.lists, at, from.lists, count, (place) => lists[place] ?? 0);
  appendRagged(to.sources, at, from.sources, count, (place) => sources[place] ?? 0);
  appendRagged(to.moves, at, from.moves, count, (move) => move);
  const ends = from.textEnds.subarray(0, count * TEXTS);
  const start = to.textEnds[at * TEXTS - 1] ?? 0;
  to.text = putValues(to.text, start, from.text.subarray(0, ends.at(-1) ?? 0));
  to.textEnds = putValues(
    to.textEnds,
    at * TEXTS,
    ends.map((end) => start + end),
  );
  to.count += count;
}

/** Where each of these ids stands in another table, which learns those that it does not have. */
function placesOf<Id extends string>(from: IdTable<Id>, to: IdTable<Id>): number[] {
  return from.ids.map((id) => placeOf(to, id));
}

import type { PaperId, PaperListId, SourceId, TagId } from '../model/id';
import { statuses, type InList, type Move, type Status } from '../model/paper';
import { createIdTable, placeOf, type IdTable } from './id-table';
import type { ListRow } from './list-row';
import { readUnits, writeUnits } from './packed-text';
import { appendValues, copyValues, createRagged, readValues, startOf, withRoom, type Ragged } from './ragged';

/**
 * Rows as typed arrays, which are stored and loaded without looking at a single row. Rows are appended and never written over, so that who
 * holds the place of a row may go on reading it. The arrays may be longer than what is in use.
 */
export type ListColumns = {
  count: number;
  /** `ID_LENGTH` letters each. */
  ids: Uint8Array;
  statuses: Uint8Array;
  ratings: Uint8Array;
  /** 0 is none. */
  priorities: Uint8Array;
  flags: Uint16Array;
  /** Not a number where there is none; so are the other numbers that a paper may lack. */
  years: Float64Array;
  addedAt: Float64Array;
  changedAt: Float64Array;
  dueAt: Float64Array;
  snoozedUntil: Float64Array;
  snoozedFor: Float64Array;
  /** Places in the table of tags, as the paper was given them. */
  tags: Ragged<Uint32Array>;
  /** Places in the table of lists. */
  lists: Ragged<Uint32Array>;
  /** Places in the table of sources. */
  sources: Ragged<Uint32Array>;
  /** When and whereto, as one number each (`packMove`). */
  moves: Ragged<Float64Array>;
  /** Where in `text` each of the `TEXTS` of a row ends. */
  textEnds: Uint32Array;
  text: Uint8Array;
};

/** What columns name by place. */
export type IdTables = { tags: IdTable<TagId>; lists: IdTable<PaperListId>; sources: IdTable<SourceId> };

export function createIdTables(): IdTables {
  return { tags: createIdTable([]), lists: createIdTable([]), sources: createIdTable([]) };
}

export const ID_LENGTH = 26;

const texts = ['title', 'firstLine', 'authors', 'venue', 'takeaway', 'orderKey', 'listKeys'] as const;
export const TEXTS = texts.length;
type TextName = (typeof texts)[number];

const DERIVED = 1;
const HAS_NOTE = 2;
const HAS_HIGHLIGHT = 4;
/** From this bit on: whether each of the texts needs two bytes a letter. */
const WIDE = 8;

/** No key of an order has it. */
const BETWEEN_KEYS = ' ';

export function createColumns(): ListColumns {
  return {
    count: 0,
    ids: new Uint8Array(0),
    statuses: new Uint8Array(0),
    ratings: new Uint8Array(0),
    priorities: new Uint8Array(0),
    flags: new Uint16Array(0),
    years: new Float64Array(0),
    addedAt: new Float64Array(0),
    changedAt: new Float64Array(0),
    dueAt: new Float64Array(0),
    snoozedUntil: new Float64Array(0),
    snoozedFor: new Float64Array(0),
    tags: createRagged(new Uint32Array(0)),
    lists: createRagged(new Uint32Array(0)),
    sources: createRagged(new Uint32Array(0)),
    moves: createRagged(new Float64Array(0)),
    textEnds: new Uint32Array(0),
    text: new Uint8Array(0),
  };
}

/** @param row with the tags that the paper was given */
export function appendRow(columns: ListColumns, tables: IdTables, row: ListRow): void {
  const at = openRow(columns);
  writeUnits(columns.ids, at * ID_LENGTH, row.id, false);
  columns.statuses[at] = statuses.indexOf(row.status);
  columns.ratings[at] = row.rating;
  columns.priorities[at] = row.priority ?? 0;
  columns.years[at] = row.year ?? NaN;
  columns.addedAt[at] = row.addedAt;
  columns.changedAt[at] = row.changedAt;
  columns.dueAt[at] = row.dueAt ?? NaN;
  columns.snoozedUntil[at] = row.snoozedUntil ?? NaN;
  columns.snoozedFor[at] = row.snoozedFor ?? NaN;
  appendValues(columns.tags, at, row.tagIds, (id) => placeOf(tables.tags, id));
  appendValues(columns.lists, at, row.lists, ({ id }) => placeOf(tables.lists, id));
  appendValues(columns.sources, at, row.sourceIds, (id) => placeOf(tables.sources, id));
  appendValues(columns.moves, at, row.moves, packMove);
  let flags = (row.derived ? DERIVED : 0) | (row.hasNote ? HAS_NOTE : 0) | (row.hasHighlight ? HAS_HIGHLIGHT : 0);
  textsOf(row).forEach((text, which) => {
    if (appendText(columns, at * TEXTS + which, text)) flags |= WIDE << which;
  });
  columns.flags[at] = flags;
  columns.count += 1;
}

/** In the order of `texts`; '' is none. */
function textsOf(row: ListRow): string[] {
  const { title, firstLine, authors, venue, takeaway, orderKey, lists } = row;
  const listKeys = lists.map((one) => one.orderKey).join(BETWEEN_KEYS);
  return [title, firstLine, authors, venue ?? '', takeaway ?? '', orderKey ?? '', listKeys];
}

const STATUS_ROOM = 8;

function packMove({ to, at }: Move): number {
  return at * STATUS_ROOM + statuses.indexOf(to);
}

function unpackMove(value: number): Move {
  return { to: statuses[moveTo(value)] ?? 'inbox', at: moveAt(value) };
}

/** When a move in the columns was made: who counts those of all papers makes no object for each. */
export function moveAt(value: number): number {
  return Math.floor(value / STATUS_ROOM);
}

/** Its place in `statuses`. */
export function moveTo(value: number): number {
  return value - moveAt(value) * STATUS_ROOM;
}

/** Copies a row as it stands; both have the same tables of ids. */
export function copyRow(from: ListColumns, at: number, to: ListColumns): void {
  const next = openRow(to);
  to.ids.set(from.ids.subarray(at * ID_LENGTH, (at + 1) * ID_LENGTH), next * ID_LENGTH);
  for (const name of ['statuses', 'ratings', 'priorities', 'flags'] as const) to[name][next] = from[name][at] ?? 0;
  for (const name of numbers) to[name][next] = from[name][at] ?? NaN;
  for (const name of ['tags', 'lists', 'sources'] as const) copyValues(from[name], at, to[name], next);
  copyValues(from.moves, at, to.moves, next);
  const start = textBefore(from, at * TEXTS);
  const textAt = textBefore(to, next * TEXTS);
  const text = from.text.subarray(start, textBefore(from, (at + 1) * TEXTS));
  to.text = withRoom(to.text, textAt + text.length);
  to.text.set(text, textAt);
  for (let which = 0; which < TEXTS; which += 1) {
    to.textEnds[next * TEXTS + which] = (from.textEnds[at * TEXTS + which] ?? 0) - start + textAt;
  }
  to.count += 1;
}

/** Columns of eight bytes a row. */
export const numbers = ['years', 'addedAt', 'changedAt', 'dueAt', 'snoozedUntil', 'snoozedFor'] as const;

/** All ids, in the order of the rows: as one text that is cut, they take a third of the time. */
export function readIds({ ids, count }: ListColumns): PaperId[] {
  const text = readUnits(ids, 0, count * ID_LENGTH, false);
  return Array.from({ length: count }, (_, at) => text.slice(at * ID_LENGTH, (at + 1) * ID_LENGTH) as PaperId);
}

export function readText(columns: ListColumns, at: number, name: TextName): string {
  const which = texts.indexOf(name);
  const place = at * TEXTS + which;
  const isWide = ((columns.flags[at] ?? 0) & (WIDE << which)) !== 0;
  return readUnits(columns.text, textBefore(columns, place), textBefore(columns, place + 1), isWide);
}

/** A text that a paper may lack. */
export function readOptionalText(columns: ListColumns, at: number, name: TextName): string | undefined {
  const text = readText(columns, at, name);
  return text === '' ? undefined : text;
}

/** A number that a paper may lack. */
export function readOptional(column: Float64Array, at: number): number | undefined {
  const value = column[at] ?? NaN;
  return Number.isNaN(value) ? undefined : value;
}

export function readLists(columns: ListColumns, at: number, table: IdTable<PaperListId>): InList[] {
  const places = readValues(columns.lists, at);
  if (places.length === 0) return [];
  const keys = readText(columns, at, 'listKeys').split(BETWEEN_KEYS);
  return Array.from(places, (place, index) => ({ id: table.ids[place] as PaperListId, orderKey: keys[index] ?? '' }));
}

/** The place of a row in one list; undefined where it is not in it. */
export function readListKey(
  columns: ListColumns,
  at: number,
  table: IdTable<PaperListId>,
  id: PaperListId,
): string | undefined {
  const index = readValues(columns.lists, at).indexOf(table.places.get(id) ?? -1);
  if (index < 0) return undefined;
  const keys = readText(columns, at, 'listKeys');
  // Most papers that are in a list are in one.
  return keys.includes(BETWEEN_KEYS) ? keys.split(BETWEEN_KEYS)[index] : keys;
}

export function readSources(columns: ListColumns, at: number, table: IdTable<SourceId>): SourceId[] {
  return Array.from(readValues(columns.sources, at), (place) => table.ids[place] as SourceId);
}

export function readMoves(columns: ListColumns, at: number): Move[] {
  return Array.from(readValues(columns.moves, at), unpackMove);
}

export function readStatus(columns: ListColumns, at: number): Status {
  return statuses[columns.statuses[at] ?? 0] ?? 'inbox';
}

export function isDerived(columns: ListColumns, at: number): boolean {
  return ((columns.flags[at] ?? 0) & DERIVED) !== 0;
}

export function hasNote(columns: ListColumns, at: number): boolean {
  return ((columns.flags[at] ?? 0) & HAS_NOTE) !== 0;
}

export function hasHighlight(columns: ListColumns, at: number): boolean {
  return ((columns.flags[at] ?? 0) & HAS_HIGHLIGHT) !== 0;
}

/** A row's tags by `today`, each once, in the order in which they were given. */
export function readTags(columns: ListColumns, at: number, table: IdTable<TagId>, today: Int32Array): TagId[] {
  const found: TagId[] = [];
  const { tags } = columns;
  const end = startOf(tags, at + 1);
  for (let index = startOf(tags, at); index < end; index += 1) {
    const id = table.ids[today[tags.values[index] ?? 0] ?? -1];
    if (id !== undefined && !found.includes(id)) found.push(id);
  }
  return found;
}

function textBefore({ textEnds }: ListColumns, place: number): number {
  return place === 0 ? 0 : (textEnds[place - 1] ?? 0);
}

/** Answers whether it needed two bytes a letter. */
function appendText(columns: ListColumns, place: number, text: string): boolean {
  const start = textBefore(columns, place);
  columns.text = withRoom(columns.text, start + 2 * text.length);
  const isWide = !writeUnits(columns.text, start, text, false);
  if (isWide) writeUnits(columns.text, start, text, true);
  columns.textEnds[place] = start + (isWide ? 2 * text.length : text.length);
  return isWide;
}

/** Room for one row more in every column; answers its place. */
function openRow(columns: ListColumns): number {
  const wanted = columns.count + 1;
  columns.ids = withRoom(columns.ids, wanted * ID_LENGTH);
  columns.statuses = withRoom(columns.statuses, wanted);
  columns.ratings = withRoom(columns.ratings, wanted);
  columns.priorities = withRoom(columns.priorities, wanted);
  columns.flags = withRoom(columns.flags, wanted);
  for (const name of numbers) columns[name] = withRoom(columns[name], wanted);
  for (const name of ['tags', 'lists', 'sources', 'moves'] as const) {
    columns[name].ends = withRoom(columns[name].ends, wanted);
  }
  columns.textEnds = withRoom(columns.textEnds, wanted * TEXTS);
  return columns.count;
}

import type { PaperId, TagId } from '../model/id';
import { statuses, type Status } from '../model/paper';
import type { ListRow } from './list-row';
import { readUnits, writeUnits } from './packed-text';
import { tagAt, type TagTable } from './tag-table';

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
  flags: Uint8Array;
  /** Not a number where there is none. */
  years: Float64Array;
  addedAt: Float64Array;
  /** Where in `tags` those of a row end, which is where those of the next begin. */
  tagEnds: Uint32Array;
  /** Places in the table of tags, as the paper was given them. */
  tags: Uint32Array;
  /** Where in `text` the title, the first line, the authors and the order key of a row end; '' is no order key. */
  textEnds: Uint32Array;
  text: Uint8Array;
};

export const ID_LENGTH = 26;
export const TEXTS = 4;
const TITLE = 0;
const FIRST_LINE = 1;
const AUTHORS = 2;
const ORDER_KEY = 3;

const DERIVED = 1;
const HAS_NOTE = 2;
/** From this bit on: whether each of the texts needs two bytes a letter. */
const WIDE = 4;

export function createColumns(): ListColumns {
  return {
    count: 0,
    ids: new Uint8Array(0),
    statuses: new Uint8Array(0),
    ratings: new Uint8Array(0),
    priorities: new Uint8Array(0),
    flags: new Uint8Array(0),
    years: new Float64Array(0),
    addedAt: new Float64Array(0),
    tagEnds: new Uint32Array(0),
    tags: new Uint32Array(0),
    textEnds: new Uint32Array(0),
    text: new Uint8Array(0),
  };
}

/** @param row with the tags that the paper was given */
export function appendRow(columns: ListColumns, table: TagTable, row: ListRow): void {
  const at = openRow(columns);
  writeUnits(columns.ids, at * ID_LENGTH, row.id, false);
  columns.statuses[at] = statuses.indexOf(row.status);
  columns.ratings[at] = row.rating;
  columns.priorities[at] = row.priority ?? 0;
  columns.years[at] = row.year ?? NaN;
  columns.addedAt[at] = row.addedAt;
  const firstTag = tagsBefore(columns, at);
  columns.tags = withRoom(columns.tags, firstTag + row.tagIds.length);
  row.tagIds.forEach((id, index) => (columns.tags[firstTag + index] = tagAt(table, id)));
  columns.tagEnds[at] = firstTag + row.tagIds.length;
  let flags = (row.derived ? DERIVED : 0) | (row.hasNote ? HAS_NOTE : 0);
  [row.title, row.firstLine, row.authors, row.orderKey ?? ''].forEach((text, which) => {
    if (appendText(columns, at * TEXTS + which, text)) flags |= WIDE << which;
  });
  columns.flags[at] = flags;
  columns.count += 1;
}

/** Copies a row as it stands; both have one table of tags. */
export function copyRow(from: ListColumns, at: number, to: ListColumns): void {
  const next = openRow(to);
  to.ids.set(from.ids.subarray(at * ID_LENGTH, (at + 1) * ID_LENGTH), next * ID_LENGTH);
  to.statuses[next] = from.statuses[at] ?? 0;
  to.ratings[next] = from.ratings[at] ?? 0;
  to.priorities[next] = from.priorities[at] ?? 0;
  to.flags[next] = from.flags[at] ?? 0;
  to.years[next] = from.years[at] ?? NaN;
  to.addedAt[next] = from.addedAt[at] ?? 0;
  const tags = from.tags.subarray(tagsBefore(from, at), tagsBefore(from, at + 1));
  const firstTag = tagsBefore(to, next);
  to.tags = withRoom(to.tags, firstTag + tags.length);
  to.tags.set(tags, firstTag);
  to.tagEnds[next] = firstTag + tags.length;
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

/** All ids, in the order of the rows: as one text that is cut, they take a third of the time. */
export function readIds({ ids, count }: ListColumns): PaperId[] {
  const text = readUnits(ids, 0, count * ID_LENGTH, false);
  return Array.from({ length: count }, (_, at) => text.slice(at * ID_LENGTH, (at + 1) * ID_LENGTH) as PaperId);
}

export function readTitle(columns: ListColumns, at: number): string {
  return readText(columns, at, TITLE);
}

export function readFirstLine(columns: ListColumns, at: number): string {
  return readText(columns, at, FIRST_LINE);
}

export function readAuthors(columns: ListColumns, at: number): string {
  return readText(columns, at, AUTHORS);
}

export function readOrderKey(columns: ListColumns, at: number): string | undefined {
  const key = readText(columns, at, ORDER_KEY);
  return key === '' ? undefined : key;
}

export function readStatus(columns: ListColumns, at: number): Status {
  return statuses[columns.statuses[at] ?? 0] ?? 'inbox';
}

export function readYear(columns: ListColumns, at: number): number | null {
  const year = columns.years[at] ?? NaN;
  return Number.isNaN(year) ? null : year;
}

export function isDerived(columns: ListColumns, at: number): boolean {
  return ((columns.flags[at] ?? 0) & DERIVED) !== 0;
}

export function hasNote(columns: ListColumns, at: number): boolean {
  return ((columns.flags[at] ?? 0) & HAS_NOTE) !== 0;
}

/** Where the tags of a row begin. */
export function tagsBefore({ tagEnds }: ListColumns, at: number): number {
  return at === 0 ? 0 : (tagEnds[at - 1] ?? 0);
}

/** A row's tags by `today`, each once, in the order in which they were given. */
export function readTags(columns: ListColumns, at: number, table: TagTable, today: Int32Array): TagId[] {
  const found: TagId[] = [];
  const end = tagsBefore(columns, at + 1);
  for (let index = tagsBefore(columns, at); index < end; index += 1) {
    const id = table.ids[today[columns.tags[index] ?? 0] ?? -1];
    if (id !== undefined && !found.includes(id)) found.push(id);
  }
  return found;
}

function readText(columns: ListColumns, at: number, which: number): string {
  const place = at * TEXTS + which;
  const isWide = ((columns.flags[at] ?? 0) & (WIDE << which)) !== 0;
  return readUnits(columns.text, textBefore(columns, place), textBefore(columns, place + 1), isWide);
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
  columns.years = withRoom(columns.years, wanted);
  columns.addedAt = withRoom(columns.addedAt, wanted);
  columns.tagEnds = withRoom(columns.tagEnds, wanted);
  columns.textEnds = withRoom(columns.textEnds, wanted * TEXTS);
  return columns.count;
}

const MIN_ROOM = 64;
type Column = Uint8Array | Uint32Array | Float64Array;

/** Doubled when full: each value is then moved twice at most, however many are appended. */
function withRoom<T extends Column>(column: T, wanted: number): T {
  if (wanted <= column.length) return column;
  const Kind = column.constructor as new (length: number) => T;
  const next = new Kind(Math.max(wanted, 2 * column.length, MIN_ROOM));
  next.set(column);
  return next;
}

import { isUlid } from '../model/id';
import { createColumns, ID_LENGTH, numbers, TEXTS, type IdTables, type ListColumns } from './columns';
import { createIdTable } from './id-table';
import { rankedFields, type RankedField, type Ranks } from './ranks';
import { readUnits, writeUnits } from './packed-text';
import { startOf } from './ragged';

/** Which state of which library was packed. */
export type PackStamp = { epoch: string; seq: number; schema: number };

export type PackedList = { stamp: PackStamp; columns: ListColumns; ranks: Ranks; tables: IdTables };

/** Another arrangement of bytes, or another rule for what stands in them, is another format: what was packed before is thrown away. */
const FORMAT = 4;
const MAGIC = 0x5073_746c;

const raggedNames = ['tags', 'lists', 'sources', 'moves'] as const;
const tableNames = ['tags', 'lists', 'sources'] as const;
const byteNames = ['statuses', 'ratings', 'priorities'] as const;

/** How many there are of what the parts hold. */
const sizeNames = [
  'rows',
  'text',
  'epoch',
  'values.tags',
  'values.lists',
  'values.sources',
  'values.moves',
  'ids.tags',
  'ids.lists',
  'ids.sources',
] as const;
type Sizes = Record<(typeof sizeNames)[number], number>;

// Words of four bytes at the beginning; the number of the change takes two, behind all others.
const HEAD = { magic: 0, format: 1, sum: 2, schema: 3, sizes: 4, seq: 14 } as const;
const HEAD_BYTES = 64;
/** Every column begins where a number of eight bytes may. */
const ALIGN = 8;

/** One piece of memory, so that it is stored, checked and handed over as one. */
export function packList({ stamp, columns, ranks, tables }: PackedList): ArrayBuffer {
  const sizes = measure({ columns, tables, stamp });
  const buffer = new ArrayBuffer(layOut(sizes).end);
  const to = viewParts(buffer, sizes);
  const { rows } = sizes;
  for (const name of numbers) to[name].set(columns[name].subarray(0, rows));
  for (const name of byteNames) to[name].set(columns[name].subarray(0, rows));
  for (const name of raggedNames) {
    to[name].ends.set(columns[name].ends.subarray(0, rows));
    to[name].values.set(columns[name].values.subarray(0, sizes[`values.${name}`]));
  }
  to.flags.set(columns.flags.subarray(0, rows));
  to.textEnds.set(columns.textEnds.subarray(0, rows * TEXTS));
  for (const name of rankedFields) to.ranks[name].set(ranks[name]);
  to.ids.set(columns.ids.subarray(0, rows * ID_LENGTH));
  to.text.set(columns.text.subarray(0, sizes.text));
  for (const name of tableNames) {
    tables[name].ids.forEach((id, at) => writeUnits(to.tableIds[name], at * ID_LENGTH, id, false));
  }
  writeUnits(to.epoch, 0, stamp.epoch, true);
  writeHead(buffer, sizes, stamp);
  return buffer;
}

/** Null for anything but what `packList` made, byte for byte. The columns are the memory itself: nothing is copied. */
export function unpackList(buffer: ArrayBuffer): PackedList | null {
  if (buffer.byteLength < HEAD_BYTES || buffer.byteLength % ALIGN !== 0) return null;
  const head = new Uint32Array(buffer, 0, HEAD_BYTES / 4);
  if (head[HEAD.magic] !== MAGIC || head[HEAD.format] !== FORMAT) return null;
  const sizes = Object.fromEntries(sizeNames.map((name, at) => [name, head[HEAD.sizes + at] ?? 0])) as Sizes;
  if (layOut(sizes).end !== buffer.byteLength || sumOf(buffer) !== head[HEAD.sum]) return null;
  const { epoch, tableIds, ranks, ...columns } = viewParts(buffer, sizes);
  const tables = readTables(tableIds, sizes);
  if (tables === null) return null;
  const stamp: PackStamp = {
    epoch: readUnits(epoch, 0, epoch.length, true),
    seq: new Float64Array(buffer, HEAD.seq * 4, 1)[0] ?? 0,
    schema: head[HEAD.schema] ?? 0,
  };
  return { stamp, columns: { ...createColumns(), ...columns, count: sizes.rows }, ranks, tables };
}

function measure({ columns, tables, stamp }: Omit<PackedList, 'ranks'>): Sizes {
  const { count } = columns;
  return {
    rows: count,
    text: count === 0 ? 0 : (columns.textEnds[count * TEXTS - 1] ?? 0),
    epoch: stamp.epoch.length,
    'values.tags': startOf(columns.tags, count),
    'values.lists': startOf(columns.lists, count),
    'values.sources': startOf(columns.sources, count),
    'values.moves': startOf(columns.moves, count),
    'ids.tags': tables.tags.ids.length,
    'ids.lists': tables.lists.ids.length,
    'ids.sources': tables.sources.ids.length,
  };
}

/** Null where one of them is no id. */
function readTables(tableIds: Record<(typeof tableNames)[number], Uint8Array>, sizes: Sizes): IdTables | null {
  function read<Id extends string>(name: (typeof tableNames)[number]): Id[] {
    return Array.from({ length: sizes[`ids.${name}`] }, (_, at) => {
      return readUnits(tableIds[name], at * ID_LENGTH, (at + 1) * ID_LENGTH, false) as Id;
    });
  }
  if (!tableNames.every((name) => read(name).every((id) => isUlid(id)))) return null;
  return {
    tags: createIdTable(read('tags')),
    lists: createIdTable(read('lists')),
    sources: createIdTable(read('sources')),
  };
}

function writeHead(buffer: ArrayBuffer, sizes: Sizes, stamp: PackStamp): void {
  const head = new Uint32Array(buffer, 0, HEAD_BYTES / 4);
  head[HEAD.magic] = MAGIC;
  head[HEAD.format] = FORMAT;
  sizeNames.forEach((name, at) => (head[HEAD.sizes + at] = sizes[name]));
  head[HEAD.schema] = stamp.schema;
  new Float64Array(buffer, HEAD.seq * 4, 1)[0] = stamp.seq;
  head[HEAD.sum] = sumOf(buffer);
}

/** Where each part begins, the widest numbers first. */
function layOut(sizes: Sizes) {
  let end = HEAD_BYTES;
  function take(bytes: number): number {
    const at = end;
    end += Math.ceil(bytes / ALIGN) * ALIGN;
    return at;
  }
  const { rows } = sizes;
  const at = {
    numbers: numbers.map(() => take(rows * 8)),
    moves: take(sizes['values.moves'] * 8),
    ends: raggedNames.map(() => take(rows * 4)),
    tags: take(sizes['values.tags'] * 4),
    lists: take(sizes['values.lists'] * 4),
    sources: take(sizes['values.sources'] * 4),
    textEnds: take(rows * TEXTS * 4),
    ranks: rankedFields.map(() => take(rows * 4)),
    flags: take(rows * 2),
    bytes: byteNames.map(() => take(rows)),
    ids: take(rows * ID_LENGTH),
    tableIds: tableNames.map((name) => take(sizes[`ids.${name}`] * ID_LENGTH)),
    epoch: take(sizes.epoch * 2),
    text: take(sizes.text),
  };
  return { at, end };
}

function viewParts(buffer: ArrayBuffer, sizes: Sizes) {
  const { at } = layOut(sizes);
  const { rows } = sizes;
  const number = (which: (typeof numbers)[number]) =>
    new Float64Array(buffer, at.numbers[numbers.indexOf(which)], rows);
  const byte = (which: (typeof byteNames)[number]) => new Uint8Array(buffer, at.bytes[byteNames.indexOf(which)], rows);
  const ends = (which: (typeof raggedNames)[number]) =>
    new Uint32Array(buffer, at.ends[raggedNames.indexOf(which)], rows);
  const ranks = (which: RankedField) => new Uint32Array(buffer, at.ranks[rankedFields.indexOf(which)], rows);
  const places = (which: (typeof tableNames)[number]) => ({
    ends: ends(which),
    values: new Uint32Array(buffer, at[which], sizes[`values.${which}`]),
  });
  const tableIds = (which: (typeof tableNames)[number]) =>
    new Uint8Array(buffer, at.tableIds[tableNames.indexOf(which)], sizes[`ids.${which}`] * ID_LENGTH);
  return {
    years: number('years'),
    addedAt: number('addedAt'),
    changedAt: number('changedAt'),
    dueAt: number('dueAt'),
    snoozedUntil: number('snoozedUntil'),
    snoozedFor: number('snoozedFor'),
    statuses: byte('statuses'),
    ratings: byte('ratings'),
    priorities: byte('priorities'),
    tags: places('tags'),
    lists: places('lists'),
    sources: places('sources'),
    moves: { ends: ends('moves'), values: new Float64Array(buffer, at.moves, sizes['values.moves']) },
    flags: new Uint16Array(buffer, at.flags, rows),
    textEnds: new Uint32Array(buffer, at.textEnds, rows * TEXTS),
    ranks: { title: ranks('title'), author: ranks('author'), venue: ranks('venue') },
    ids: new Uint8Array(buffer, at.ids, rows * ID_LENGTH),
    tableIds: { tags: tableIds('tags'), lists: tableIds('lists'), sources: tableIds('sources') },
    epoch: new Uint8Array(buffer, at.epoch, sizes.epoch * 2),
    text: new Uint8Array(buffer, at.text, sizes.text),
  };
}

const PRIME = 0x0100_0193;

/**
 * Of all words but the sum's own. Each step can be undone, so that a single word that differs always gives another sum; it guards against
 * damage and not against malice, which could as well write papers.
 */
function sumOf(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let sum = sumWords(words, 0, HEAD.sum, words.length | 0);
  for (let at = HEAD.sum + 1; at < words.length; at += SUMMED_AT_ONCE) {
    sum = sumWords(words, at, Math.min(at + SUMMED_AT_ONCE, words.length), sum);
  }
  return sum >>> 0;
}

// A function that is called often is compiled; a single long loop of a page that starts runs as bytecode for most of its way.
const SUMMED_AT_ONCE = 8_192;

function sumWords(words: Uint32Array, from: number, end: number, start: number): number {
  let sum = start;
  for (let at = from; at < end; at += 1) {
    sum = Math.imul(sum ^ (words[at] ?? 0), PRIME);
    sum ^= sum >>> 15;
  }
  return sum;
}

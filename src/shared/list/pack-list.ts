import { isUlid, type TagId } from '../model/id';
import { createColumns, ID_LENGTH, tagsBefore, TEXTS, type ListColumns } from './columns';
import { readUnits, writeUnits } from './packed-text';
import { createTagTable, type TagTable } from './tag-table';

/** Which state of which library was packed. */
export type PackStamp = { epoch: string; seq: number; schema: number };

export type PackedList = { stamp: PackStamp; columns: ListColumns; ranks: Uint32Array; table: TagTable };

/** Another arrangement of bytes, or another rule for what stands in them, is another format: what was packed before is thrown away. */
const FORMAT = 2;
const MAGIC = 0x5073_746c;

// Words of four bytes at the beginning.
const HEAD = {
  magic: 0,
  format: 1,
  sum: 2,
  rows: 3,
  tagIds: 4,
  tags: 5,
  text: 6,
  epoch: 7,
  schema: 8,
  seq: 10,
} as const;
const HEAD_BYTES = 48;
/** Every column begins where a number of eight bytes may. */
const ALIGN = 8;

type Sizes = { rows: number; tagIds: number; tags: number; text: number; epoch: number };

/** One piece of memory, so that it is stored, checked and handed over as one. */
export function packList({ stamp, columns, ranks, table }: PackedList): ArrayBuffer {
  const { count } = columns;
  const text = columns.textEnds[count * TEXTS - 1] ?? 0;
  const sizes: Sizes = {
    rows: count,
    tagIds: table.ids.length,
    tags: tagsBefore(columns, count),
    text: count === 0 ? 0 : text,
    epoch: stamp.epoch.length,
  };
  const buffer = new ArrayBuffer(layOut(sizes).end);
  const to = viewParts(buffer, sizes);
  to.years.set(columns.years.subarray(0, count));
  to.addedAt.set(columns.addedAt.subarray(0, count));
  to.tagEnds.set(columns.tagEnds.subarray(0, count));
  to.tags.set(columns.tags.subarray(0, sizes.tags));
  to.textEnds.set(columns.textEnds.subarray(0, count * TEXTS));
  to.ranks.set(ranks);
  to.statuses.set(columns.statuses.subarray(0, count));
  to.ratings.set(columns.ratings.subarray(0, count));
  to.priorities.set(columns.priorities.subarray(0, count));
  to.flags.set(columns.flags.subarray(0, count));
  to.ids.set(columns.ids.subarray(0, count * ID_LENGTH));
  to.text.set(columns.text.subarray(0, sizes.text));
  table.ids.forEach((id, at) => writeUnits(to.tagIds, at * ID_LENGTH, id, false));
  writeUnits(to.epoch, 0, stamp.epoch, true);
  writeHead(buffer, sizes, stamp);
  return buffer;
}

/** Null for anything but what `packList` made, byte for byte. The columns are the memory itself: nothing is copied. */
export function unpackList(buffer: ArrayBuffer): PackedList | null {
  if (buffer.byteLength < HEAD_BYTES || buffer.byteLength % ALIGN !== 0) return null;
  const head = new Uint32Array(buffer, 0, HEAD_BYTES / 4);
  if (head[HEAD.magic] !== MAGIC || head[HEAD.format] !== FORMAT) return null;
  const size = (name: keyof Sizes) => head[HEAD[name]] ?? 0;
  const sizes = {
    rows: size('rows'),
    tagIds: size('tagIds'),
    tags: size('tags'),
    text: size('text'),
    epoch: size('epoch'),
  };
  if (layOut(sizes).end !== buffer.byteLength || sumOf(buffer) !== head[HEAD.sum]) return null;
  const { epoch, tagIds, ranks, ...columns } = viewParts(buffer, sizes);
  const ids = Array.from({ length: sizes.tagIds }, (_, at) =>
    readUnits(tagIds, at * ID_LENGTH, (at + 1) * ID_LENGTH, false),
  );
  if (!ids.every((id) => isUlid<TagId>(id))) return null;
  const stamp: PackStamp = {
    epoch: readUnits(epoch, 0, epoch.length, true),
    seq: new Float64Array(buffer, HEAD.seq * 4, 1)[0] ?? 0,
    schema: head[HEAD.schema] ?? 0,
  };
  return { stamp, columns: { ...createColumns(), ...columns, count: sizes.rows }, ranks, table: createTagTable(ids) };
}

function writeHead(buffer: ArrayBuffer, sizes: Sizes, stamp: PackStamp): void {
  const head = new Uint32Array(buffer, 0, HEAD_BYTES / 4);
  head[HEAD.magic] = MAGIC;
  head[HEAD.format] = FORMAT;
  for (const name of ['rows', 'tagIds', 'tags', 'text', 'epoch'] as const) head[HEAD[name]] = sizes[name];
  head[HEAD.schema] = stamp.schema;
  new Float64Array(buffer, HEAD.seq * 4, 1)[0] = stamp.seq;
  head[HEAD.sum] = sumOf(buffer);
}

/** Where each part begins, the widest numbers first. */
function layOut({ rows, tagIds, tags, text, epoch }: Sizes) {
  let end = HEAD_BYTES;
  function take(bytes: number): number {
    const at = end;
    end += Math.ceil(bytes / ALIGN) * ALIGN;
    return at;
  }
  const at = {
    years: take(rows * 8),
    addedAt: take(rows * 8),
    tagEnds: take(rows * 4),
    tags: take(tags * 4),
    textEnds: take(rows * TEXTS * 4),
    ranks: take(rows * 4),
    statuses: take(rows),
    ratings: take(rows),
    priorities: take(rows),
    flags: take(rows),
    ids: take(rows * ID_LENGTH),
    tagIds: take(tagIds * ID_LENGTH),
    epoch: take(epoch * 2),
    text: take(text),
  };
  return { at, end };
}

function viewParts(buffer: ArrayBuffer, sizes: Sizes) {
  const { at } = layOut(sizes);
  const { rows } = sizes;
  return {
    years: new Float64Array(buffer, at.years, rows),
    addedAt: new Float64Array(buffer, at.addedAt, rows),
    tagEnds: new Uint32Array(buffer, at.tagEnds, rows),
    tags: new Uint32Array(buffer, at.tags, sizes.tags),
    textEnds: new Uint32Array(buffer, at.textEnds, rows * TEXTS),
    ranks: new Uint32Array(buffer, at.ranks, rows),
    statuses: new Uint8Array(buffer, at.statuses, rows),
    ratings: new Uint8Array(buffer, at.ratings, rows),
    priorities: new Uint8Array(buffer, at.priorities, rows),
    flags: new Uint8Array(buffer, at.flags, rows),
    ids: new Uint8Array(buffer, at.ids, rows * ID_LENGTH),
    tagIds: new Uint8Array(buffer, at.tagIds, sizes.tagIds * ID_LENGTH),
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
  let sum = words.length | 0;
  for (let at = 0; at < words.length; at += 1) {
    if (at === HEAD.sum) continue;
    sum = Math.imul(sum ^ (words[at] ?? 0), PRIME);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

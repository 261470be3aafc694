import { readLines } from '../../shared/text/lines';
import { openByteReader, type ByteReader } from '../files/byte-reader';
import { createDecoder } from '../files/text-decoders';
import type { HeldText } from './held-texts';

export type LineRange = { encoding: string; first: number; count: number };
export type HeldLines = {
  /** Lines from `first` (1-based) on, each cut to what a screen can show. @throws AppError what the reader throws */
  read: (text: HeldText, range: LineRange) => Promise<string[]>;
  forget: (path: string) => void;
};

const CHUNK_BYTES = 1_048_576;
// A step of the index: so many lines at most are read in vain before the first that is wanted.
const STEP = 256;
export const MAX_LINES = 1_000;
// A file without line ends is one line; the screen shows its start.
const MAX_LENGTH = 4_000;
const LF = 10;
const CR = 13;

/**
 * Any lines of a copy under review, without holding it: where every 256th line begins is noted once (some hundred milliseconds for 100 MB, in
 * pieces, so that nothing else waits), and a page is then one short read.
 */
export function createHeldLines(): HeldLines {
  const indexes = new Map<string, Promise<number[]>>();
  return {
    read: async ({ path, name }, range) => {
      const width = /^utf-16/.test(range.encoding) ? 2 : 1;
      const key = `${String(width)} ${path}`;
      const index = indexes.get(key) ?? indexLines(path, name, range.encoding);
      indexes.set(key, index);
      // A copy that could not be read may be there the next time it is asked for.
      index.catch(() => indexes.delete(key));
      return readRange({ path, name }, await index, range);
    },
    forget: (path) => {
      for (const key of indexes.keys()) if (key.endsWith(` ${path}`)) indexes.delete(key);
    },
  };
}

/** Byte offsets of lines 1, 257, 513, ... */
async function indexLines(path: string, name: string, encoding: string): Promise<number[]> {
  const reader = openByteReader(path, name);
  const offsets = [0];
  const buffer = new Uint8Array(CHUNK_BYTES);
  const ends = createLineEnds(encoding);
  try {
    let lines = 0;
    for (let position = 0, count = reader.read(buffer, 0); count > 0; count = reader.read(buffer, position)) {
      for (const end of ends(buffer.subarray(0, count), position)) {
        lines += 1;
        if (lines % STEP === 0) offsets.push(end);
      }
      position += count;
      await new Promise(setImmediate);
    }
    return offsets;
  } finally {
    reader.close();
  }
}

/** Offsets behind each LF, CRLF or CR. In no encoding that is read here are these bytes a part of another character. */
function createLineEnds(encoding: string): (bytes: Uint8Array, position: number) => Generator<number> {
  const width = /^utf-16/.test(encoding) ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  let isAfterCr = false;
  return function* (bytes, position) {
    for (let i = 0; i < bytes.length; i += width) {
      const unit = width === 1 ? bytes[i] : bytes[i + 1 - low] === 0 ? bytes[i + low] : -1;
      if (isAfterCr) yield position + i + (unit === LF ? width : 0);
      else if (unit === LF) yield position + i + width;
      isAfterCr = unit === CR;
    }
  };
}

function readRange(
  { path, name }: HeldText,
  index: readonly number[],
  { encoding, first, count }: LineRange,
): string[] {
  const step = Math.min(Math.floor((first - 1) / STEP), index.length - 1);
  const reader = openByteReader(path, name);
  try {
    const skip = first - 1 - step * STEP;
    const wanted = skip + Math.min(count, MAX_LINES);
    const found: string[] = [];
    for (const line of readLines(decodeFrom(reader, encoding, index[step] ?? 0))) {
      if (line.number > skip) found.push(line.text.slice(0, MAX_LENGTH));
      if (line.number >= wanted) break;
    }
    return found;
  } finally {
    reader.close();
  }
}

function* decodeFrom(reader: ByteReader, encoding: string, start: number): Generator<string> {
  const decode = createDecoder(encoding);
  const buffer = new Uint8Array(CHUNK_BYTES / 8);
  for (let position = start, count = -1; count !== 0; position += count) {
    count = reader.read(buffer, position);
    yield decode(buffer.subarray(0, count), count === 0);
  }
}

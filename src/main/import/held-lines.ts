import { readAllLines } from '../../shared/text/lines';
import { openByteReader, type ByteReader } from '../files/byte-reader';
import { createDecoder } from '../files/text-decoders';
import type { HeldText } from './held-texts';

export type LineRange = { encoding: string; first: number; count: number };
export type HeldLines = {
  /** Lines from `first` (1-based) on, each cut to what a screen can show. @throws AppError what the reader throws */
  read: (text: HeldText, range: LineRange) => Promise<string[]>;
  forget: (path: string) => void;
};

// Read between two turns of the event loop: one or two milliseconds.
const CHUNK_BYTES = 262_144;
// A step of the index ends with the line that makes it so long: nothing more is read in vain before the first line that is wanted, and only
// the last line of a step can be a long one.
const STEP_LINES = 256;
const STEP_BYTES = 65_536;
export const MAX_LINES = 1_000;
// A file without line ends is one line; the screen shows its start.
const MAX_LENGTH = 4_000;
const CUT_MARK = '…';
// No encoding takes more than four bytes for a character. So much of a step is enough for the start of its last line.
const MAX_STEP_READ = STEP_BYTES + 4 * (MAX_LENGTH + 2);
const LF = 10;
const CR = 13;

/** Where a step begins, and how many lines are before it. */
type Step = { offset: number; lines: number };

/**
 * Any lines of a copy under review, without holding it: where steps of some hundred lines begin is noted once (some hundred milliseconds for
 * 100 MB, in pieces, so that nothing else waits), and a page is then a few short reads, however long its lines are.
 */
export function createHeldLines(open: typeof openByteReader = openByteReader): HeldLines {
  const indexes = new Map<string, Promise<Step[]>>();
  return {
    read: async ({ path, name }, range) => {
      const width = /^utf-16/.test(range.encoding) ? 2 : 1;
      const key = `${String(width)} ${path}`;
      const index = indexes.get(key) ?? indexLines(open(path, name), range.encoding);
      indexes.set(key, index);
      // A copy that could not be read may be there the next time it is asked for.
      index.catch(() => indexes.delete(key));
      const steps = await index;
      return readRange(open(path, name), steps, range);
    },
    forget: (path) => {
      for (const key of indexes.keys()) if (key.endsWith(` ${path}`)) indexes.delete(key);
    },
  };
}

/** All steps, and the end behind the last. */
async function indexLines(reader: ByteReader, encoding: string): Promise<Step[]> {
  const steps: Step[] = [];
  const buffer = new Uint8Array(CHUNK_BYTES);
  const ends = createLineEnds(encoding);
  try {
    let last: Step = { offset: 0, lines: 0 };
    let [position, lines] = [0, 0];
    for (let count = reader.read(buffer, 0); count > 0; count = reader.read(buffer, position)) {
      for (const end of ends(buffer.subarray(0, count), position)) {
        lines += 1;
        if (lines - last.lines < STEP_LINES && end - last.offset < STEP_BYTES) continue;
        steps.push(last);
        last = { offset: end, lines };
      }
      position += count;
      await takeTurn();
    }
    return [...steps, last, { offset: position, lines }];
  } finally {
    reader.close();
  }
}

function takeTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
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

async function readRange(
  reader: ByteReader,
  steps: readonly Step[],
  { encoding, first, count }: LineRange,
): Promise<string[]> {
  const last = first - 1 + Math.min(count, MAX_LINES);
  const found: string[] = [];
  try {
    let at = steps.findLastIndex((step, i) => step.lines < first && i < steps.length - 1);
    for (; at < steps.length - 1; at += 1) {
      const [step, next] = [steps[at], steps[at + 1]];
      if (step === undefined || next === undefined || step.lines >= last) break;
      for (const line of readAllLines([decodeStep(reader, encoding, step.offset, next.offset)])) {
        const number = step.lines + line.number;
        if (number >= first && number <= last) found.push(cutLine(line.text));
      }
      await takeTurn();
    }
    return found;
  } finally {
    reader.close();
  }
}

function decodeStep(reader: ByteReader, encoding: string, start: number, end: number): string {
  const bytes = new Uint8Array(Math.min(end - start, MAX_STEP_READ));
  return createDecoder(encoding)(bytes.subarray(0, reader.read(bytes, start)), true);
}

function cutLine(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(MAX_LENGTH - 1));
  return text.slice(0, isSplit ? MAX_LENGTH - 1 : MAX_LENGTH) + CUT_MARK;
}

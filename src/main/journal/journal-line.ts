import { createHash } from 'node:crypto';
import { isChange, type Change } from '../../shared/model/change';
import { isObject } from '../../shared/model/guard';

/** One line of the journal. Each names the line before by its hash, so that a byte that flips in the past is seen. */
export type JournalLine = { prev: string; change: Change };
/** What the first line of an epoch names. */
export const NO_LINE = '';

const NEWLINE = 10;

export function writeLine(prev: string, change: Change): { bytes: Buffer; hash: string } {
  const line = Buffer.from(JSON.stringify({ prev, change } satisfies JournalLine));
  return { bytes: Buffer.concat([line, Buffer.of(NEWLINE)]), hash: hashLine(line) };
}

/** @param line without its newline. */
export function hashLine(line: Uint8Array): string {
  return createHash('sha256').update(line).digest('hex');
}

/** Null for bytes that are no whole line of a journal. */
export function parseLine(line: Uint8Array): JournalLine | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(line).toString());
  } catch {
    // Torn or damaged; which of the two is for the caller to tell, from where it stands.
    return null;
  }
  if (!isObject(value) || typeof value['prev'] !== 'string' || !isChange(value['change'])) return null;
  return { prev: value['prev'], change: value['change'] };
}

/** Lines with their place in `bytes`; the last one may lack its newline. */
export function* walkLines(bytes: Buffer): Generator<{ start: number; end: number; isEnded: boolean }> {
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    yield { start, end, isEnded: newline >= 0 };
    start = end + 1;
  }
}

import type { Change } from '../../shared/model/change';
import { hashLine, parseLine, walkLines } from './journal-line';

export type ScanResult = {
  /** Up to the end of the last good line. */
  goodBytes: number;
  lines: number;
  /** The hash of the last good line, or what the scan began with. */
  hash: string | null;
  last: Change | null;
  /**
   * `torn`: an unfinished line at the end, as a kill in mid-write leaves it. `unended`: the same, but only the newline is
   * missing. `damaged`: anything else, which no kill explains.
   */
  end: 'clean' | 'torn' | 'unended' | 'damaged';
};
export type ScanOptions = {
  /** What the first line must name; null where that is not known. */
  prev: string | null;
  /** Parses and hands over each line. Without it only the chain of hashes and the last line are looked at: a flipped
   * byte breaks the chain all the same, and a start need not parse eight megabytes. */
  onLine?: (change: Change) => void;
};

const PREFIX = /^\{"prev":"([0-9a-f]*)","change":/;
// `{"prev":"` + 64 digits + `","change":`
const PREFIX_LENGTH = 84;

export function scanSegment(bytes: Buffer, { prev, onLine }: ScanOptions): ScanResult {
  const result: ScanResult = { goodBytes: 0, lines: 0, hash: prev, last: null, end: 'clean' };
  let lastStart = 0;
  for (const { start, end, isEnded } of walkLines(bytes)) {
    const line = bytes.subarray(start, end);
    const read = readChained(line, result, onLine !== undefined || !isEnded);
    if (!isEnded || read === null) {
      result.end = isEnded ? 'damaged' : read === null ? 'torn' : 'unended';
      break;
    }
    if (read.change !== null) onLine?.(read.change);
    result.hash = hashLine(line);
    result.goodBytes = end + 1;
    result.lines += 1;
    lastStart = start;
  }
  return withLast(bytes, result, lastStart, prev);
}

/** Null for a line that is broken or does not follow; the change only where the whole line is to be parsed. */
function readChained(line: Buffer, so: ScanResult, isWhole: boolean): { change: Change | null } | null {
  const prefix = PREFIX.exec(line.subarray(0, PREFIX_LENGTH).toString('latin1'));
  if (prefix === null || (so.hash !== null && prefix[1] !== so.hash)) return null;
  if (!isWhole) return { change: null };
  const parsed = parseLine(line);
  return parsed === null ? null : { change: parsed.change };
}

/** Nothing follows the last line that could vouch for it, so it is parsed in any case. */
function withLast(bytes: Buffer, result: ScanResult, start: number, prev: string | null): ScanResult {
  if (result.lines === 0) return result;
  const last = parseLine(bytes.subarray(start, result.goodBytes - 1));
  if (last !== null) return { ...result, last: last.change };
  return { ...scanSegment(bytes.subarray(0, start), { prev }), end: 'damaged' };
}

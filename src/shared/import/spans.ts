import { isBlank, type Line } from '../text/lines';
import type { Span } from './types';

export function onLine(line: Line): Span {
  return { first: line.number, last: line.number };
}

/** From the first line to the last; there is one at least. */
export function spanOf(lines: readonly Line[]): Span {
  return { first: lines[0]?.number ?? 1, last: lines.at(-1)?.number ?? 1 };
}

/** For lines that were gathered with the blank ones among them: those behind the last text belong to nobody. */
export function spanOfText(lines: readonly Line[]): Span {
  const last = lines.findLast((line) => !isBlank(line.text));
  return { first: lines[0]?.number ?? 1, last: last?.number ?? 1 };
}

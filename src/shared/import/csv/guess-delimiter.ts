import { isBlank } from '../../text/lines';
import { delimiters, Row, type Delimiter } from './row';

export type DelimiterGuess = { delimiter: Delimiter; columns: number; share: number };

// Enough rows to tell a table from prose, few enough to be read for each sample.
const MAX_ROWS = 50;
const MAX_ROW_LINES = 200;

/** The delimiter that gives most rows the same number of columns. Null where none gives two. `share`: of rows that have that many. */
export function guessDelimiter(lines: readonly string[]): DelimiterGuess | null {
  let best: DelimiterGuess | null = null;
  for (const delimiter of delimiters) {
    const counts = countColumns(lines, delimiter);
    const tally = new Map<number, number>();
    for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
    const [columns, rows] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    const share = counts.length === 0 ? 0 : rows / counts.length;
    if (columns < 2) continue;
    if (best === null || share > best.share + 0.05 || (share > best.share - 0.05 && columns > best.columns))
      best = { delimiter, columns, share };
  }
  return best;
}

function countColumns(lines: readonly string[], delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let row: Row | null = null;
  let rowLines = 0;
  for (const line of lines) {
    if (row === null && isBlank(line)) continue;
    row = (row ?? new Row(delimiter)).add(line);
    rowLines += 1;
    if (row.isOpen && rowLines < MAX_ROW_LINES) continue;
    counts.push(row.isOpen ? 0 : row.cells.length);
    row = null;
    rowLines = 0;
    if (counts.length >= MAX_ROWS) break;
  }
  return counts;
}

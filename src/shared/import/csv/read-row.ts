import { isBlank, type Line } from '../../text/lines';
import { Row, splitLine, type Delimiter } from './row';

export type Shape = {
  delimiter: Delimiter;
  columns: number;
  /** A row that ends before this column says nothing. */
  needed: number;
};

export type RowRead =
  { kind: 'row'; lines: Line[]; cells: string[] } | { kind: 'bad'; lines: Line[]; why: 'bad-row' | 'broken-record' };

// An abstract with a line end after each sentence, many times over; a quote that never closes must not take the whole file.
const MAX_ROW_LINES = 1_000;
const MAX_ROW_LENGTH = 1_000_000;
// A row that could follow a broken one is read this far to see whether it fits.
const MAX_LINES_AHEAD = 30;
// In a narrow table a sentence with a comma or two has as many cells as a row.
const TELLING_COLUMNS = 5;

/** Lines that can be given back, and how much reading them again has cost. */
export class LineQueue {
  private returned: Line[] = [];
  private seen = 0;
  private spent = 0;

  constructor(private readonly lines: Iterator<Line>) {}

  next(): Line | null {
    const line = this.returned.pop();
    if (line !== undefined) return line;
    const step = this.lines.next();
    if (step.done === true) return null;
    this.seen += step.value.text.length + 1;
    return step.value;
  }

  giveBack(lines: readonly Line[]): void {
    for (const line of lines) this.spent += line.text.length + 1;
    this.returned.push(...lines.toReversed());
  }

  /** False once broken rows cost more than the text itself: then a row ends with its line, and time stays linear. */
  mayLookAhead(): boolean {
    return this.spent <= 2 * this.seen + MAX_ROW_LENGTH;
  }
}

/** The row that begins at a line. Where its quotes do not close, the next line that makes a whole row ends it. */
export function readRow(first: Line, queue: LineQueue, shape: Shape): RowRead {
  const row = new Row(shape.delimiter).add(first.text);
  const lines = [first];
  const maxLines = queue.mayLookAhead() ? MAX_ROW_LINES : 1;
  let length = first.text.length;
  let isAtEnd = false;
  while (row.isOpen && lines.length < maxLines && length < MAX_ROW_LENGTH) {
    const line = queue.next();
    if (line === null || line.cut) {
      if (line !== null) queue.giveBack([line]);
      isAtEnd = true;
      break;
    }
    row.add(line.text);
    lines.push(line);
    length += line.text.length + 1;
    if (row.isOdd && row.cells.length > shape.columns) break;
  }
  const isSure = !row.isOdd || findNextRow(lines, shape) === 0;
  if (!row.isOpen && fits(row, shape) && isSure) return { kind: 'row', lines, cells: row.cells };
  if (lines.length === 1 && !row.isOpen) return { kind: 'bad', lines, why: 'bad-row' };
  return recover(lines, queue, shape, row.isOpen && !isAtEnd);
}

function recover(lines: Line[], queue: LineQueue, shape: Shape, isOverLimit: boolean): RowRead {
  const next = findNextRow(lines, shape);
  if (next > 0) {
    queue.giveBack(lines.slice(next));
    const own = lines.slice(0, next);
    const literal = next === 1 ? readLiterally(own, shape) : null;
    return literal ?? { kind: 'bad', lines: withoutBlankEnd(own), why: 'broken-record' };
  }
  const literal = shape.delimiter === '\t' || lines.length === 1 ? readLiterally(lines.slice(0, 1), shape) : null;
  if (literal !== null || isOverLimit) queue.giveBack(lines.slice(1));
  if (isOverLimit && literal === null) return { kind: 'bad', lines: lines.slice(0, 1), why: 'broken-record' };
  return literal ?? { kind: 'bad', lines: withoutBlankEnd(lines), why: 'broken-record' };
}

/** Where quotes are characters, as in tables divided by tabs, one at the start of a cell opens nothing. */
function readLiterally(lines: Line[], shape: Shape): RowRead | null {
  const cells = splitLine(lines[0]?.text ?? '', shape.delimiter, false);
  if (cells === null || cells.length !== shape.columns) return null;
  const isLone = (cell: string): boolean => shape.delimiter !== '\t' && /^"[^"]*$/.test(cell);
  return { kind: 'row', lines, cells: cells.map((cell) => (isLone(cell) ? cell.slice(1) : cell)) };
}

/** The first line after the first that makes a row of just as many columns; 0 where there is none. */
function findNextRow(lines: readonly Line[], shape: Shape): number {
  for (let i = 1; i < lines.length; i += 1) {
    const row = new Row(shape.delimiter);
    for (const line of lines.slice(i, i + MAX_LINES_AHEAD)) {
      if (!row.add(line.text).isOpen) break;
    }
    const isRow = !row.isOpen && !row.isOdd && row.cells.length === shape.columns;
    if (isRow && (shape.columns >= TELLING_COLUMNS || row.cells.every((cell) => !cell.startsWith(' ')))) return i;
  }
  return 0;
}

function fits({ cells, hasLooseQuote }: Row, { columns, needed }: Shape): boolean {
  if (cells.length === columns) return true;
  // Where quotes do not say for certain what a cell is, the number of cells must.
  if (hasLooseQuote) return false;
  if (cells.length > columns) return cells.slice(columns).every(isBlank);
  // Spreadsheets leave out empty cells at the end of a row.
  return cells.length >= 2 && cells.length > needed && cells.length >= columns / 2;
}

function withoutBlankEnd(lines: Line[]): Line[] {
  const last = lines.findLastIndex((line) => !isBlank(line.text));
  return lines.slice(0, last + 1);
}

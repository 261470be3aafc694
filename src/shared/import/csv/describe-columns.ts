import { isBlank, readLines } from '../../text/lines';
import type { ColumnField, Columns } from '../../model/columns';
import { guessDelimiter } from './guess-delimiter';
import { findHead, splitNames } from './head';
import { Row, type Delimiter } from './row';

const MAX_EXAMPLES = 5;
const MAX_CELL_LENGTH = 300;
// A head stands at the top; above it at most a line or two that a program wrote.
const MAX_LINES_ABOVE = 5;
const MAX_ROW_LINES = 200;
// Below this a text with commas is prose.
const MIN_SHARE = 0.6;

/** The columns of a table as its start shows them. Null where the samples are no table. */
export function describeColumns(samples: readonly string[]): Columns | null {
  const lines = [...readLines(samples.slice(0, 1))].map((line) => line.text.replace(/^\ufeff/, ''));
  const start = lines.flatMap((line, i) => (isBlank(line) ? [] : [i])).slice(0, MAX_LINES_ABOVE);
  for (const at of start) {
    const head = findHead(lines[at] ?? '');
    if (head !== null) return describe(head.names, head.fields, lines.slice(at + 1), head.delimiter);
  }
  const rest = lines.filter((line) => !isBlank(line) && !/^"?sep=.{1,3}$/i.test(line));
  const guess = guessDelimiter(rest);
  if (guess === null || guess.share < MIN_SHARE) return null;
  const names = splitNames(rest[0] ?? '', guess.delimiter);
  if (names !== null && names.length === guess.columns)
    return describe(
      names,
      names.map(() => null),
      rest.slice(1),
      guess.delimiter,
    );
  const numbers = Array.from({ length: guess.columns }, (_, i) => String(i + 1));
  return describe(
    numbers,
    numbers.map(() => null),
    rest,
    guess.delimiter,
  );
}

function describe(
  names: string[],
  guess: (ColumnField | null)[],
  lines: readonly string[],
  delimiter: Delimiter,
): Columns {
  return { names, guess, examples: readExamples(lines, delimiter, names.length) };
}

function readExamples(lines: readonly string[], delimiter: Delimiter, columns: number): string[][] {
  const examples: string[][] = [];
  let row: Row | null = null;
  let rowLines = 0;
  for (const line of lines) {
    if (examples.length >= MAX_EXAMPLES) break;
    if (row === null && isBlank(line)) continue;
    row = (row ?? new Row(delimiter)).add(line);
    rowLines += 1;
    if (row.isOpen && rowLines < MAX_ROW_LINES) continue;
    const cells: string[] = row.cells;
    examples.push(Array.from({ length: columns }, (_, i) => (cells[i] ?? '').trim().slice(0, MAX_CELL_LENGTH)));
    row = null;
    rowLines = 0;
  }
  return examples;
}

import { isBlank, readLines, type Line } from '../../text/lines';
import { isBoilerplate } from '../boilerplate';
import type { ColumnMap } from '../../model/columns';
import { createProblem } from '../list-paper';
import { giveLoose, MAX_LOOSE_LINES, toBoilerplate, tooLong } from '../loose-lines';
import { spanOf } from '../spans';
import type { Found, ParseOptions, RuleName } from '../types';
import { guessDelimiter } from './guess-delimiter';
import { findHead } from './head';
import { LineQueue, readRow, type RowRead, type Shape } from './read-row';
import { splitLine } from './row';
import { kindOfTable, rowToPaper, type TableKind } from './to-paper';

type Table = Shape & { fields: ColumnMap; kind: TableKind; headLine: string | null };

// Rows that are looked at to find the delimiter of a table that was mapped by hand.
const LINES_AHEAD = 50;

/**
 * Grammar: (head row*)*, blank lines anywhere. A head is known by its names, or is the first row of a table that was mapped by hand where
 * it reads like one. Behind a blank line, or where a row has other columns, another table may begin.
 */
export function* parseCsv(chunks: Iterable<string>, options: ParseOptions = {}): Generator<Found> {
  const queue = new LineQueue(readLines(chunks));
  const loose: Line[] = [];
  let table: Table | null = null;
  let isAfterBlank = true;
  for (let line = queue.next(); line !== null; line = queue.next()) {
    if (isBlank(line.text)) {
      if (loose.length > 0) yield* giveLoose(loose);
      isAfterBlank = true;
      continue;
    }
    const rule = line.cut ? null : ruleOf(line, table);
    const next: Table | null =
      line.cut || !(table === null || isAfterBlank) ? null : openTable(line, table, queue, options);
    isAfterBlank = false;
    if (line.cut || rule !== null || next !== null || table !== null) yield* giveLoose(loose);
    if (line.cut) yield tooLong(line);
    else if (rule !== null) yield toBoilerplate(line, rule);
    else if (next !== null || table !== null) {
      table = next ?? table;
      if (table === null) continue;
      if (next?.headLine === line.text) yield toBoilerplate(line, 'csv-head');
      else table = yield* giveRow(line, queue, table, options);
    } else {
      if (loose.length >= MAX_LOOSE_LINES) yield* giveLoose(loose);
      loose.push(line);
    }
  }
  yield* giveLoose(loose);
}

function ruleOf(line: Line, table: Table | null): RuleName | null {
  if (isBoilerplate('csv-separator', line.text)) return 'csv-separator';
  // Tables that were joined repeat their head.
  return table?.headLine === line.text ? 'csv-head' : null;
}

/** A table that begins at a line: with its head, or mapped by hand. */
function openTable(line: Line, before: Table | null, queue: LineQueue, options: ParseOptions): Table | null {
  const head = findHead(line.text);
  if (head !== null && isBoilerplate('csv-head', line.text)) {
    const isMapped = options.columns?.length === head.names.length;
    const fields = isMapped && options.columns !== undefined ? options.columns : head.fields;
    return createTable(head, head.names, fields, line.text);
  }
  if (before !== null || options.columns === undefined) return null;
  const ahead: Line[] = [];
  for (let next = queue.next(); next !== null; next = queue.next()) {
    ahead.push(next);
    if (ahead.length >= LINES_AHEAD) break;
  }
  queue.giveBack(ahead);
  const guess = guessDelimiter([line, ...ahead].map((one) => one.text));
  if (guess === null) return null;
  const headLine = isBoilerplate('csv-head', line.text) ? line.text : null;
  const names = splitLine(line.text, guess.delimiter) ?? [];
  return createTable({ delimiter: guess.delimiter }, { length: guess.columns, names }, options.columns, headLine);
}

function createTable(
  { delimiter }: Pick<Shape, 'delimiter'>,
  names: readonly string[] | { length: number; names: readonly string[] },
  fields: ColumnMap,
  headLine: string | null,
): Table {
  const title = fields.indexOf('title');
  return {
    delimiter,
    columns: names.length,
    needed: title < 0 ? fields.findIndex((field) => field !== null) : title,
    fields,
    kind: kindOfTable('names' in names ? names.names : names),
    headLine,
  };
}

/** Returns the table that the next row belongs to: a row that does not fit may be the head of another. */
function* giveRow(line: Line, queue: LineQueue, table: Table, options: ParseOptions): Generator<Found, Table> {
  const row = readRow(line, queue, table);
  if (row.kind === 'bad' || row.cells.length !== table.columns) {
    const next = openTable(line, table, queue, options);
    if (next !== null) {
      queue.giveBack(row.lines.slice(1));
      yield toBoilerplate(line, 'csv-head');
      return next;
    }
  }
  yield toFound(row, table);
  return table;
}

function toFound(row: RowRead, { fields, kind }: Table): Found {
  const lines = spanOf(row.lines);
  const text = row.lines.map((line) => line.text).join('\n');
  if (row.kind === 'bad') return createProblem(lines, text, row.why);
  const paper = rowToPaper(row.cells, fields, kind);
  return paper === null ? createProblem(lines, text, 'empty-record') : { kind: 'paper', lines, paper };
}

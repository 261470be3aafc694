import type { ParsedPaper } from '../types';
import { createDraft, finishDraft, takeRuns, takeText, type Draft } from './draft';
import { fieldOf, type FieldName } from './fields';
import { plainOf, readInline } from './inline';
import { cleanTitle, readLead } from './lead';
import { isLabel } from './links';
import { takeField, textOfDetails } from './read-entry';

/** What each column holds; null for one that says nothing of a paper. */
export type Columns = readonly (FieldName | null)[];

// The widest tables of reading lists have a dozen columns.
const MAX_COLUMNS = 60;

/** `| a | b \| c |` as `['a', 'b | c']`; bars in code and maths are bars all the same, as Markdown has it. */
export function splitRow(line: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (let i = 0; i < line.length && cells.length < MAX_COLUMNS; i += 1) {
    if (line[i] === '\\') i += 1;
    else if (line[i] === '|') {
      cells.push(line.slice(from, i));
      from = i + 1;
    }
  }
  cells.push(line.slice(from));
  const trimmed = cells.map((cell) => cell.trim().replace(/\\\|/g, '|'));
  if (trimmed[0] === '') trimmed.shift();
  if (trimmed.at(-1) === '') trimmed.pop();
  return trimmed;
}

export function isTableRow(line: string): boolean {
  return /^\s{0,8}\|.*\|/.test(line.slice(0, 5_000)) || /^\s{0,8}\|/.test(line);
}

export function isDelimiterRow(line: string): boolean {
  return /^[\s|:-]{3,}$/.test(line.slice(0, 20_000)) && line.includes('|') && line.includes('-');
}

/** The columns that a head names. Null where none of them holds a paper: a table of something else. */
export function readHead(line: string): Columns | null {
  const columns = splitRow(line).map((cell) => fieldOf(plainOf(readInline(cell))));
  return columns.includes('title') ? columns : null;
}

/** A row under such a head, or without one (a table that was cut); null where it is no paper. */
export function readRow(line: string, columns: Columns | null): ParsedPaper | null {
  const cells = splitRow(line);
  return columns === null ? readHeadless(cells) : readUnderHead(cells, columns);
}

function readUnderHead(cells: readonly string[], columns: Columns): ParsedPaper | null {
  const draft = createDraft();
  const titleAt = titleColumn(cells, columns);
  if (titleAt >= 0) readTitleCell(draft, cells[titleAt] ?? '');
  else readNameCell(draft, cells[columns.indexOf('name')] ?? '');
  if (draft.title === null) return null;
  for (const [i, cell] of cells.entries()) {
    const name = columns[i] ?? null;
    if (i === titleAt || name === null || isEmpty(cell)) continue;
    if (name === 'abstract') draft.abstract = draft.abstract.length > 0 ? draft.abstract : [textOfDetails(cell)];
    else if (name === 'title') takeField(draft, { name: 'links', label: 'paper', value: cell });
    else takeField(draft, { name, label: 'link', value: cell.replace(/<br\s*\/?>/gi, ' ') });
  }
  return draft.isSuggested && !draft.hasPaperLink ? null : finishDraft(draft);
}

/** Where the title's column says "paper" and no more, the name of the work is all there is to call it by. */
function readNameCell(draft: Draft, cell: string): void {
  const runs = readInline(cell.slice(0, 5_000));
  draft.title = cleanTitle(plainOf(runs));
  draft.isSuggested = true;
}

/** Of two columns that may hold it ("Title", "Paper"), the one with words that are no label. */
function titleColumn(cells: readonly string[], columns: Columns): number {
  return columns.findIndex((name, i) => {
    const text = plainOf(readInline((cells[i] ?? '').slice(0, 30_000)));
    return name === 'title' && !isEmpty(cells[i] ?? '') && /[\p{L}\p{N}]/u.test(text) && !isLabel(text);
  });
}

function isEmpty(cell: string): boolean {
  return /^(?:null|none|n\/a|nan|[-–—*\s]*)$/i.test(cell);
}

// "1) **Title** - text<br>● point": the text is set off by a dash, or by two spaces.
const NUMBERED = /^\s*\d{1,3}\)\s+/;

function readTitleCell(draft: Draft, source: string): void {
  const [first = '', ...points] = source.split(/<br\s*\/?>/i);
  const isNumbered = NUMBERED.test(first);
  const head = first.replace(NUMBERED, '');
  const bold = /^\s*\*\*(.{2,350}?)\*\*\s*(?:[-–—:]\s+)?(.*)$/.exec(head);
  const plain = isNumbered ? /^(.{2,350}?)(?:\s+[-–—]\s+|\s{2,})(.*)$/.exec(head) : null;
  const parts = bold ?? plain;
  const rest = [parts?.[2] ?? '', ...points].map((point) => plainOf(readInline(point.replace(/^[\s●•]+/, ''))).trim());
  if (isNumbered && parts !== null) {
    draft.title = cleanTitle(plainOf(readInline(parts[1] ?? '')));
    takeRuns(
      draft,
      readInline(parts[1] ?? '').filter((run) => run.url !== null),
    );
    const text = rest.filter((point) => point !== '').join('\n\n');
    if (text !== '') draft.notes.push(text);
    return;
  }
  for (const point of [first, ...points]) {
    if (draft.title !== null) takeRuns(draft, readInline(point));
    else readLead(draft, point);
  }
}

function readHeadless(cells: readonly string[]): ParsedPaper | null {
  const at = cells.findIndex((cell) =>
    readInline(cell.slice(0, 30_000)).some(
      (run) => (run.url !== null || run.bold) && !isLabel(run.text) && /\p{L}{2}.*\s/u.test(run.text),
    ),
  );
  const draft = createDraft();
  if (at < 0) return null;
  readTitleCell(draft, cells[at] ?? '');
  for (const [i, cell] of cells.entries()) {
    if (i === at || isEmpty(cell)) continue;
    if (/<details/i.test(cell.slice(0, 200))) draft.abstract.push(textOfDetails(cell));
    else takeText(draft, linksOf(draft, cell));
  }
  // "8 pages" is a remark of the author's, folded like an abstract.
  draft.abstract = draft.abstract.slice(0, 1);
  return draft.title === null || !draft.hasPaperLink ? null : finishDraft({ ...draft, notes: [] });
}

function linksOf(draft: Draft, cell: string): string {
  const runs = readInline(cell.slice(0, 30_000));
  takeRuns(
    draft,
    runs.filter((run) => run.url !== null),
  );
  return plainOf(runs.filter((run) => run.url === null));
}

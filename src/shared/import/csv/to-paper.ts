import { normaliseArxivId, normalisePmid } from '../../text/ids';
import { htmlToText } from '../../text/markup';
import { joinSpaces } from '../../text/scan-text';
import type { ColumnField, ColumnMap } from '../../model/columns';
import { createRecorded } from '../list-paper';
import { createTaggedPaper } from '../tagged/create-paper';
import { readRecorded } from '../tagged/screening';
import { arxivWithin, readDoi } from '../tagged/ids';
import { firstOfTexts, readKeywords, readUrls, readYears } from '../tagged/values';
import type { DerivableField, ParsedPaper, Recorded } from '../types';
import { readAuthorCell, readGluedAuthors, readList } from './authors';
import { readOpenUrlDoi, readSource } from './embase';
import { readRating, readScreeningLabel } from './screening-label';

/** `isGlued`: the table is one that writes names against each other. */
export type TableKind = { isGlued: boolean };

/** Springer's search results: the only ones that call their columns so. */
export function kindOfTable(names: readonly string[]): TableKind {
  return { isGlued: names.includes('Item Title') && names.includes('Item DOI') };
}

// Journals' pages give their headings along.
const ABSTRACT_HEADING = /^<(h[1-6])>\s*(?:abstract|summary)\s*<\/\1>\s*/i;

/** Null for a row without title, abstract and id. */
export function rowToPaper(cells: readonly string[], fields: ColumnMap, kind: TableKind): ParsedPaper | null {
  const byField = groupCells(cells, fields);
  const of = (field: ColumnField): string[] => byField.get(field) ?? NO_CELLS;
  const urls = readUrls(of('url').map(oneLine));
  const { year, venue, doi, derived } = readCitation(of);
  const authorCell = of('authors')[0] ?? '';
  const authors = readAuthorCell(authorCell);
  const unglued = kind.isGlued ? readGluedAuthors(authorCell) : authors;
  const paper = createTaggedPaper({
    title: textOf(of('title')),
    authors: unglued,
    year,
    venue,
    ids: {
      doi,
      arxiv: firstOfTexts(of('arxiv'), (text) => normaliseArxivId(text) ?? arxivWithin(text)),
      // Spreadsheets make a decimal number of it.
      pmid: firstOfTexts(of('pmid'), (text) => normalisePmid(text.replace(/\.0$/, ''))),
      openalex: firstOfTexts(urls, readOpenAlexId),
    },
    urls,
    abstract: textOf(of('abstract'))?.replace(ABSTRACT_HEADING, '') ?? null,
    keywords: wordsOf(of('keywords')),
    recorded: recordedOf(of),
    derived,
  });
  return paper === null || unglued.length === authors.length
    ? paper
    : { ...paper, derived: [...paper.derived, 'authors'] };
}

const NO_CELLS: string[] = [];

/** The cells that say something, once for all questions: tables of some hundred columns are common. */
function groupCells(cells: readonly string[], fields: ColumnMap): Map<ColumnField, string[]> {
  const byField = new Map<ColumnField, string[]>();
  fields.forEach((field, i) => {
    const cell = cells[i];
    if (field === null || cell === undefined || isNothing(cell)) return;
    const same = byField.get(field);
    if (same === undefined) byField.set(field, [cell]);
    else same.push(cell);
  });
  return byField;
}

type Citation = { year: number | null; venue: string | null; doi: string | null; derived: DerivableField[] };

/** Year, journal and DOI as their columns say, or as a citation and a link through a library's resolver do. */
function readCitation(of: (field: ColumnField) => string[]): Citation {
  const source = readSource(textOf(of('venue')) ?? '');
  const year = readYears(of('year'));
  const doi = readDoi(of('doi'));
  const linked = of('url').flatMap((link) => readOpenUrlDoi(oneLine(link)) ?? [])[0] ?? null;
  const derived: DerivableField[] = source === null ? [] : ['venue'];
  if (year === null) derived.push('year');
  if (doi === null && linked !== null) derived.push('ids');
  return {
    year: year ?? source?.year ?? null,
    venue: source?.venue ?? textOf(of('venue')),
    doi: doi ?? linked,
    derived,
  };
}

/** Words that programs write where there is nothing. */
function isNothing(cell: string): boolean {
  return /^\s*(?:nan|none|null|n\/a|na|<na>|-)?\s*$/i.test(cell);
}

function textOf(cells: readonly string[]): string | null {
  return cells[0] === undefined ? null : oneLine(cells[0]);
}

function oneLine(text: string): string {
  return joinSpaces(text);
}

/** Words of all cells, each once: divided by semicolons or bars, else by commas outside of brackets (`cyst (diagnosis, surgery)`). */
function wordsOf(cells: readonly string[]): string[] {
  const words = cells.map(readList).flatMap((cell) => {
    if (/[;|]/.test(cell)) return readKeywords([cell], cell.includes(';') ? /;/ : /\|/);
    return readKeywords(splitOutsideBrackets(cell), /\n/);
  });
  return [...new Set(words)];
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === ',' && depth <= 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  // A bracket that never closes divides nothing.
  return depth > 0 ? text.split(',') : [...parts, text.slice(start)];
}

function readOpenAlexId(url: string): string | null {
  return /^https?:\/\/openalex\.org\/(W\d{4,12})$/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

function recordedOf(of: (field: ColumnField) => string[]): Recorded | null {
  // Zotero puts all notes of a paper into one cell.
  const notes = of('notes').flatMap((cell) => cell.split(/(?<=<\/(?:p|div|h\d|ul|ol|blockquote)>)\s*;\s*(?=<)/));
  const recorded = readRecorded(notes, wordsOf(of('tags')));
  // Covidence keeps the reason with the decision.
  const reason = notes.some((note) => /^\s*exclusion reason\s*:/i.test(htmlToText(note))) ? 'dismissed' : null;
  return createRecorded({
    ...recorded,
    status: firstOfTexts(of('label'), readScreeningLabel) ?? recorded?.status ?? reason,
    rating: firstOfTexts(of('rating'), readRating) ?? recorded?.rating ?? null,
  });
}

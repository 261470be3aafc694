import { normaliseArxivId, normalisePmid } from '../../text/ids';
import { htmlToText } from '../../text/markup';
import type { ColumnField, ColumnMap } from '../../model/columns';
import { createRecorded } from '../list-paper';
import { createTaggedPaper } from '../tagged/create-paper';
import { readRecorded } from '../tagged/screening';
import { arxivWithin, firstOfTexts, readDoi, readKeywords, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper, Recorded } from '../types';
import { readAuthorCell, readGluedAuthors } from './authors';
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
  const of = (field: ColumnField): string[] => cells.filter((cell, i) => fields[i] === field && !isNothing(cell));
  const urls = readUrls(of('url').map(oneLine));
  const authorCell = of('authors')[0] ?? '';
  const authors = readAuthorCell(authorCell);
  const unglued = kind.isGlued ? readGluedAuthors(authorCell) : authors;
  const paper = createTaggedPaper({
    title: textOf(of('title')),
    authors: unglued,
    year: readYears(of('year')),
    venue: textOf(of('venue')),
    ids: {
      doi: readDoi(of('doi')),
      arxiv: firstOfTexts(of('arxiv'), (text) => normaliseArxivId(text) ?? arxivWithin(text)),
      // Spreadsheets make a decimal number of it.
      pmid: firstOfTexts(of('pmid'), (text) => normalisePmid(text.replace(/\.0$/, ''))),
      openalex: firstOfTexts(urls, readOpenAlexId),
    },
    urls,
    abstract: textOf(of('abstract'))?.replace(ABSTRACT_HEADING, '') ?? null,
    keywords: [...new Set(of('keywords').flatMap((cell) => readKeywords([cell], dividerOf(cell))))],
    recorded: recordedOf(of),
  });
  return paper === null || unglued.length === authors.length
    ? paper
    : { ...paper, derived: [...paper.derived, 'authors'] };
}

/** Words that programs write where there is nothing. */
function isNothing(cell: string): boolean {
  return /^\s*(?:nan|none|null|n\/a|na|<na>|-)?\s*$/i.test(cell);
}

function textOf(cells: readonly string[]): string | null {
  return cells[0] === undefined ? null : oneLine(cells[0]);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function dividerOf(cell: string): RegExp {
  return cell.includes(';') ? /[;]/ : cell.includes('|') ? /[|]/ : /[,\n]/;
}

function readOpenAlexId(url: string): string | null {
  return /^https?:\/\/openalex\.org\/(W\d{4,12})$/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

function recordedOf(of: (field: ColumnField) => string[]): Recorded | null {
  const tags = of('tags').flatMap((cell) => readKeywords([cell], dividerOf(cell)));
  const notes = of('notes');
  const recorded = readRecorded(notes, [...new Set(tags)]);
  // Covidence keeps the reason with the decision.
  const reason = notes.some((note) => /^\s*exclusion reason\s*:/i.test(htmlToText(note))) ? 'dismissed' : null;
  return createRecorded({
    ...recorded,
    status: firstOfTexts(of('label'), readScreeningLabel) ?? recorded?.status ?? reason,
    rating: firstOfTexts(of('rating'), readRating) ?? recorded?.rating ?? null,
  });
}

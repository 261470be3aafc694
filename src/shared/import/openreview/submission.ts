import { findLinks } from '../../text/find-links';
import type { Line } from '../../text/lines';
import { isBoilerplate } from '../boilerplate';
import { createParsedPaper, createProblem, withSuggestedTitle } from '../list-paper';
import type { Found } from '../types';
import type { ReviewLine } from './line-kind';

export type Piece = { line: Line; read: ReviewLine; paragraph: number };
export type Field = { label: string; parts: string[] };
/** What is gathered of one submission. */
export type Submission = {
  first: number;
  last: number;
  /** The paragraph of the last line, in which a text goes on. */
  paragraph: number;
  title: string | null;
  authors: string[];
  dates: Extract<ReviewLine, { kind: 'dates' }> | null;
  id: string | null;
  urls: string[];
  fields: Field[];
};

export function openSubmission(head: readonly Piece[], piece: Piece): Submission {
  return {
    first: head[0]?.line.number ?? piece.line.number,
    last: piece.line.number,
    paragraph: piece.paragraph,
    ...readHead(head),
    dates: null,
    fields: [],
  };
}

function readHead(head: readonly Piece[]): Pick<Submission, 'title' | 'authors' | 'id' | 'urls'> {
  const links = head.flatMap(({ read }) => (read.kind === 'title' || read.kind === 'link' ? [read] : []));
  const titled = head.findIndex(({ read }) => read.kind === 'title');
  const texts = head
    .filter(({ read, line }) => read.kind === 'text' && !isBoilerplate('openreview-page', line.text))
    .map(({ line }) => line.text.trim());
  const read = head[titled]?.read;
  const title = read?.kind === 'title' ? read.title : (texts.shift() ?? null);
  return {
    title,
    authors: readAuthors(texts.join(', ')),
    id: links.find((link) => link.id !== null)?.id ?? null,
    urls: [...new Set(links.map((link) => link.url))],
  };
}

/** Names as written, without the profiles that a copy leaves between them; "Anonymous" is nobody. */
export function readAuthors(text: string): string[] {
  return text
    .replace(/~[\p{L}\p{M}._-]+\d/gu, '')
    .split(/\s*[,;]\s*|\s+(?:and|&)\s+/)
    .map((name) => name.replace(/^(?:and|&)\s+/, '').trim())
    .filter((name) => name !== '' && !/^(?:anonymous(?: authors?)?|et al\.?|others|\d+ more.*)$/i.test(name));
}

export function finishSubmission(submission: Submission): Found {
  const { first, last, title, authors, dates, id, urls, fields } = submission;
  const summary = textOf(fields, 'tl;dr') ?? textOf(fields, 'tldr') ?? textOf(fields, 'one-sentence summary');
  const abstract = textOf(fields, 'abstract');
  const text = abstract ?? summary;
  if (title === null && text === null) {
    return createProblem({ first, last }, fields[0]?.label ?? '', 'empty-record');
  }
  const year = dates?.year ?? null;
  const paper = createParsedPaper({
    title,
    authors,
    year,
    venue: dates?.venue ?? textOf(fields, 'venue'),
    ids: id === null ? {} : { openreview: id },
    urls: [...new Set([...urls, ...findLinks(text ?? '')])],
    abstract: text,
    // What an author says in one sentence stands in for an abstract that the page does not show.
    abstractKind: abstract === null && text !== null ? 'excerpt' : 'whole',
    keywords: readKeywords(textOf(fields, 'keywords') ?? ''),
    derived: year === null || dates?.isPublished === true ? [] : ['year'],
  });
  return { kind: 'paper', lines: { first, last }, paper: withSuggestedTitle(paper) };
}

function textOf(fields: readonly Field[], label: string): string | null {
  const text = fields
    .find((field) => field.label === label)
    ?.parts.join(' ')
    .trim();
  return text === undefined || text === '' ? null : text;
}

function readKeywords(text: string): string[] {
  const words = text.split(/\s*[,;]\s*/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

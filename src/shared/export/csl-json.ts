import { citeKeys } from './cite-keys';
import { isMeeting, oneLine, splitName, type CitedPaper } from './cited-paper';

/** One array, as citation processors and reference managers read it. */
export function writeCslJson(papers: readonly CitedPaper[]): string {
  const keys = citeKeys(papers);
  const items = papers.map((paper, at) => createItem(paper, keys[at] ?? ''));
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** Absent is left out: `undefined` stands for it here, and JSON has none. */
function createItem({ title, authors, year, venue, ids, urls, abstract }: CitedPaper, key: string): object {
  const { arxiv } = ids;
  return {
    id: key,
    'citation-key': key,
    type: venue === null ? 'article' : isMeeting(venue) ? 'paper-conference' : 'article-journal',
    title: said(title),
    author: authors.length === 0 ? undefined : authors.map(createName),
    issued: year === null ? undefined : { 'date-parts': [[year]] },
    'container-title': said(venue ?? ''),
    DOI: ids['doi'],
    number: arxiv === undefined ? undefined : `arXiv:${arxiv}`,
    PMID: ids['pmid'],
    PMCID: ids['pmcid'],
    ISBN: ids['isbn'],
    ISSN: ids['issn'],
    URL: urls[0],
    abstract: said(abstract),
  };
}

function createName(name: string): object {
  const parts = splitName(name);
  if (parts === null) return { literal: oneLine(name) };
  const { family, given, suffix } = parts;
  return suffix === '' ? { family, given } : { family, given, suffix };
}

function said(text: string): string | undefined {
  const line = oneLine(text);
  return line === '' ? undefined : line;
}

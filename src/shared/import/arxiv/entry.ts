import { findLinks } from '../../text/find-links';
import { arxivYear, normaliseArxivId, normaliseDoi } from '../../text/ids';
import { createParsedPaper, withSuggestedTitle } from '../list-paper';
import type { ParsedPaper, ProblemCode } from '../types';
import { readArxivAuthors } from './authors';
import { readSubjects } from './subjects';

/** What a page of the archive says of a paper, as text. */
export type ArxivEntry = {
  id: string | null;
  title: string | null;
  authors: string | null;
  abstract: string | null;
  abstractKind: 'whole' | 'excerpt';
  comments: string | null;
  journalRef: string | null;
  subjects: string | null;
  doi: string | null;
  /** Of the first version, where the page states it. */
  year: number | null;
};

export function createArxivPaper(entry: ArxivEntry): ParsedPaper | ProblemCode {
  const { title, abstract } = entry;
  const arxiv = normaliseArxivId(entry.id ?? '');
  if (title === null && abstract === null && arxiv === null) return 'empty-record';
  const doi = readDoi(entry.doi ?? '');
  const year = entry.year ?? (arxiv === null ? null : arxivYear(arxiv));
  return withSuggestedTitle(
    createParsedPaper({
      title,
      authors: readArxivAuthors(entry.authors ?? ''),
      year,
      derived: entry.year === null && year !== null ? ['year'] : [],
      venue: entry.journalRef,
      ids: { ...(arxiv === null ? {} : { arxiv }), ...(doi === null ? {} : { doi }) },
      urls: findLinks([title, entry.comments, abstract].filter((part) => part !== null).join('\n')),
      abstract,
      abstractKind: entry.abstractKind,
      keywords: readSubjects(entry.subjects ?? ''),
    }),
  );
}

/** The archive's own DOI (10.48550) says no more than its id, and would part a paper from its published DOI. */
function readDoi(text: string): string | null {
  const doi = normaliseDoi(text.trim().split(/[\s;]/, 1)[0] ?? '');
  return doi?.startsWith('10.48550/') === true ? null : doi;
}

import { findLinks } from '../text/find-links';
import { suggestTitle } from './suggest-title/suggest-title';
import type { Found, ParsedPaper, ProblemCode, Recorded, Span } from './types';

/** A paper of which nothing is said but what is given; field by field, since a spread of defaults costs as much as reading the record. */
export function createParsedPaper(given: Partial<ParsedPaper>): ParsedPaper {
  const title = given.title ?? null;
  return {
    title,
    titleSource: given.titleSource ?? (title === null ? 'derived' : 'file'),
    titleEvidence: given.titleEvidence ?? null,
    authors: given.authors ?? [],
    year: given.year ?? null,
    venue: given.venue ?? null,
    ids: given.ids ?? {},
    urls: given.urls ?? [],
    abstract: given.abstract ?? null,
    abstractKind: given.abstractKind ?? 'whole',
    body: given.body ?? null,
    keywords: given.keywords ?? [],
    recorded: given.recorded ?? null,
    derived: given.derived ?? [],
  };
}

/** Where a record has an abstract and no title, the title is suggested from the abstract and marked as such. */
export function withSuggestedTitle(paper: ParsedPaper): ParsedPaper {
  if (paper.title !== null || paper.abstract === null) return paper;
  const suggestion = suggestTitle(paper.abstract);
  return {
    ...paper,
    title: suggestion?.title ?? null,
    titleSource: 'derived',
    titleEvidence: suggestion?.evidence ?? null,
  };
}

/** Null where the program recorded nothing, so that nobody is asked about it. */
export function createRecorded({
  tags = [],
  notes = [],
  status = null,
  rating = null,
}: Partial<Recorded>): Recorded | null {
  const isEmpty = tags.length === 0 && notes.length === 0 && status === null && rating === null;
  return isEmpty ? null : { tags, notes, status, rating };
}

export type ListEntry = { title: string | null; authors: string[]; abstract: string };

/** A paper of a plain list: what it does not state is not guessed, but for a title, which is marked as a suggestion. */
export function createListPaper({ title, authors, abstract }: ListEntry): ParsedPaper {
  const paper = createParsedPaper({
    title,
    authors,
    // An abstract names the ids of other people's work as readily as its own: no field, no id.
    urls: linksOf(title, abstract),
    abstract,
  });
  return withSuggestedTitle(paper);
}

/** Each for itself: both as one text would be a copy of every abstract. */
function linksOf(title: string | null, abstract: string): string[] {
  const links = findLinks(abstract);
  const own = title === null ? [] : findLinks(title);
  return own.length === 0 ? links : [...new Set([...own, ...links])];
}

// A reader sees the start of what was not understood; the whole of it stays in the source text.
const MAX_PROBLEM_TEXT = 2_000;

export function createProblem(lines: Span, text: string, why: ProblemCode): Found {
  return { kind: 'problem', lines, text: cutText(text.trim()), why };
}

/** Never between the two halves of one character. */
function cutText(text: string): string {
  return text.slice(0, MAX_PROBLEM_TEXT).replace(/[\ud800-\udbff]$/, '');
}

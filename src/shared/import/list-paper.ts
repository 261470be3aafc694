import { findLinks } from '../text/find-links';
import { suggestTitle } from './suggest-title/suggest-title';
import type { Found, ParsedPaper, ProblemCode, Span } from './types';

export type ListEntry = { title: string | null; authors: string[]; abstract: string };

/** A paper of a plain list: what it does not state is not guessed, but for a title, which is marked as a suggestion. */
export function createListPaper({ title, authors, abstract }: ListEntry): ParsedPaper {
  const suggestion = title === null ? suggestTitle(abstract) : null;
  return {
    title: title ?? suggestion?.title ?? null,
    titleSource: title === null ? 'derived' : 'file',
    titleEvidence: suggestion?.evidence ?? null,
    authors,
    year: null,
    // An abstract names the ids of other people's work as readily as its own: no field, no id.
    ids: {},
    urls: findLinks(title === null ? abstract : `${title}\n${abstract}`),
    abstract,
  };
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

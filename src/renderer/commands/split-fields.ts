import { createKnown, factsOf } from '../../shared/dedupe/known';
import type { ParsedPaper } from '../../shared/import/types';
import { isEqual } from '../../shared/model/equal';
import type { Paper } from '../../shared/model/paper';
import { withoutBreaks } from './merge-paper';

/** What one part of a paper says of it. */
export type Facts = Pick<Paper, 'title' | 'abstract' | 'authors' | 'year' | 'venue' | 'ids' | 'urls'> & {
  keys: readonly string[];
};

export function factsOfRecord(stated: ParsedPaper): Facts {
  const { authors, year, venue, ids, urls } = stated;
  const title = stated.titleSource === 'file' ? (stated.title ?? '') : '';
  return { title, abstract: stated.abstract ?? '', authors, year, venue, ids, urls, keys: createKnown(stated).keys };
}

export function factsOfPaper(paper: Paper): Facts {
  return { ...paper, title: paper.fieldFrom['title'] === 'derived' ? '' : paper.title };
}

/** The first that says something counts, as when they became one paper. */
export function joinFacts(all: readonly Facts[]): Facts {
  const first = <T>(pick: (facts: Facts) => T, isThere: (value: T) => boolean, none: T): T =>
    all.map(pick).find(isThere) ?? none;
  return {
    title: first(({ title }) => title, Boolean, ''),
    abstract: first(({ abstract }) => abstract, Boolean, ''),
    authors: first(
      ({ authors }) => authors,
      (authors) => authors.length > 0,
      [],
    ),
    year: first(
      ({ year }) => year,
      (year) => year !== null,
      null,
    ),
    venue: first(
      ({ venue }) => venue,
      (venue) => venue !== null,
      null,
    ),
    ids: Object.assign({}, ...all.map(({ ids }) => ids).reverse()) as Record<string, string>,
    urls: [...new Set(all.flatMap(({ urls }) => urls))],
    keys: [...new Set(all.flatMap(({ keys }) => keys))],
  };
}

/**
 * A paper without what only the part that leaves it said. Words of the reader stay, and so does what the rest says as well.
 * @param staying null where it is not known what the rest says: then only what the paper is found by goes
 */
export function withoutFacts(paper: Paper, leaving: Facts, staying: Facts | null): Paper {
  if (staying === null) {
    const own = new Set(createKnown(factsOf(paper)).keys);
    return { ...paper, keys: paper.keys.filter((key) => own.has(key) || !leaving.keys.includes(key)) };
  }
  const next: Paper = { ...paper, fieldFrom: { ...paper.fieldFrom } };
  const isTheirs = (field: string): boolean => paper.fieldFrom[field] !== 'user';
  function put<F extends 'title' | 'abstract' | 'authors' | 'year' | 'venue'>(field: F, value: Paper[F]): void {
    const isLeaving = isTheirs(field) && isAlike(paper[field], leaving[field]) && !isAlike(value, leaving[field]);
    if (!isLeaving) return;
    next[field] = value;
    if (next.fieldFrom[field] !== undefined) next.fieldFrom[field] = 'file';
  }
  // A paper without a title is found by nobody: better one that a file gave it.
  if (staying.title !== '') put('title', staying.title);
  put('abstract', staying.abstract);
  put('authors', staying.authors);
  put('year', staying.year);
  put('venue', staying.venue);
  if (isTheirs('ids')) {
    const kept = Object.entries(paper.ids).filter(([kind, id]) => leaving.ids[kind] !== id || staying.ids[kind] === id);
    next.ids = { ...staying.ids, ...Object.fromEntries(kept) };
  }
  if (isTheirs('urls')) {
    next.urls = paper.urls.filter((url) => !leaving.urls.includes(url) || staying.urls.includes(url));
  }
  const others = paper.keys.filter((key) => !leaving.keys.includes(key));
  next.keys = [...new Set([...others, ...staying.keys])];
  return next;
}

/** Where a text was wrapped is no difference. */
function isAlike(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return withoutBreaks(a) === withoutBreaks(b);
  return isEqual(a, b);
}

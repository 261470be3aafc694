import { findLinks } from '../../text/find-links';
import { stripMarkup } from '../../text/markup';
import { createParsedPaper, withSuggestedTitle } from '../list-paper';
import type { DerivableField, ParsedPaper, Recorded } from '../types';
import { idsOfUrls } from './ids';

/** What a layout read out of a record's fields; a field that is absent or empty is null. */
export type TaggedParts = {
  title: string | null;
  authors: string[];
  year: number | null;
  venue: string | null;
  ids: Record<string, string | null>;
  urls: string[];
  abstract: string | null;
  keywords: string[];
  recorded?: Recorded | null;
  /** Fields that were read out of another one, such as a citation; those that came out empty do not count. */
  derived?: DerivableField[];
};

// These name a journal, a book that holds the paper, or a place in one reader's files: alone they are no paper.
const NOT_OF_A_PAPER = new Set(['issn', 'isbn', 'citekey']);

/** Null where there is neither title nor abstract nor id. */
export function createTaggedPaper(parts: TaggedParts): ParsedPaper | null {
  const title = plain(parts.title);
  const abstract = readAbstract(parts.abstract);
  const ids = { ...idsOfUrls(parts.urls), ...withoutNull(parts.ids) };
  const isNamed = Object.keys(ids).some((kind) => !NOT_OF_A_PAPER.has(kind));
  if (title === null && abstract === null && !isNamed) return null;
  const links = abstract === null ? [] : findLinks(title === null ? abstract : `${title}\n${abstract}`);
  return withSuggestedTitle(
    createParsedPaper({
      title,
      authors: parts.authors,
      year: parts.year,
      venue: plain(parts.venue),
      ids,
      urls: [...new Set([...parts.urls, ...links])],
      abstract,
      keywords: parts.keywords,
      recorded: parts.recorded ?? null,
      derived: (parts.derived ?? []).filter((field) => parts[field] !== null),
    }),
  );
}

function plain(text: string | null): string | null {
  const stripped = text === null ? '' : stripMarkup(text).trim();
  return stripped === '' ? null : stripped;
}

const NO_ABSTRACT = /^\[?(?:no abstract(?: available| provided)?|abstract not available|n\/?a|none|nan)\.?\]?$/i;

/** Programs say in words that there is none. */
function readAbstract(text: string | null): string | null {
  const abstract = plain(text);
  return abstract === null || NO_ABSTRACT.test(abstract) ? null : abstract;
}

function withoutNull(ids: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).filter((entry): entry is [string, string] => entry[1] !== null));
}

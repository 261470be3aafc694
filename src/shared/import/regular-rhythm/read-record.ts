import { findLinks } from '../../text/find-links';
import { normaliseArxivId, normaliseDoi } from '../../text/ids';
import { createParsedPaper } from '../list-paper';
import { readNames } from '../text-parts/names';
import { withoutMarker } from '../text-parts/reference';
import { readVenueLine } from '../text-parts/roles';
import type { Part } from '../text-parts/text-parts';
import type { Found } from '../types';
import type { Rhythm, Role } from './rhythm';

/** The record that stands in these parts. */
export function readRecord(parts: readonly Part[], rhythm: Rhythm): Found {
  const textsOf = (role: Role): string[] => parts.filter((_, i) => rhythm[i] === role).map((part) => part.text.trim());
  const [title = ''] = textsOf('title');
  const [abstract = null] = textsOf('text');
  const venues = textsOf('venue');
  const appeared = venues.map(readVenueLine).find((venue) => venue !== null) ?? null;
  // A part of its own holds the record's own address; a text names other people's.
  const links = venues.filter((text) => readVenueLine(text) === null);
  const [doi] = links.flatMap((text) => normaliseDoi(text.replace(/^<|>$/g, '')) ?? []);
  const [arxiv] = links.flatMap((text) => normaliseArxivId(text.replace(/^<|>$/g, '')) ?? []);
  const paper = createParsedPaper({
    title: withoutMarker(title),
    authors: textsOf('names').flatMap((text) => readNames(text) ?? []),
    venue: appeared?.venue ?? null,
    year: appeared?.year ?? null,
    ids: { ...(doi === undefined ? {} : { doi }), ...(arxiv === undefined ? {} : { arxiv }) },
    urls: [...new Set([...venues.flatMap(findLinks), ...findLinks(`${title}\n${abstract ?? ''}`)])],
    abstract,
  });
  return { kind: 'paper', lines: spanOf(parts), paper };
}

export function spanOf(parts: readonly Part[]): { first: number; last: number } {
  const first = parts[0]?.lines[0]?.number ?? 0;
  return { first, last: parts.at(-1)?.lines.at(-1)?.number ?? first };
}

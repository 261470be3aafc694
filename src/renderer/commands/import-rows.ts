import type { ParsedPaper, Span } from '../../shared/import/types';
import type { PaperId, SourceId, TagId } from '../../shared/model/id';
import { createPaper, type FieldOrigin, type Paper } from '../../shared/model/paper';

/** A record on its way to become a paper, or a part of one. */
export type ImportRecord = {
  lines: Span;
  stated: ParsedPaper;
  keys: string[];
  tagIds: TagId[];
  /** What the reader called it in the review. */
  title: string | null;
};

/** The row of a paper that was not known. What other programs recorded is in `stated` only as far as it is taken along. */
export function createImported(id: PaperId, sourceId: SourceId, record: ImportRecord, at: number): Paper {
  const { stated, lines, keys, tagIds, title } = record;
  return createPaper({
    id,
    title: title ?? stated.title ?? '',
    abstract: stated.abstract ?? '',
    authors: stated.authors,
    year: stated.year,
    venue: stated.venue,
    ids: stated.ids,
    urls: stated.urls,
    tagIds,
    status: stated.recorded?.status ?? 'inbox',
    rating: stated.recorded?.rating ?? 0,
    sources: [{ id: sourceId, first: lines.first, last: lines.last }],
    fieldFrom: originsOf(stated, title),
    keys,
    addedAt: at,
  });
}

function originsOf(stated: ParsedPaper, title: string | null): Record<string, FieldOrigin> {
  const from: Record<string, FieldOrigin> = {};
  // What a file says in other words only is marked, so that the screen can say so.
  for (const field of stated.derived) from[field] = 'derived';
  if (title !== null) from['title'] = 'user';
  else if (stated.title !== null) from['title'] = stated.titleSource;
  if (stated.authors.length > 0) from['authors'] ??= 'file';
  if (stated.abstractKind === 'excerpt') from['abstract'] = 'excerpt';
  else if (stated.abstract !== null) from['abstract'] ??= 'file';
  return from;
}

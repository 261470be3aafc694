import type { ParsedPaper } from '../../shared/import/types';
import type { FieldOrigin, Paper } from '../../shared/model/paper';

/** What a file says of a paper. */
export type StatedPaper = ParsedPaper;

export type Merge = {
  /** The fields that change; none where the file says nothing new. */
  fields: Partial<Paper>;
  /** A text that differs from the one shown, to be kept beside it. */
  version: string | null;
};

/**
 * Fills gaps and nothing else. A suggested title is a gap; words the reader typed or took over never are. An abstract that differs is
 * kept as a version: which of two is better is not for a program to say.
 */
export function mergePaper(paper: Paper, stated: StatedPaper, keys: readonly string[]): Merge {
  const fields: Partial<Paper> = {};
  const from: Record<string, FieldOrigin> = {};
  if (lacksTitle(paper) && stated.title !== null && stated.titleSource === 'file') {
    fields.title = stated.title;
    from['title'] = 'file';
  }
  if (paper.authors.length === 0 && stated.authors.length > 0) {
    fields.authors = stated.authors;
    from['authors'] = 'file';
  }
  if (paper.year === null && stated.year !== null) fields.year = stated.year;
  if (paper.venue === null && stated.venue !== null) fields.venue = stated.venue;
  const ids = { ...stated.ids, ...paper.ids };
  if (Object.keys(ids).length > Object.keys(paper.ids).length) fields.ids = ids;
  const urls = union(paper.urls, stated.urls);
  if (urls !== null) fields.urls = urls;
  const known = union(paper.keys, keys);
  if (known !== null) fields.keys = known;
  if (paper.abstract === '' && stated.abstract !== null) {
    fields.abstract = stated.abstract;
    from['abstract'] = 'file';
  }
  if (Object.keys(from).length > 0) fields.fieldFrom = { ...paper.fieldFrom, ...from };
  return { fields, version: differingAbstract(paper, stated) };
}

function lacksTitle(paper: Paper): boolean {
  return paper.title === '' || paper.fieldFrom['title'] === 'derived';
}

/** Null where nothing is added. */
function union(known: readonly string[], more: readonly string[]): string[] | null {
  const all = new Set([...known, ...more]);
  return all.size > known.length ? [...all] : null;
}

function differingAbstract(paper: Paper, stated: StatedPaper): string | null {
  if (stated.abstract === null || paper.abstract === '') return null;
  return withoutBreaks(stated.abstract) === withoutBreaks(paper.abstract) ? null : stated.abstract;
}

/** Where a line was wrapped is not a difference between two texts. */
export function withoutBreaks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

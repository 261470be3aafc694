import type { ParsedPaper } from '../../shared/import/types';
import type { FieldOrigin, Paper } from '../../shared/model/paper';
import { idKindOf } from '../../shared/dedupe/id-keys';
import { fold } from '../../shared/text/fold';

/** What a file says of a paper. */
export type StatedPaper = ParsedPaper;

export type Merge = {
  /** The fields that change; none where the file says nothing new. */
  fields: Partial<Paper>;
  /** A text that differs from the one shown, to be kept beside it. */
  version: string | null;
};

/**
 * Fills gaps and nothing else. A suggested title is a gap, and so is an excerpt where the whole abstract comes; words the reader typed or
 * took over never are. An abstract that differs is kept as a version: which of two is better is not for a program to say.
 */
export function mergePaper(paper: Paper, stated: StatedPaper, keys: readonly string[]): Merge {
  const fields: Partial<Paper> = {};
  const from: Record<string, FieldOrigin> = {};
  if (lacksTitle(paper) && stated.title !== null && stated.titleSource === 'file') {
    fields.title = stated.title;
    from['title'] = 'file';
  }
  const isGap = (field: keyof Paper, isEmpty: boolean): boolean => isEmpty && paper.fieldFrom[field] !== 'user';
  if (isGap('authors', paper.authors.length === 0) && stated.authors.length > 0) {
    fields.authors = stated.authors;
    from['authors'] = 'file';
  }
  if (isGap('year', paper.year === null) && stated.year !== null) fields.year = stated.year;
  if (isGap('venue', paper.venue === null) && stated.venue !== null) fields.venue = stated.venue;
  // An id that the reader took away was wrong: neither it nor what is found by it comes back.
  const hasOwnIds = paper.fieldFrom['ids'] === 'user';
  const ids = hasOwnIds ? paper.ids : { ...stated.ids, ...paper.ids };
  if (Object.keys(ids).length > Object.keys(paper.ids).length) fields.ids = ids;
  const urls = paper.fieldFrom['urls'] === 'user' ? null : union(paper.urls, stated.urls);
  if (urls !== null) fields.urls = urls;
  const known = union(paper.keys, hasOwnIds ? keys.filter((key) => idKindOf(key) === null) : keys);
  if (known !== null) fields.keys = known;
  const { abstract, version } = chooseAbstract(paper, stated);
  if (abstract !== null) {
    fields.abstract = abstract;
    from['abstract'] = stated.abstractKind === 'excerpt' ? 'excerpt' : 'file';
  }
  if (Object.keys(from).length > 0) fields.fieldFrom = { ...paper.fieldFrom, ...from };
  return { fields, version };
}

function lacksTitle(paper: Paper): boolean {
  if (paper.fieldFrom['title'] === 'user') return false;
  return paper.title === '' || paper.fieldFrom['title'] === 'derived';
}

/** Null where nothing is added. */
function union(known: readonly string[], more: readonly string[]): string[] | null {
  const all = new Set([...known, ...more]);
  return all.size > known.length ? [...all] : null;
}

/** The abstract that the paper takes over, if any, and the text that is kept beside the one it then shows. */
function chooseAbstract(paper: Paper, stated: StatedPaper): { abstract: string | null; version: string | null } {
  const [own, other] = [paper.abstract, stated.abstract];
  if (other === null || withoutBreaks(other) === withoutBreaks(own)) return { abstract: null, version: null };
  if (own === '' && paper.fieldFrom['abstract'] !== 'user') return { abstract: other, version: null };
  const [isOwnCut, isOtherCut] = [paper.fieldFrom['abstract'] === 'excerpt', stated.abstractKind === 'excerpt'];
  if (isOwnCut && (!isOtherCut || isPartOf(own, other))) {
    return { abstract: other, version: isPartOf(own, other) ? null : own };
  }
  return { abstract: null, version: isOtherCut && isPartOf(other, own) ? null : other };
}

/** Whether each piece that a page showed, between its ellipses, stands in the text. */
export function isPartOf(excerpt: string, text: string): boolean {
  const whole = lettersOf(text);
  return excerpt.split(/…|\.{3,}|\[\s*…?\s*\]/u).every((piece) => whole.includes(lettersOf(piece)));
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Where a line was wrapped is not a difference between two texts. */
export function withoutBreaks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

import { normaliseOpenReviewId } from '../../text/ids';
import { isObject, type JsonObject } from '../json/read-value';
import { firstText, objectOf, textOf, textsOf, yearOfTime } from '../json/fields';
import { createTaggedPaper } from '../tagged/create-paper';
import { readKeywords, readNames, readYear } from '../tagged/values';
import type { ParsedPaper } from '../types';

/** Null for what is said about a submission: reviews, comments and decisions are notes like the submission itself. */
export function toOpenReviewPaper(note: JsonObject): ParsedPaper | null {
  const forum = textOf(note['forum']);
  const replyTo = textOf(note['replyto']);
  const isReply =
    (replyTo !== null && replyTo !== textOf(note['id'])) || (forum !== null && textOf(note['id']) !== forum);
  if (isReply && textOf(note['id']) !== null) return null;
  const content = objectOf(note['content'] ?? note);
  const year = yearOfNote(note, content);
  const paper = createTaggedPaper({
    title: textOf(valueOf(content['title'])),
    authors: readNames(textsOf(valueOf(content['authors']))),
    year: year.value,
    venue: textOf(valueOf(content['venue'])),
    ids: { openreview: normaliseOpenReviewId(firstText(note['forum'], note['id']) ?? '') },
    urls: [],
    abstract: textOf(valueOf(content['abstract'])),
    keywords: readKeywords(textsOf(valueOf(content['keywords'])), /[;,]/),
  });
  return paper === null || !year.isDerived ? paper : { ...paper, derived: [...paper.derived, 'year'] };
}

/** The second version of the interface wraps each field: `{ "title": { "value": "..." } }`. */
function valueOf(field: unknown): unknown {
  return isObject(field) ? field['value'] : field;
}

/** No field of its own: the citation that the site offers, then the name of the venue, then the day it was made public or sent in. */
function yearOfNote(note: JsonObject, content: JsonObject): { value: number | null; isDerived: boolean } {
  const cited = /\byear\s*=\s*[{"]?\s*(\d{4})/.exec(textOf(valueOf(content['_bibtex'])) ?? '')?.[1];
  if (cited !== undefined) return { value: Number(cited), isDerived: false };
  const venue = readYear(firstText(valueOf(content['venue']), valueOf(content['venueid'])) ?? '');
  const value = venue ?? yearOfTime(note['pdate']) ?? yearOfTime(note['tcdate']) ?? yearOfTime(note['cdate']);
  return { value, isDerived: value !== null };
}

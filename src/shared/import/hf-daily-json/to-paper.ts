import { normaliseArxivId } from '../../text/ids';
import { firstText, objectOf, objectsOf, textOf, yearOf } from '../json/fields';
import type { JsonObject } from '../json/read-value';
import { createTaggedPaper } from '../tagged/create-paper';
import { readUrls } from '../tagged/values';
import type { ParsedPaper } from '../types';

/** An entry of a day, or the paper alone. The outer date is the day on the list; the year is the paper's own. */
export function toDailyPaper(entry: JsonObject): ParsedPaper | null {
  const inner = objectOf(entry['paper']);
  const paper = Object.keys(inner).length > 0 ? inner : entry;
  return createTaggedPaper({
    title: firstText(paper['title'], entry['title']),
    authors: objectsOf(paper['authors']).flatMap((one) => textOf(one['name']) ?? []),
    year: yearOf(paper['publishedAt']),
    venue: null,
    ids: { arxiv: normaliseArxivId(textOf(paper['id']) ?? '') },
    urls: readUrls([paper['projectPage'], paper['githubRepo']].map((one) => textOf(one) ?? '')),
    // `ai_summary` and `ai_keywords` are a machine's words about the paper.
    abstract: firstText(paper['summary'], entry['summary']),
    keywords: [],
  });
}

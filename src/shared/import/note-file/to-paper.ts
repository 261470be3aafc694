import type { Status } from '../../model/paper';
import { createParsedPaper, createRecorded, withSuggestedTitle } from '../list-paper';
import type { ParsedPaper } from '../types';
import { readIds, readKeywords, readPeople, readRating, readUrls, readYear, textField } from './fields';
import type { YamlFields } from './yaml';

/** What a note says beside its fields. */
export type NoteParts = {
  title: string | null;
  abstract: string | null;
  /** The note's own address, before those that fields name. */
  url?: string | null;
  tags: string[];
  status: Status | null;
  text: string;
};

/** Null where neither title nor abstract nor id says which paper it is. */
export function createNotePaper(fields: YamlFields, parts: NoteParts): ParsedPaper | null {
  const { title, abstract, url = null, tags, status, text } = parts;
  const urls = [...new Set([...(url === null ? [] : [url]), ...readUrls(fields)])];
  const ids = readIds(fields, urls);
  if (title === null && abstract === null && Object.keys(ids).length === 0) return null;
  const paper = createParsedPaper({
    title,
    authors: readPeople(fields),
    year: readYear(fields),
    venue: textField(fields, 'venue'),
    ids,
    urls,
    abstract,
    keywords: readKeywords(fields),
    recorded: createRecorded({
      tags,
      notes: text === '' ? [] : [text],
      status,
      rating: readRating(textField(fields, 'rating')),
    }),
    derived: hasDerivedId(fields, ids, urls) ? ['ids'] : [],
  });
  return withSuggestedTitle(paper);
}

/** True where what is known of the paper's ids was read out of addresses alone. */
function hasDerivedId(fields: YamlFields, ids: Readonly<Record<string, string>>, urls: readonly string[]): boolean {
  const stated = readIds(fields, []);
  const isId = (kind: string): boolean => kind !== 'citekey';
  return urls.length > 0 && Object.keys(ids).some(isId) && !Object.keys(stated).some(isId);
}

import { normaliseArxivId } from '../../text/ids';
import { createParsedPaper, createRecorded, withSuggestedTitle } from '../list-paper';
import type { ParsedPaper } from '../types';
import {
  listField,
  readIds,
  readKeywords,
  readPeople,
  readRating,
  readState,
  readTags,
  readUrls,
  readYear,
  textField,
} from './fields';
import { readBody } from './read-body';
import { readYaml, type YamlFields } from './yaml';

/** A note about a paper: what its head and its fields state, its abstract, and the rest as a note. Null where it names no paper. */
export function readNote(head: readonly string[], lines: readonly string[]): ParsedPaper | null {
  const body = readBody(lines);
  // What stands at the head is kept by programs; a field within the text fills what it leaves open.
  const fields: YamlFields = new Map([...body.fields, ...readYaml(head)].filter(([, items]) => items.length > 0));
  const urls = readUrls(fields);
  const ids = readIds(fields, urls);
  const title = textField(fields, 'title') ?? body.heading;
  const abstract = body.abstract ?? joined(textField(fields, 'abstract'));
  if (title === null && abstract === null && Object.keys(ids).length === 0) return null;
  return withSuggestedTitle(
    createParsedPaper({
      title,
      authors: readPeople(fields),
      year: readYear(fields),
      venue: textField(fields, 'venue'),
      ids,
      urls,
      abstract,
      keywords: readKeywords(fields),
      recorded: createRecorded({
        tags: readTags(fields),
        notes: body.text === '' ? [] : [body.text],
        status: readState(textField(fields, 'status')),
        rating: readRating(textField(fields, 'rating')),
      }),
      derived: isIdStated(fields, ids) ? [] : ['ids'],
    }),
  );
}

/** False where the only id was read out of an address. */
function isIdStated(fields: YamlFields, ids: Readonly<Record<string, string>>): boolean {
  const { doi, arxiv, pmid } = ids;
  if (doi === undefined && arxiv === undefined && pmid === undefined) return true;
  return (
    listField(fields, 'doi').length > 0 ||
    listField(fields, 'pmid').length > 0 ||
    normaliseArxivId(textField(fields, 'arxiv') ?? '') !== null
  );
}

function joined(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() ?? null;
}

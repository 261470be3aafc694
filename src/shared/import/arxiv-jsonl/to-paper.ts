import { arxivYear, normaliseArxivId } from '../../text/ids';
import { decodeTex } from '../../text/tex-text';
import { readArxivAuthors } from '../arxiv/authors';
import { readSubjects } from '../arxiv/subjects';
import { objectsOf, textOf, textsOf } from '../json/fields';
import type { JsonObject } from '../json/read-value';
import { createTaggedPaper } from '../tagged/create-paper';
import { readDoi } from '../tagged/ids';
import { readYear } from '../tagged/values';
import type { ParsedPaper } from '../types';

export function toArxivPaper(record: JsonObject): ParsedPaper | null {
  const id = normaliseArxivId(textOf(record['id']) ?? '');
  const stated = readYear(textOf(objectsOf(record['versions'])[0]?.['created']) ?? '');
  const year = stated ?? (id === null ? null : arxivYear(id));
  const paper = createTaggedPaper({
    title: textOf(record['title']),
    authors: authorsOf(record),
    year,
    venue: textOf(record['journal-ref']),
    // A paper may have several DOIs in one field; the first is the paper itself, the others are errata and parts.
    ids: { arxiv: id, doi: readDoi((textOf(record['doi']) ?? '').split(/[\s;,]+/)) },
    urls: [],
    abstract: textOf(record['abstract']),
    keywords: readSubjects(textsOf(record['categories']).join(' ')),
  });
  return paper === null || year === null || stated !== null ? paper : { ...paper, derived: [...paper.derived, 'year'] };
}

/** Names that were taken apart, else the line they were taken from. */
function authorsOf(record: JsonObject): string[] {
  const parsed: unknown[] = Array.isArray(record['authors_parsed']) ? record['authors_parsed'] : [];
  const names = parsed.flatMap((name) => readParsedName(name) ?? []);
  return names.length > 0
    ? names
    : readArxivAuthors(textsOf(record['authors']).join(', ')).filter((name) => !/^\d+ others$/.test(name));
}

/** `["Family", "Given", "Jr."]`. */
function readParsedName(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  const [family, given, suffix] = value.slice(0, 3).map((part) => decodeTex(textOf(part) ?? '').trim());
  if (family === undefined || family === '') return null;
  return [family, given ?? '', suffix ?? ''].filter((part) => part !== '').join(', ');
}

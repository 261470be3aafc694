import { normalisePmcid, normalisePmid } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { allOf, fieldsOf, firstOf, joinedOf, notesOf, type TaggedField, type TaggedRecord } from '../tagged/layout';
import { readRecorded } from '../tagged/screening';
import { arxivWithin, readCitekey, readDoi, readStandardNumbers } from '../tagged/ids';
import { firstOfTexts, readKeywords, readNames, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';

export function createReferPaper(record: TaggedRecord): ParsedPaper | null {
  const provider = allOf(record, '~', 'W').join(' ');
  return createTaggedPaper({
    title: firstOf(record, 'T'),
    authors: readNames(allOf(record, 'A').flatMap((text) => text.split(/%A\s/))),
    year: readYears(allOf(record, 'D'), allOf(record, '8')),
    venue: firstOf(record, 'J', 'B', 'S', 'O'),
    ids: {
      doi: readDoi(allOf(record, 'R')),
      arxiv: firstOfTexts(allOf(record, 'R', 'M', 'J', 'B', 'I'), arxivWithin),
      pmid: /pubmed|medline/i.test(provider) ? firstOfTexts(allOf(record, 'M'), normalisePmid) : null,
      pmcid: firstOfTexts(allOf(record, '2'), normalisePmcid),
      ...readStandardNumbers(allOf(record, '@')),
      citekey: readCitekey(firstOf(record, 'F') ?? ''),
    },
    urls: readUrls(allOf(record, 'U')),
    abstract: joinedOf(record, 'X'),
    keywords: fieldsOf(record, 'K').flatMap(keywordsOf),
    recorded: readRecorded(notesOf(record, 'Z', '<')),
  });
}

/** EndNote writes one keyword a line, CNKI divides by semicolons, older programs by commas on a single line. */
function keywordsOf({ lines }: TaggedField): string[] {
  const isRow = lines.length === 1 && !/[;；]/.test(lines[0] ?? '');
  return readKeywords(lines, isRow ? /,/ : /[;；]/);
}

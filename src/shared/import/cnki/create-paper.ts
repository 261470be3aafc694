import { normaliseIsbn, normaliseIssn } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { allOf, fieldsOf, firstOf, joinedOf, type TaggedRecord } from '../tagged/layout';
import { readRecorded } from '../tagged/screening';
import { firstOfTexts, readDoi, readKeywords, readNames, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';

export function createCnkiPaper(record: TaggedRecord): ParsedPaper | null {
  const standard = allOf(record, 'issn');
  return createTaggedPaper({
    title: firstOf(record, 'title', 'translated-title'),
    authors: readNames(
      fieldsOf(record, 'author')
        .flatMap((field) => field.lines)
        .flatMap((line) => line.split(/[，、]|(?<=\p{Script=Han}),/u)),
    ),
    year: readYears(allOf(record, 'year'), allOf(record, 'date')),
    venue: firstOf(record, 'venue'),
    ids: {
      doi: readDoi(allOf(record, 'doi')),
      issn: firstOfTexts(standard, normaliseIssn),
      isbn: firstOfTexts(standard, normaliseIsbn),
    },
    urls: readUrls(allOf(record, 'url')),
    abstract: joinedOf(record, 'abstract'),
    keywords: readKeywords(
      fieldsOf(record, 'keyword').flatMap((field) => field.lines),
      /[;；]/,
    ),
    recorded: readRecorded(readNotes(record)),
  });
}

/** CNKI puts the number of the journal's licence there. */
function readNotes(record: TaggedRecord): string[] {
  return fieldsOf(record, 'notes')
    .map((field) => field.lines.join('\n'))
    .filter((note) => !/^\d{2}-\d{4}(?:\/\S+)?$/.test(note));
}

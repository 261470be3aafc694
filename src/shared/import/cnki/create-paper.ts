import { createTaggedPaper } from '../tagged/create-paper';
import { allOf, firstOf, joinedOf, linesOf, notesOf, type TaggedRecord } from '../tagged/layout';
import { readRecorded } from '../tagged/screening';
import { readDoi, readStandardNumbers } from '../tagged/ids';
import { readKeywords, readNames, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';

export function createCnkiPaper(record: TaggedRecord): ParsedPaper | null {
  return createTaggedPaper({
    title: firstOf(record, 'title', 'translated-title'),
    authors: readNames(linesOf(record, 'author').flatMap((line) => line.split(/[，、]|(?<=\p{Script=Han}),/u))),
    year: readYears(allOf(record, 'year'), allOf(record, 'date')),
    venue: firstOf(record, 'venue'),
    ids: {
      doi: readDoi(allOf(record, 'doi')),
      ...readStandardNumbers(allOf(record, 'issn')),
    },
    urls: readUrls(allOf(record, 'url')),
    abstract: joinedOf(record, 'abstract'),
    keywords: readKeywords(linesOf(record, 'keyword'), /[;；]/),
    recorded: readRecorded(readNotes(record)),
  });
}

/** CNKI puts the number of the journal's licence there. */
function readNotes(record: TaggedRecord): string[] {
  return notesOf(record, 'notes').filter((note) => !/^\d{2}-\d{4}(?:\/\S+)?$/.test(note));
}

import { normaliseDoi, normalisePmcid, normalisePmid } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { allOf, firstOf, joinedOf, linesOf, notesOf, type TaggedRecord } from '../tagged/layout';
import { readRecorded } from '../tagged/screening';
import { arxivWithin, readDoi, readStandardNumbers } from '../tagged/ids';
import { firstOfTexts, readKeywords, readNames, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';

export function createRefworksPaper(record: TaggedRecord): ParsedPaper | null {
  const isPubMed = /pubmed|medline/i.test(allOf(record, 'DB', 'DS', 'SF').join(' '));
  return createTaggedPaper({
    title: firstOf(record, 'T1'),
    authors: readNames(allOf(record, 'A1')),
    year: readYears(allOf(record, 'YR'), allOf(record, 'FD')),
    venue: firstOf(record, 'JF', 'T2', 'JO'),
    ids: {
      doi: readDoi(allOf(record, 'DO')) ?? firstOfTexts(allOf(record, 'NO'), normaliseDoi),
      arxiv: firstOfTexts(allOf(record, 'JF', 'JO', 'AN'), arxivWithin),
      pmid:
        firstOfTexts(allOf(record, 'PMID'), normalisePmid) ??
        firstOfTexts(allOf(record, 'AN'), (text) => (isPubMed || /^pmid/i.test(text) ? normalisePmid(text) : null)),
      pmcid: firstOfTexts(allOf(record, 'PMCID'), normalisePmcid),
      ...readStandardNumbers(allOf(record, 'SN')),
    },
    urls: readUrls(allOf(record, 'UL', 'LK')),
    abstract: joinedOf(record, 'AB'),
    keywords: readKeywords(linesOf(record, 'K1'), /[;；]/),
    recorded: readRecorded(notesOf(record, 'NO')),
  });
}

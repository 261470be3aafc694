import { normaliseDoi, normaliseIsbn, normaliseIssn, normalisePmcid, normalisePmid } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { allOf, fieldsOf, firstOf, joinedOf, type TaggedRecord } from '../tagged/layout';
import { readRecorded } from '../tagged/screening';
import { arxivWithin, firstOfTexts, readDoi, readKeywords, readNames, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';

export function createRefworksPaper(record: TaggedRecord): ParsedPaper | null {
  const standard = allOf(record, 'SN');
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
      issn: firstOfTexts(standard, normaliseIssn),
      isbn: firstOfTexts(standard, normaliseIsbn),
    },
    urls: readUrls(allOf(record, 'UL', 'LK')),
    abstract: joinedOf(record, 'AB'),
    keywords: readKeywords(
      fieldsOf(record, 'K1').flatMap((field) => field.lines),
      /[;；]/,
    ),
    recorded: readRecorded(fieldsOf(record, 'NO').map((field) => field.lines.join('\n'))),
  });
}

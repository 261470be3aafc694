import { normaliseDoi, normaliseIsbn, normaliseIssn, normalisePmcid, normalisePmid } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { allOf, firstOf, joinedOf, type TaggedRecord } from '../tagged/layout';
import { labelledArxivId } from '../tagged/ids';
import { firstOfTexts, readKeywords, readNames, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';

export function createNbibPaper(record: TaggedRecord): ParsedPaper | null {
  const title = firstOf(record, 'TI', 'BTI', 'TT');
  const inBook = firstOf(record, 'TI') === null ? null : firstOf(record, 'BTI');
  const locations = allOf(record, 'LID', 'AID');
  return createTaggedPaper({
    title,
    authors: readAuthors(record),
    year: readYears(allOf(record, 'DP'), allOf(record, 'DEP', 'DA')),
    venue: firstOf(record, 'JT') ?? inBook ?? firstOf(record, 'TA'),
    ids: {
      doi: firstOfTexts(locations, (text) => normaliseDoi(text.replace(/\s*\[doi\]$/i, ''))),
      arxiv: firstOfTexts(locations, (text) => labelledArxivId(text.replace(/\s*\[\w+\]$/, ''))),
      pmid: firstOfTexts(allOf(record, 'PMID'), normalisePmid),
      pmcid: firstOfTexts(allOf(record, 'PMC', 'OID'), (text) => normalisePmcid(text.replace(/^NLM:\s*/, ''))),
      issn: firstOfTexts(allOf(record, 'IS', 'ISSN'), normaliseIssn),
      isbn: firstOfTexts(allOf(record, 'ISBN', 'IS'), normaliseIsbn),
    },
    urls: readUrls(locations.filter((text) => /^https?:/i.test(text))),
    abstract: joinedOf(record, 'AB', 'OAB'),
    keywords: readKeywords(
      allOf(record, 'OT', 'KW', 'MH').map((text) => text.replaceAll('*', '')),
      /;/,
    ),
  });
}

/** PubMed gives each name twice: in full, and as a family name with initials. A group signs as `CN`. */
function readAuthors(record: TaggedRecord): string[] {
  const full = readNames(allOf(record, 'FAU'));
  return [...(full.length > 0 ? full : readNames(allOf(record, 'AU'))), ...readNames(allOf(record, 'CN'))];
}

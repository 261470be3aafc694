import { normaliseDoi, normalisePmcid, normalisePmid } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { allOf, firstOf, joinedOf, linesOf, notesOf, textOf, type TaggedRecord } from '../tagged/layout';
import { readRecorded } from '../tagged/screening';
import { arxivWithin, labelledArxivId, readCitekey, readDoi, readStandardNumbers } from '../tagged/ids';
import { firstOfTexts, readKeywords, readNames, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';

export function createRisPaper(record: TaggedRecord): ParsedPaper | null {
  const title = firstOf(record, 'TI', 'T1', 'CT', 'BT');
  return createTaggedPaper({
    title,
    authors: readAuthors(record),
    year: readYears(allOf(record, 'PY'), allOf(record, 'Y1', 'YR'), allOf(record, 'DA')),
    venue: readVenue(record, title),
    ids: readIds(record),
    urls: readUrls(allOf(record, 'UR', 'LK', 'L2', 'L1', 'L4')),
    abstract: joinedOf(record, 'AB', 'N2'),
    // Some lists of keywords go on over bare lines, one on each.
    keywords: readKeywords(linesOf(record, 'KW'), /[;；]/),
    recorded: readRecorded(notesOf(record, 'N1', 'RN')),
  });
}

/** `A1` is the older name of `AU`. Where both stand, one goes on with the other, or says the same again in another form. */
function readAuthors(record: TaggedRecord): string[] {
  const first = readNames(allOf(record, 'A1'));
  const authors = readNames(allOf(record, 'AU'));
  const familiesOf = (names: readonly string[]): string => names.map((name) => /^[^\s,]*/.exec(name)?.[0]).join();
  if (familiesOf(first).toLowerCase() === familiesOf(authors).toLowerCase()) return authors;
  return readNames(record.fields.filter(({ tag }) => tag === 'A1' || tag === 'AU').map(textOf));
}

/** The book of a chapter, the journal of an article. `BT` is the title where there is no other. */
function readVenue(record: TaggedRecord, title: string | null): string | null {
  const venue = firstOf(record, 'JF', 'T2', 'JO', 'BT', 'C3', 'J2', 'JA', 'J1');
  return venue === title ? null : venue;
}

function readIds(record: TaggedRecord): Record<string, string | null> {
  const database = allOf(record, 'DB', 'DP').join(' ');
  const accession = firstOf(record, 'AN') ?? '';
  const custom = allOf(record, 'C2');
  const isPubMed = /pubmed|medline/i.test(database) || /^pmid/i.test(accession);
  // Scopus and Embase each have a field of their own for PubMed's number.
  const other = /scopus/i.test(database) ? custom : /embase/i.test(database) ? allOf(record, 'C5') : [];
  // PubMed Central labels it.
  const labelled = allOf(record, 'U1').flatMap((text) => /^(\d{1,9})\[pmid\]$/i.exec(text)?.[1] ?? []);
  const citekey = firstOf(record, 'ID') ?? '';
  return {
    doi: readDoi(allOf(record, 'DO', 'DI')) ?? firstOfTexts(allOf(record, 'M3', 'L3', 'N1', 'M1'), normaliseDoi),
    arxiv:
      firstOfTexts(allOf(record, 'AN', 'M1', 'ID', 'C7'), labelledArxivId) ??
      firstOfTexts(allOf(record, 'JO', 'JF', 'T2', 'PB'), arxivWithin),
    pmid: firstOfTexts(isPubMed ? [accession, ...other] : [...other, ...labelled], normalisePmid),
    pmcid: firstOfTexts([...custom, accession], normalisePmcid),
    ...readStandardNumbers(allOf(record, 'SN')),
    // Databases put their numbers here, reference managers a key that a person can read.
    citekey: /\d{10}/.test(citekey) ? null : readCitekey(citekey),
  };
}

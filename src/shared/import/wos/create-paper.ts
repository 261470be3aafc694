import { normaliseDoi, normalisePmid } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { allOf, firstOf, joinedOf, linesOf, type TaggedRecord } from '../tagged/layout';
import { labelledArxivId, readDoi, readStandardNumbers } from '../tagged/ids';
import { firstOfTexts, readKeywords, readNames, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';

export function createWosPaper(record: TaggedRecord): ParsedPaper | null {
  const standard = allOf(record, 'SN', 'EI', 'BN').flatMap((text) => text.split(/;\s*/));
  return createTaggedPaper({
    title: firstOf(record, 'TI', 'FT'),
    authors: readAuthors(record),
    year: readYears(allOf(record, 'PY', 'EY'), allOf(record, 'PD', 'EA')),
    venue: firstOf(record, 'SO', 'J9', 'JI'),
    ids: {
      doi: readDoi(allOf(record, 'DI')) ?? doiOfInspec(record),
      arxiv: firstOfTexts(allOf(record, 'AR', 'DI'), labelledArxivId),
      pmid: firstOfTexts(allOf(record, 'PM', 'UT'), (text) => normalisePmid(text.replace(/^MEDLINE:/i, ''))),
      ...readStandardNumbers(standard),
    },
    urls: readUrls(allOf(record, 'UR', 'DL')),
    abstract: joinedOf(record, 'AB'),
    keywords: readWosKeywords(record),
  });
}

/** One name a line; `AF` has them in full. A group signs as `CA` or `GP`. */
function readAuthors(record: TaggedRecord): string[] {
  const namesOf = (tag: string): string[] => readNames(linesOf(record, tag).map(withoutAddress));
  const people = ['AF', 'AU', 'BF', 'BA'].map(namesOf).find((names) => names.length > 0) ?? [];
  return [...people, ...namesOf('CA')];
}

/** BIOSIS puts the address of a mailbox behind the name: `Tern, Ada (tern@example.org)`. */
function withoutAddress(name: string): string {
  return name.replace(/\s*\([^()\s]*@[^()\s]*\)$/, '');
}

/** `0003-6951/2006/$23.00],[S0003-6951(06)22430-6],[10.1063/1.2234275]`: INSPEC's numbers of the article. */
function doiOfInspec(record: TaggedRecord): string | null {
  if (!isInspec(record)) return null;
  return firstOfTexts(
    allOf(record, 'ID').flatMap((text) => text.split(/\],\s*\[|\]$/)),
    normaliseDoi,
  );
}

function isInspec(record: TaggedRecord): boolean {
  return /^INSPEC:/i.test(firstOf(record, 'UT') ?? '');
}

/** INSPEC has classes among its keywords, groups of them divided by slashes, and numbers of the article where others have keywords. */
function readWosKeywords(record: TaggedRecord): string[] {
  if (!isInspec(record)) return readKeywords(allOf(record, 'DE', 'ID', 'MQ'), /;/);
  return readKeywords(allOf(record, 'DE'), /;|\/\s/).filter((word) => !/^[A-E]\d{4}/.test(word));
}

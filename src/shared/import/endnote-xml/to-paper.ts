import { normaliseArxivId, normaliseIsbn, normalisePmcid, normalisePmid } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { readRecorded } from '../tagged/screening';
import { readDoi } from '../tagged/ids';
import { firstOfTexts, readKeywords, readNames, readUrls, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';
import { attributeOf, linesOf, nodesAt, textsAt } from '../xml/nodes';
import type { XmlNode } from '../xml/read-items';

export function toEndNotePaper(record: XmlNode): ParsedPaper | null {
  const urls = ['urls/related-urls/url', 'urls/web-urls/url'].flatMap((path) => readUrls(linesAt(record, path)));
  const isBook = /book/i.test(
    nodesAt(record, 'ref-type')
      .map((node) => attributeOf(node, 'name') ?? '')
      .join(),
  );
  return createTaggedPaper({
    title: textsAt(record, 'titles/title')[0] ?? null,
    authors: authorsOf(record),
    year: readYears(textsAt(record, 'dates/year'), textsAt(record, 'dates/pub-dates/date')),
    venue:
      ['titles/secondary-title', 'periodical/full-title', 'periodical/abbr-1', 'titles/alt-title'].flatMap((path) =>
        textsAt(record, path),
      )[0] ?? null,
    ids: {
      doi: readDoi(textsAt(record, 'electronic-resource-num')),
      pmid: isFromPubMed(record) ? firstOfTexts(textsAt(record, 'accession-num'), normalisePmid) : null,
      pmcid: firstOfTexts(textsAt(record, 'custom2'), normalisePmcid),
      arxiv: firstOfTexts(textsAt(record, 'electronic-resource-num'), (text) =>
        /arxiv/i.test(text) ? normaliseArxivId(text) : null,
      ),
      isbn: isBook ? firstOfTexts(textsAt(record, 'isbn'), normaliseIsbn) : null,
    },
    urls,
    abstract: textsAt(record, 'abstract')[0] ?? null,
    keywords: readKeywords(linesAt(record, 'keywords/keyword'), /[;\n]/),
    recorded: readRecorded([...notesAt(record, 'notes'), ...notesAt(record, 'research-notes')]),
  });
}

function authorsOf(record: XmlNode): string[] {
  const authors = readNames(linesAt(record, 'contributors/authors/author'));
  return authors.length > 0 ? authors : readNames(linesAt(record, 'contributors/secondary-authors/author'));
}

/** The number that a database gave: only PubMed's is one that others know. */
function isFromPubMed(record: XmlNode): boolean {
  const names = ['remote-database-name', 'remote-database-provider', 'source-app'].flatMap((path) =>
    textsAt(record, path),
  );
  return names.some((name) => /pubmed|medline|\bnlm\b/i.test(name));
}

/** Each line of each field: libraries keep several names or words in one. */
function linesAt(record: XmlNode, path: string): string[] {
  return nodesAt(record, path)
    .flatMap((node) => linesOf(node).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function notesAt(record: XmlNode, path: string): string[] {
  return nodesAt(record, path)
    .map((node) => linesOf(node).trim())
    .filter((note) => note !== '');
}

import { normaliseIsbn, normalisePmcid, normalisePmid } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { readDoi } from '../tagged/ids';
import { firstOfTexts, readKeywords, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';
import { attributeOf, nodesAt, textOf, textsAt } from '../xml/nodes';
import type { XmlNode } from '../xml/read-items';

/** An article, or a chapter or book of the Bookshelf. */
export function toPubMedPaper(record: XmlNode): ParsedPaper | null {
  const isBook = record.name === 'PubmedBookArticle';
  const citation = nodesAt(record, isBook ? 'BookDocument' : 'MedlineCitation')[0];
  const article = isBook ? citation : citation && nodesAt(citation, 'Article')[0];
  if (citation === undefined || article === undefined) return null;
  // A reference list has ids as well: only those directly below are the record's own.
  const ids = nodesAt(record, `${isBook ? 'PubmedBookData' : 'PubmedData'}/ArticleIdList/ArticleId`);
  const locations = nodesAt(article, 'ELocationID');
  return createTaggedPaper({
    title: titleOf(article),
    authors: authorsOf(article),
    year: readYears(...YEAR_PATHS.map((path) => textsAt(article, path))),
    venue:
      [...textsAt(article, 'Journal/Title'), ...textsAt(article, 'Journal/ISOAbbreviation'), ...bookOf(article)][0] ??
      null,
    ids: {
      pmid: firstOfTexts([...textsAt(citation, 'PMID'), ...idsOfType(ids, 'pubmed')], normalisePmid),
      pmcid: firstOfTexts(idsOfType(ids, 'pmc'), normalisePmcid),
      doi: readDoi([...idsOfType(ids, 'doi'), ...idsOfType(locations, 'doi')]),
      isbn: isBook && bookOf(article).length === 0 ? firstOfTexts(textsAt(article, 'Book/Isbn'), normaliseIsbn) : null,
    },
    urls: [],
    abstract: abstractOf(article),
    keywords: readKeywords(
      [
        ...textsAt(citation, 'KeywordList/Keyword'),
        ...textsAt(article, 'KeywordList/Keyword'),
        ...textsAt(citation, 'MeshHeadingList/MeshHeading/DescriptorName'),
      ],
      /;/,
    ),
  });
}

const YEAR_PATHS = [
  'Journal/JournalIssue/PubDate/Year',
  'Journal/JournalIssue/PubDate/MedlineDate',
  'ArticleDate/Year',
  'Book/PubDate/Year',
  'ContributionDate/Year',
];

/** Titles in other languages stand in square brackets. */
function titleOf(article: XmlNode): string | null {
  const title = [
    ...textsAt(article, 'ArticleTitle'),
    ...textsAt(article, 'Book/BookTitle'),
    ...textsAt(article, 'VernacularTitle'),
  ][0];
  return title?.replace(/^\[(.*?)\.?\]\.?$/, '$1') ?? null;
}

/** The book of a chapter: a book of its own is no venue. */
function bookOf(article: XmlNode): string[] {
  return textsAt(article, 'ArticleTitle').length === 0 ? [] : textsAt(article, 'Book/BookTitle');
}

function authorsOf(article: XmlNode): string[] {
  const own = nodesAt(article, 'AuthorList').filter((list) => attributeOf(list, 'Type') !== 'editors');
  return [...new Set(own.flatMap((list) => nodesAt(list, 'Author')).flatMap((author) => nameOf(author) ?? []))];
}

function nameOf(author: XmlNode): string | null {
  const family = textOf(nodesAt(author, 'LastName')[0]);
  if (family === null) return textOf(nodesAt(author, 'CollectiveName')[0]);
  const given = textsAt(author, 'ForeName')[0] ?? textsAt(author, 'FirstName')[0] ?? textsAt(author, 'Initials')[0];
  return [family, given, ...textsAt(author, 'Suffix')].filter((part) => part !== undefined).join(', ');
}

/** The parts of a structured abstract with their headings, which stand in capitals, in one paragraph. */
function abstractOf(article: XmlNode): string | null {
  const abstract = nodesAt(article, 'Abstract')[0];
  if (abstract === undefined) return null;
  const parts = nodesAt(abstract, 'AbstractText').flatMap((part) => {
    const text = textOf(part);
    const label = attributeOf(part, 'Label')?.trim();
    return text === null ? [] : [label === undefined || label === '' ? text : `${label}: ${text}`];
  });
  return parts.length === 0 ? null : parts.join(' ');
}

function idsOfType(nodes: readonly XmlNode[], type: string): string[] {
  return nodes
    .filter((node) => (attributeOf(node, 'IdType') ?? attributeOf(node, 'EIdType')) === type)
    .flatMap((node) => textOf(node) ?? []);
}

import { normaliseIsbn, normaliseIssn, normalisePmid } from '../../text/ids';
import { createTaggedPaper } from '../tagged/create-paper';
import { allOf, firstOf, joinedOf, linesOf, type TaggedRecord } from '../tagged/layout';
import { readDoi } from '../tagged/ids';
import { firstOfTexts, readKeywords, readYear, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';
import { readOvidNames } from './names';

// Ovid puts the kind of a paper behind its title.
const KIND =
  /\[(?:Article|Articles|Review|Report|Letter|Editorial|Comment|News|Abstract|Miscellaneous|Case Report)s?\]$/;

export function createOvidPaper(record: TaggedRecord): ParsedPaper | null {
  const title = firstOf(record, 'TI', 'OT', 'BT')?.replace(KIND, '') ?? null;
  const source = firstOf(record, 'SO') ?? '';
  const venue = firstOf(record, 'JN', 'JT', 'JF') ?? bookOf(record, title);
  const year = readYears(allOf(record, 'YR'), allOf(record, 'DP', 'DG'));
  const isMedline = /medline|pubmed/i.test(allOf(record, 'DB', 'VN', 'ST').join(' '));
  return createTaggedPaper({
    title,
    authors: readAuthors(record),
    year: year ?? yearOfSource(source) ?? yearOfStatus(record),
    venue: venue ?? venueOfSource(source),
    ids: {
      doi: readDoi(allOf(record, 'DO', 'DI')),
      pmid: isMedline ? firstOfTexts(allOf(record, 'UI', 'PM', 'AN'), normalisePmid) : null,
      issn: firstOfTexts(allOf(record, 'IS'), normaliseIssn),
      isbn: firstOfTexts(allOf(record, 'IB', 'IS'), normaliseIsbn),
    },
    urls: [],
    abstract: joinedOf(record, 'AB'),
    keywords: readKeywords(linesOf(record, 'KW', 'SH', 'MH'), /[;；]|\.\s*$/),
    derived: [...(year === null ? (['year'] as const) : []), ...(venue === null ? (['venue'] as const) : [])],
  });
}

function readAuthors(record: TaggedRecord): string[] {
  const namesOf = (tag: string): string[] => readOvidNames(linesOf(record, tag));
  const full = namesOf('FA');
  return full.length > 0 ? full : namesOf('AU');
}

/** `Forest Ecology & Management. 201(2-3):327-334, November 15, 2004.`: the date stands last. */
function yearOfSource(source: string): number | null {
  const years = [...source.slice(-80).matchAll(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g)];
  return readYear(years.at(-1)?.[0] ?? '');
}

/** `Publish Ahead of Print, 18 August 2014`: there is no volume yet, and no other date. */
function yearOfStatus(record: TaggedRecord): number | null {
  const ahead = allOf(record, 'DB').find((text) => /\bahead of print\b/i.test(text)) ?? '';
  return readYear(/\d{1,2} \p{L}{3,12} (\d{4})$/u.exec(ahead.slice(-80))?.[1] ?? '');
}

/** The book of a chapter. A book on its own has its title there, often with its publisher behind it. */
function bookOf(record: TaggedRecord, title: string | null): string | null {
  const book = firstOf(record, 'BT');
  const isItself = title !== null && book?.startsWith(title.replace(/\.$/, '')) === true;
  return isItself ? null : book;
}

/** The name before the volume, or before a date that a volume follows (`Annals of Tides May/June 2011;43(8):64`); null where the source is built in another way, as for a chapter. */
function venueOfSource(source: string): string | null {
  const dated = DATED_SOURCE.exec(source.slice(0, MAX_VENUE_LENGTH))?.[1];
  if (dated !== undefined) return dated;
  const end = source.slice(0, MAX_VENUE_LENGTH).search(/[.,;]\s+(?:vol\.?\s*)?\d/i);
  const name = source.slice(0, Math.max(0, end)).trim();
  if (name.length >= 3) return /[:[(]/.test(name) ? null : name;
  // Ahead of print there is no volume yet.
  return /^([^.[(:;\d]{3,150})\.\s*$/.exec(source)?.[1] ?? null;
}

const MAX_VENUE_LENGTH = 200;
const DATED_SOURCE =
  /^([^.;:[(]{3,150}?)(?: (?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|Spring|Summer|Fall|Autumn|Winter)\b[^;]{0,30})? (?:1[5-9]|20)\d\d;\s?\d/;

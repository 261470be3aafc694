import { findLinks } from '../../text/find-links';
import { arxivYear } from '../../text/ids';
import { scanText } from '../../text/scan-text';
import { createParsedPaper, createProblem, createRecorded, withSuggestedTitle } from '../list-paper';
import type { DerivableField, Found, ParsedPaper, Recorded, Span } from '../types';
import { expandJournal } from './abbreviations';
import { ADDRESSES, HAS_ADDRESS, HAS_KEYWORDS, HAS_RECORDED, KEYWORDS, kindsOf, NOTES, TAGS } from './field-kinds';
import { readIds } from './read-ids';
import { readNames } from './read-names';
import { noteText, readAddresses, readList, readYear, richText } from './values';

/** An entry with what it inherits. Values are as written. */
export type FullEntry = { type: string; key: string | null; fields: Map<string, string>; derived: DerivableField[] };
type Fields = ReadonlyMap<string, string>;

// These name a journal, a book that holds the paper, or a place in one reader's files: alone they are no paper.
const NOT_OF_A_PAPER = new Set(['issn', 'isbn', 'citekey']);

const VOLUMES: ReadonlySet<string> = new Set(
  'book collection proceedings mvbook mvcollection mvproceedings'.split(' '),
);

/** @param text the lines, for the case that they are no paper */
export function createFound(entry: FullEntry, lines: Span, text: string): Found {
  const paper = createPaper(entry);
  return paper === null ? createProblem(lines, text, 'empty-record') : { kind: 'paper', lines, paper };
}

/** Null where there is neither title nor abstract nor id. */
function createPaper({ type, key, fields, derived }: FullEntry): ParsedPaper | null {
  const kinds = kindsOf(fields);
  const title = readTitle(fields);
  const abstract = textOf(fields, 'abstract');
  const urls = (kinds & HAS_ADDRESS) === 0 ? [] : readUrls(fields);
  const ids = readIds(fields, kinds, key, urls);
  if (title === null && abstract === null && Object.keys(ids).every((kind) => NOT_OF_A_PAPER.has(kind))) return null;
  const own = readNames(fields.get('author') ?? '');
  // Whoever made an edited volume stands as its editor: better than nobody, and marked.
  const authors = own.length === 0 && VOLUMES.has(type) ? readNames(fields.get('editor') ?? '') : own;
  const stated = readStatedYear(fields);
  const year = stated ?? arxivYear(ids['arxiv'] ?? '');
  return withSuggestedTitle(
    createParsedPaper({
      title,
      authors,
      year,
      venue: readVenue(type, fields, title),
      ids,
      urls: abstract === null ? urls : withLinks(urls, abstract),
      abstract,
      keywords: (kinds & HAS_KEYWORDS) === 0 ? [] : readList(valuesOf(fields, KEYWORDS)),
      recorded: (kinds & HAS_RECORDED) === 0 ? null : readRecorded(fields),
      derived:
        authors === own && year === stated
          ? derived
          : [
              ...derived,
              ...(authors.length > own.length ? ['authors' as const] : []),
              ...(year !== stated ? ['year' as const] : []),
            ],
    }),
  );
}

function withLinks(urls: string[], abstract: string): string[] {
  const links = findLinks(abstract);
  return links.length === 0 ? urls : [...new Set([...urls, ...links])];
}

function textOf(fields: Fields, name: string): string | null {
  const raw = fields.get(name);
  const text = raw === undefined ? '' : richText(raw);
  return text === '' ? null : text;
}

function readTitle(fields: Fields): string | null {
  return withSubtitle(textOf(fields, 'title') ?? textOf(fields, 'maintitle'), textOf(fields, 'subtitle'));
}

function withSubtitle(title: string | null, subtitle: string | null): string | null {
  if (title === null || subtitle === null || title.endsWith(subtitle)) return title ?? subtitle;
  return /[:?!.–—]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

const DATES = ['date', 'year', 'issued', 'issue_date', 'pubdate', 'publicationyear'];

/** BibLaTeX's `date` goes before `year`; the others are what single publishers write. */
function readStatedYear(fields: Fields): number | null {
  for (const name of DATES) {
    const year = readYear(fields.get(name));
    if (year !== null) return year;
  }
  return null;
}

const VENUES = ['maintitle', 'eventtitle', 'series', 'school', 'institution'];

function readVenue(type: string, fields: Fields, title: string | null): string | null {
  const book = withSubtitle(textOf(fields, 'booktitle'), textOf(fields, 'booksubtitle'));
  if (type.startsWith('in') && book !== null) return book;
  const journal = fields.get('journaltitle') ?? fields.get('journal');
  if (journal !== undefined && scanText(journal) === 0) return journal;
  const periodical = journal === undefined ? '' : richText(expandJournal(journal.trim()));
  if (periodical !== '') return periodical;
  return book ?? firstText(fields, VENUES, title);
}

function firstText(fields: Fields, names: readonly string[], except: string | null): string | null {
  for (const name of names) {
    const text = textOf(fields, name);
    if (text !== null && text !== except) return text;
  }
  return null;
}

const ADDRESS_FIELDS: ReadonlySet<string> = new Set(ADDRESSES);

/** Some programs write addresses into `howpublished`, or for `eprint`; text that is no address stays behind. */
function readUrls(fields: Fields): string[] {
  const urls: string[] = [];
  for (const name of fields.keys()) {
    if (!ADDRESS_FIELDS.has(name) && !name.startsWith('bdsk-url-')) continue;
    for (const url of readAddresses(fields.get(name) ?? '')) urls.push(url);
  }
  return urls.length < 2 ? urls : [...new Set(urls)];
}

// `note = {cited By 25}`, `note = {arXiv: 1706.03762 [cs]}`: said by a machine, and elsewhere.
const MACHINE_NOTE =
  /^(?:cited by:? \d+[^\n]{0,200}|arxiv: ?\S+(?: \[[^\]]{1,50}\])?(?: version: \d+)?|_?eprint: ?\S+|pmid: ?\d+|publisher: [^\n]{1,80})$/i;

function readRecorded(fields: Fields): Recorded | null {
  const raws = valuesOf(fields, NOTES);
  for (const name of fields.keys()) if (name.startsWith('comment-')) raws.push(fields.get(name) ?? '');
  const notes = raws.map(noteText);
  return createRecorded({
    tags: readList(valuesOf(fields, TAGS)),
    notes: [...new Set(notes.filter((note) => note !== '' && !MACHINE_NOTE.test(note)))],
    status: readStatus(fields),
    rating: readRating(fields),
  });
}

/** JabRef's `readstatus` and BibDesk's `read`. */
function readStatus(fields: Fields): Recorded['status'] {
  const status = (fields.get('readstatus') ?? '').toLowerCase();
  if (status === 'read' || /^(?:1|true|yes)$/i.test(fields.get('read') ?? '')) return 'read';
  return status === 'skimmed' ? 'reading' : null;
}

/** JabRef's `ranking = {rank4}`, and stars as a number. */
function readRating(fields: Fields): number | null {
  const stars = /^\s*(?:rank)?\s*([1-5])\s*$/.exec(fields.get('ranking') ?? fields.get('rating') ?? '')?.[1];
  return stars === undefined ? null : Number(stars);
}

function valuesOf(fields: Fields, names: readonly string[]): string[] {
  const values: string[] = [];
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined) values.push(value);
  }
  return values;
}

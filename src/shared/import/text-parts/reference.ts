import { findLinks } from '../../text/find-links';
import { normaliseArxivId, normaliseDoi } from '../../text/ids';
import { takeNames } from './reference-names';

/** What a line of a bibliography says. */
export type Reference = {
  authors: string[];
  title: string;
  venue: string | null;
  year: number | null;
  ids: Record<string, string>;
  urls: string[];
};

// The longest references, with a dozen authors and a long title, have some 1,000 characters.
const MAX_LENGTH = 2_000;
const MIN_TITLE_LENGTH = 8;
const MAX_TITLE_LENGTH = 350;

const YEAR = String.raw`(?:1[5-9]|20)\d{2}`;
const MARKER = /^\s*(?:\[\w{1,12}\]|\(\d{1,4}\)|\d{1,4}[.)]|[-•*–])\s+/;
// "J. Smith, "Title," in Proc. X, 2020"
const QUOTED = /^(.{2,1200}?)[\s,.(]["“]([^"”]{8,350}?)[,.]?["”](?:[\s,.]+(.*))?$/;
// "Smith, J. (2020). Title. Venue" and "Smith J (2020) Title. Venue"
const YEAR_IN_BRACKETS = new RegExp(
  String.raw`^(.{2,1200}?)[\s,.]\(?\((${YEAR})[a-z]?(?:,[^)]{0,30})?\)[.,:]?\s+(.+)$`,
);
// "Jane Doe and John Roe. 2020. Title. Venue"
const YEAR_AS_SENTENCE = new RegExp(String.raw`^(.{2,1200}?)[.,]\s+(${YEAR})[a-z]?[.,:]\s+(.+)$`);

/** The reference that a text is, in one of the usual styles; null where it is none. */
export function readReference(text: string): Reference | null {
  if (text.length > MAX_LENGTH) return null;
  const bare = withoutMarker(text).trim();
  const read =
    readQuoted(bare) ?? readDated(bare, YEAR_IN_BRACKETS) ?? readDated(bare, YEAR_AS_SENTENCE) ?? readPlain(bare);
  if (read === null || read.authors.length === 0) return null;
  const title = read.title.trim().replace(/[.,]$/, '');
  if (title.length < MIN_TITLE_LENGTH || title.length > MAX_TITLE_LENGTH || !/\s/.test(title)) return null;
  const ids = readIds(bare);
  if (read.year === null && Object.keys(ids).length === 0) return null;
  return { authors: read.authors, title, venue: readVenue(read.rest), year: read.year, ids, urls: findLinks(bare) };
}

/** Without the number or bullet in front. */
export function withoutMarker(text: string): string {
  return text.replace(MARKER, '');
}

export function hasMarker(text: string): boolean {
  return MARKER.test(text.slice(0, 40));
}

type Split = { authors: string[]; title: string; rest: string; year: number | null };

function readQuoted(text: string): Split | null {
  const [, names, title, rest = ''] = QUOTED.exec(text) ?? [];
  if (names === undefined || title === undefined) return null;
  return { authors: wholeNames(names), title, rest, year: findYear(rest) ?? findYear(names) };
}

function readDated(text: string, form: RegExp): Split | null {
  const [, names, year, after] = form.exec(text) ?? [];
  if (names === undefined || after === undefined) return null;
  const authors = wholeNames(names);
  const { title, rest } = takeSentence(after);
  return authors.length === 0 ? null : { authors, title, rest, year: Number(year) };
}

function readPlain(text: string): Split | null {
  const read = takeNames(text);
  if (read === null) return null;
  const { title, rest } = takeSentence(read.rest);
  const year = findYear(rest);
  return rest === '' ? null : { authors: read.names, title, rest, year };
}

/** Names up to the end of the text: what is none makes the whole no row of names. */
function wholeNames(text: string): string[] {
  const bare = text.replace(/[\s,.:;]*(?:\((?:eds?|editors?)\.?\))?[\s,.:;]*$/i, '');
  const read = takeNames(`${bare}. X`) ?? takeNames(`${bare}.. X`);
  return read?.rest === 'X' ? read.names : [];
}

/** A title up to the stop that ends it; initials and short forms end nothing. */
function takeSentence(text: string): { title: string; rest: string } {
  for (const stop of text.matchAll(/[.?!]["”]?\s+(?=["“(\p{Lu}\p{N}]|ar[xX]iv|doi|https?:)/gu)) {
    const before = text.slice(0, stop.index);
    if (/(?:^|[\s(])(?:\p{Lu}|vs|no|vol|pp|cf|e\.g|i\.e|et al|St|Dr|Mr|Mrs)$/u.test(before.slice(-12))) continue;
    const end = stop[0].startsWith('.') ? stop.index : stop.index + stop[0].trimEnd().length;
    return { title: text.slice(0, end), rest: text.slice(stop.index + stop[0].length) };
  }
  return { title: text.replace(/\.$/, ''), rest: '' };
}

// What follows the name of a venue: a volume, pages, a year, a link. A stop alone may belong to "Proc." or "J."
const END_OF_VENUE =
  /\s*[,;(]|\.\s+(?=\d{4}\b|https?:|doi|arxiv|available|accessed|pp?\.|pages)|\.?$|\s+(?:vol\.?\s*)?\d+\s*[(:;,]/i;

/** A link or a year alone is no venue. */
function readVenue(rest: string): string | null {
  const text = rest.trim().replace(/^in:?\s+/i, '');
  const venue = text.slice(0, END_OF_VENUE.exec(text)?.index ?? 0).trim();
  return venue === '' || /^(?:https?:|doi\b|10\.|\d+$)/i.test(venue) || venue.length > 200 ? null : venue;
}

/** The last year that is no page, volume or part of an id. */
function findYear(text: string): number | null {
  const years = text.match(new RegExp(String.raw`(?<![\d.:/–-])${YEAR}(?![\d–-]|\.\d|:\d)`, 'g'));
  const year = years?.at(-1);
  return year === undefined ? null : Number(year);
}

function readIds(text: string): Record<string, string> {
  const doi = /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text)?.[0].replace(/[).,;\]]+$/, '');
  const arxiv = /\barxiv(?:\.org\/(?:abs|pdf)\/|:\s?)([a-z-]+\/\d{7}|\d{4}\.\d{4,5})/i.exec(text)?.[1];
  const ids = {
    doi: doi === undefined ? null : normaliseDoi(doi),
    arxiv: arxiv === undefined ? null : normaliseArxivId(arxiv),
  };
  return Object.fromEntries(Object.entries(ids).flatMap(([kind, id]) => (id === null ? [] : [[kind, id]])));
}

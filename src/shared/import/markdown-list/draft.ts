import { findLinks } from '../../text/find-links';
import { arxivYear, idsOfUrl, normaliseArxivId, normaliseDoi } from '../../text/ids';
import type { Status } from '../../model/paper';
import { createParsedPaper, createRecorded } from '../list-paper';
import type { ParsedPaper } from '../types';
import type { Run } from './inline';
import { isBesideLabel, isLabel, isPaperLabel, isPaperUrl, isWebUrl } from './links';
import { readNameRow } from './names';
import { readVenue } from './venue';

/** What is known of a record so far. The first that says a thing is right. */
export type Draft = {
  title: string | null;
  isSuggested: boolean;
  authors: string[];
  year: number | null;
  /** The year of a conference: less than a date of the paper's own. */
  venueYear: number | null;
  venue: string | null;
  /** Capitals that are a person or a venue; the rest of the record tells which. */
  capitals: string | null;
  ids: Record<string, string>;
  urls: string[];
  abstract: string[];
  isExcerpt: boolean;
  notes: string[];
  keywords: string[];
  tags: string[];
  status: Status | null;
  /** An address or a label says that this is a paper. */
  hasPaperLink: boolean;
  hasSureNames: boolean;
};

export function createDraft(): Draft {
  return {
    title: null,
    isSuggested: false,
    authors: [],
    year: null,
    venueYear: null,
    venue: null,
    capitals: null,
    ids: {},
    urls: [],
    abstract: [],
    isExcerpt: false,
    notes: [],
    keywords: [],
    tags: [],
    status: null,
    hasPaperLink: false,
    hasSureNames: false,
  };
}

/** An address that the record gives. Ids count where it leads to the paper, not to what is beside it. */
export function addLink(draft: Draft, url: string, label: string, isOwn: boolean): void {
  if (isWebUrl(url) && !draft.urls.includes(url)) draft.urls.push(url);
  if (!isOwn || isBesideLabel(label)) return;
  if (isPaperUrl(url) || (isPaperLabel(label) && isWebUrl(url))) draft.hasPaperLink = true;
  for (const [kind, id] of Object.entries(idsOfUrl(url))) draft.ids[kind] ??= id;
}

/** Links and words behind a title or in a line of their own. */
export function takeRuns(draft: Draft, runs: readonly Run[]): void {
  let text = '';
  for (const run of runs) {
    if (run.url !== null) {
      addLink(draft, run.url, run.text, run.text === '' || isLabel(run.text) || run.text === run.url);
      // Names may lead to their pages.
      text += isLabel(run.text) || run.text === run.url ? '\n' : run.text;
    } else if (!run.isImage) {
      text += run.italic && !/^[\s,.]*$/.test(run.text) && !run.bold ? `\n${run.text}\n` : run.text;
    }
  }
  takeText(draft, text);
}

const ARXIV =
  /\barxiv\s*[:.]?\s*(?:preprint\s+)?(?:arxiv:\s*)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})\b/i;
const DOI = /\b(?:doi[:\s]\s*)?(10\.\d{4,9}\/[^\s,;|\]]+)/i;
const SHORTCODE = /:[a-z0-9_+-]{2,30}:|[\p{Extended_Pictographic}\u{fe0f}\u{200d}]/gu;
// One group in brackets that holds a year: "(2015)", "(Book, Jan 2017)", "[ICLR 2020]", and one that was not closed.
export const YEAR_GROUP =
  /[([【]([^()[\]【】\n]{0,60}?)\b((?:19|20)\d{2})(?:[./-]\d{1,2}){0,2}\b([^()[\]【】\n,]{0,40})[)\]】]?/;
const DATE = /(?<![\w./-])((?:19|20)\d{2})(?:[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{1,2})?)?(?![\w/-]|\.\d)/;

const MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?/gi;

/** Words that follow a title: people, a venue, a date; what is none of them is a remark. */
export function takeText(draft: Draft, source: string): void {
  let text = source.replace(SHORTCODE, ' ');
  const arxiv = ARXIV.exec(text);
  if (arxiv !== null) {
    const id = normaliseArxivId(arxiv[1] ?? '');
    if (id !== null) draft.ids['arxiv'] ??= id;
    draft.hasPaperLink = true;
    text = text.replace(arxiv[0], '\n');
  }
  const doi = DOI.exec(text);
  if (doi !== null) {
    const id = normaliseDoi(doi[1] ?? '');
    if (id !== null) draft.ids['doi'] ??= id;
    draft.hasPaperLink = true;
    text = text.replace(doi[0], '\n');
  }
  const group = YEAR_GROUP.exec(text);
  if (group !== null) {
    const venue = readVenue(group[1] ?? '');
    if (venue === null) draft.year ??= Number(group[2]);
    else {
      draft.venue ??= venue.name;
      draft.venueYear ??= Number(group[2]);
    }
    text = text.replace(group[0], '\n');
  }
  // Brackets around links are empty by now.
  const parts = text.replace(/[[(【]\s*[\])】]|[[\]【】]/g, '\n').split(PARTS);
  const rest = parts.filter((part) => !takePart(draft, part)).map(trimPart);
  const remark = rest.filter((part) => /\p{L}{2}/u.test(part));
  if (remark.join(' ').split(/\s+/).length >= MIN_REMARK_WORDS) draft.notes.push(remark.join('. '));
}

// A stop ends a part behind a word, not behind an initial.
const PARTS = /\n|\s[|•·–—-]+\s|(?<=[\p{Ll}\d)?!*]{2})\.\s+(?=\p{Lu}|arXiv|["“*])|\s*;\s+(?=\p{Lu}{3})/u;
const MIN_REMARK_WORDS = 3;

function trimPart(part: string): string {
  const trimmed = part.replace(/^[\s.,;:|*()–—-]+|[\s,;:|*(\\–—-]+$/g, '');
  return trimmed.includes('(') ? trimmed : trimmed.replace(/\)+(?=[.,\s]*$)/, '');
}

/** Whether the part said something that a record has a field for. */
function takePart(draft: Draft, source: string): boolean {
  const part = trimPart(source.replace(/[\s,(]+(?:paper|code|pdf|link|project)\W*$/i, '')).replace(
    /(?<=[\p{Ll}\d)]{2})\.$/u,
    '',
  );
  if (!/[\p{L}\d]/u.test(part)) return true;
  const names = readNameRow(part);
  // Three people are a row, whatever one of them is called.
  const venue = names !== null && names.names.length >= 3 ? null : readVenue(part);
  if (venue !== null) {
    if (venue.name !== '') draft.venue ??= venue.name;
    draft.venueYear ??= venue.year;
    return true;
  }
  const date = DATE.exec(part);
  if (date !== null && !/\p{L}{2}/u.test(part.replace(date[0], '').replace(MONTH, ''))) {
    draft.year ??= Number(date[1]);
    return true;
  }
  if (names?.isSure === true) {
    draft.hasSureNames = true;
    if (draft.authors.length === 0) draft.authors = names.names;
    return true;
  }
  if (names !== null || /^(?:\p{Lu}\p{L}*[\s-]?){1,6}$/u.test(part)) {
    if (draft.capitals !== null) return false;
    draft.capitals = part;
    return true;
  }
  return takeNamesAndVenue(draft, part);
}

/** "A. Ito, B. Roux, ICML 2019", with or without the venue. */
function takeNamesAndVenue(draft: Draft, part: string): boolean {
  if (draft.authors.length > 0) return false;
  const pieces = part.split(/,\s+/);
  for (let count = pieces.length - 1; count > 0; count -= 1) {
    const tail = pieces.slice(count).join(', ');
    const names = readNameRow(pieces.slice(0, count).join(', '));
    const venue = readVenue(tail);
    const date = DATE.exec(tail);
    if (names === null || (venue === null && date?.[0] !== tail.replace(/\.$/, ''))) continue;
    draft.authors = names.names;
    draft.hasSureNames ||= names.isSure;
    if (venue !== null && venue.name !== '') draft.venue ??= venue.name;
    draft.venueYear ??= venue?.year ?? Number(date?.[1] ?? Number.NaN);
    if (Number.isNaN(draft.venueYear)) draft.venueYear = null;
    return true;
  }
  const dated = /^(.{3,2000}?)[\s,]+((?:19|20)\d{2})$/.exec(part);
  const people = readNameRow(dated?.[1] ?? '');
  if (dated !== null && people?.isSure === true) {
    draft.authors = people.names;
    draft.hasSureNames = true;
    draft.year ??= Number(dated[2]);
    return true;
  }
  return false;
}

export function finishDraft(draft: Draft): ParsedPaper {
  settleCapitals(draft);
  const stated = draft.year ?? draft.venueYear;
  const arxiv = draft.ids['arxiv'];
  const year = stated ?? (arxiv === undefined ? null : arxivYear(arxiv));
  const abstract = draft.abstract.join(' ').replace(/\s+/g, ' ').trim();
  return createParsedPaper({
    title: draft.title,
    titleSource: draft.title === null || draft.isSuggested ? 'derived' : 'file',
    authors: draft.authors,
    year,
    venue: draft.venue,
    ids: draft.ids,
    urls: [...new Set([...draft.urls, ...findLinks(abstract)])],
    abstract: abstract === '' ? null : abstract,
    abstractKind: draft.isExcerpt || /(?:\.{3}|…)["”]?$/.test(abstract) ? 'excerpt' : 'whole',
    keywords: draft.keywords,
    recorded: createRecorded({ notes: draft.notes, tags: draft.tags, status: draft.status }),
    derived: year !== null && stated === null ? ['year'] : [],
  });
}

/** With authors elsewhere, capitals are where it appeared; without, they are one person's name. */
function settleCapitals(draft: Draft): void {
  const { capitals } = draft;
  if (capitals === null) return;
  const names = readNameRow(capitals);
  if (draft.authors.length > 0) {
    if (draft.venue === null && capitals.length > 2) draft.venue = capitals;
  } else if (names !== null && names.names.every((name) => /\s/.test(name))) draft.authors = names.names;
}

import type { Paper } from '../model/paper';
import { normaliseArxivId, normaliseDoi, normalisePmid } from './ids';

/** What a person can say of a paper in a form. */
export type Details = Pick<Paper, 'title' | 'authors' | 'year' | 'venue' | 'ids' | 'urls' | 'abstract'>;

/** The same as it stands in the fields while it is typed. */
export type PaperForm = {
  title: string;
  authors: string[];
  year: string;
  venue: string;
  doi: string;
  arxiv: string;
  pmid: string;
  /** One address a line. */
  urls: string;
  abstract: string;
};

export const formIds = ['doi', 'arxiv', 'pmid'] as const;
export type FormId = (typeof formIds)[number];
/** Fields of which what was typed cannot be taken. */
export type WrongField = 'title' | 'year' | 'urls' | FormId;

const NORMALISERS: { [K in FormId]: (text: string) => string | null } = {
  doi: normaliseDoi,
  arxiv: normaliseArxivId,
  pmid: normalisePmid,
};
// Before the first journal there was nothing to cite by year, and next year's volumes are out already.
const FIRST_YEAR = 1400;
const LAST_YEAR = 2200;

export function createPaperForm(paper: Paper | null): PaperForm {
  return {
    title: paper?.title ?? '',
    authors: [...(paper?.authors ?? [])],
    year: paper?.year === null || paper === null ? '' : String(paper.year),
    venue: paper?.venue ?? '',
    doi: paper?.ids['doi'] ?? '',
    arxiv: paper?.ids['arxiv'] ?? '',
    pmid: paper?.ids['pmid'] ?? '',
    urls: (paper?.urls ?? []).join('\n'),
    abstract: paper?.abstract ?? '',
  };
}

/**
 * @param before what the paper has: ids of other kinds stay, and what was not touched is taken as its file wrote it
 * @returns the fields that cannot be taken, in the order of the form, or the details where there are none
 */
export function parsePaperForm(form: PaperForm, before: Pick<Paper, 'ids' | 'urls'>): Details | WrongField[] {
  const wrong: WrongField[] = [];
  const title = oneLine(form.title);
  const abstract = form.abstract.replace(/\r\n?/g, '\n').trim();
  // There are papers without a title; one without any words would be a row of nothing.
  if (title === '' && abstract === '') wrong.push('title');
  const year = parseYear(form.year);
  if (year === undefined) wrong.push('year');
  const ids = new Map(Object.entries(before.ids));
  for (const kind of formIds) {
    const typed = form[kind].trim();
    const id = typed === (before.ids[kind] ?? '') ? typed : NORMALISERS[kind](typed);
    if (typed === '') ids.delete(kind);
    else if (id === null) wrong.push(kind);
    else ids.set(kind, id);
  }
  const urls = form.urls.split(/\s+/).filter((url) => url !== '');
  if (!urls.every((url) => isWebAddress(url) || before.urls.includes(url))) wrong.push('urls');
  if (wrong.length > 0) return wrong;
  const authors = form.authors.map(oneLine).filter((name) => name !== '');
  const venue = oneLine(form.venue);
  return {
    title,
    authors,
    year: year ?? null,
    venue: venue === '' ? null : venue,
    ids: Object.fromEntries(ids),
    urls,
    abstract,
  };
}

/** Null for none, undefined for what is no year. */
function parseYear(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const year = /^\d{4}$/.test(typed) ? Number(typed) : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

import { findLinks } from '../../text/find-links';
import { arxivYear, normaliseArxivId } from '../../text/ids';
import { isBlank, type Line } from '../../text/lines';
import { createParsedPaper, withSuggestedTitle } from '../list-paper';
import type { Found } from '../types';

/** What is gathered of one card; `tail` is everything below its text. */
export type Card = {
  first: number;
  last: number;
  phase: 'lead' | 'title' | 'text' | 'tail';
  lead: Line[];
  /** An export writes the title between two links, Markdown into a heading. */
  isExport: boolean;
  id: string | null;
  title: string[];
  isTitleOpen: boolean;
  text: string[];
  length: number;
  /** The text is the words of a link, which closes it. */
  isLinked: boolean;
  /** Links are numbers, with their brackets on lines of their own. */
  isNumbered: boolean;
  year: number | null;
  hasDate: boolean;
  urls: string[];
};

export function openCard(line: Line, id: string | null): Card {
  return {
    first: line.number,
    last: line.number,
    phase: 'lead',
    lead: [],
    isExport: false,
    id,
    title: [],
    isTitleOpen: false,
    text: [],
    length: 0,
    isLinked: false,
    isNumbered: false,
    year: null,
    hasDate: false,
    urls: [],
  };
}

/** The addresses that a card gives for its paper, without those of the site: people, logos and log-ins. */
export function addLinks(card: Card, text: string): void {
  for (const link of findLinks(text)) {
    if (!/^https?:\/\/(?:huggingface\.co|cdn-avatars\.|hf-)/.test(link)) card.urls.push(link);
  }
}

export function finishCard(card: Card): Found {
  const title = card.title
    .join(' ')
    // Markdown of a wrapped title: a backslash and the old indentation.
    .replace(/\s*\\?\s{2,}|\\$/g, ' ')
    .trim();
  const abstract = card.text.join(' ').trim();
  const arxiv = card.id === null ? null : normaliseArxivId(card.id);
  const derivedYear = card.year === null && arxiv !== null ? arxivYear(arxiv) : null;
  const page = card.id === null ? [] : [`https://huggingface.co/papers/${card.id}`];
  const paper = createParsedPaper({
    title: isBlank(title) ? null : title,
    year: card.year ?? derivedYear,
    ids: arxiv === null ? {} : { arxiv },
    urls: [...new Set([...page, ...card.urls, ...findLinks(abstract)])],
    abstract: abstract === '' ? null : abstract,
    abstractKind: !card.isExport && !card.isLinked && isSummary(abstract) ? 'excerpt' : 'whole',
    derived: derivedYear === null ? [] : ['year'],
  });
  return { kind: 'paper', lines: { first: card.first, last: card.last }, paper: withSuggestedTitle(paper) };
}

// The page of trends shows one sentence that a model wrote instead of many abstracts. No abstract is that short.
const MAX_SUMMARY_LENGTH = 400;

function isSummary(text: string): boolean {
  return text !== '' && text.length < MAX_SUMMARY_LENGTH && (text.match(/[.!?](?=\s+[A-Z]|$)/g)?.length ?? 0) <= 1;
}

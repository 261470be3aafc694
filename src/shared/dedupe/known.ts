import type { Paper } from '../model/paper';
import { familyName, firstAuthor } from './first-author';
import { idKeys, stateOfKey, stateOfVenue } from './id-keys';
import { readAbstract } from './read-abstract';
import { joinWords, titleWords } from './title-words';

/** What a file says about a paper, as far as it tells papers apart. */
export type PaperFacts = {
  title: string | null;
  titleSource: 'file' | 'derived';
  authors: readonly string[];
  year: number | null;
  venue?: string | null;
  ids: Readonly<Record<string, string>>;
  abstract: string | null;
  abstractKind?: 'whole' | 'excerpt';
};

/** A paper as identity compares it: some hundred bytes, since those of a whole import and library stand in memory at once. */
export type Known = {
  /** Under which it is found again: `doi:…`, `title:…`, `lead:…`, `abstract:…`, `near:…`. */
  keys: readonly string[];
  /** Folded words of the title that a file stated, or ''. */
  title: string;
  /** The first author, family name first, folded, or ''. */
  author: string;
  year: number | null;
  state: WorkState;
  /** Of the abstract (`read-abstract.ts`), or ''. */
  sketch: string;
};

/** What ids and venue say of the work: a manuscript, a publication, both in one record, or nothing. */
export type WorkState = 'preprint' | 'published' | 'both' | 'open';

const LEAD_LETTERS = 12;

/** The one reading of a paper's words: a pass over the abstract costs more than all comparisons that follow. */
export function createKnown(facts: PaperFacts): Known {
  const title = facts.title !== null && facts.titleSource === 'file' ? titleWords(facts.title) : '';
  const author = firstAuthor(facts.authors);
  const keys = idKeys(facts.ids);
  const state = joinStates([...keys.map(stateOfKey), stateOfVenue(facts.venue)]);
  if (title !== '') keys.push(...titleKeys(title, author));
  const marks = facts.abstract === null || facts.abstract === '' ? null : readAbstract(facts.abstract);
  // An excerpt can speak for an equal title; by itself it names nothing.
  if (marks !== null && facts.abstractKind !== 'excerpt') {
    keys.push(`abstract:${marks.whole}`, ...marks.near.map((hash) => `near:${hash}`));
  }
  return { keys, title, author, year: facts.year, state, sketch: marks?.sketch ?? '' };
}

/** `lead`: the first author and the first letters, under which titles with a slip or without subtitle are found. */
function titleKeys(title: string, author: string): string[] {
  const joined = joinWords(title);
  const lead = author === '' ? [] : [`lead:${familyName(author)} ${joined.slice(0, LEAD_LETTERS)}`];
  return [`title:${joined}`, ...lead];
}

function joinStates(states: readonly ('preprint' | 'published' | null)[]): WorkState {
  const [isPreprint, isPublished] = [states.includes('preprint'), states.includes('published')];
  if (isPreprint && isPublished) return 'both';
  return isPreprint ? 'preprint' : isPublished ? 'published' : 'open';
}

/** What files said of a paper of the library. A title that was suggested, or typed by the reader, and a text they wrote say nothing. */
export function factsOf(paper: Paper): PaperFacts {
  const { title, authors, year, venue, ids, abstract, fieldFrom } = paper;
  const origin = fieldFrom['abstract'];
  return {
    title: title === '' ? null : title,
    titleSource: fieldFrom['title'] === 'file' ? 'file' : 'derived',
    authors,
    year,
    venue,
    ids,
    abstract: abstract === '' || (origin !== 'file' && origin !== 'excerpt') ? null : abstract,
    abstractKind: origin === 'excerpt' ? 'excerpt' : 'whole',
  };
}

/** A paper of the library among those that are known: under all the keys that any list gave it. */
export function createKnownPaper(paper: Paper): Known {
  return { ...createKnown(factsOf(paper)), keys: paper.keys };
}

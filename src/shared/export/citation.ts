import { findAddress } from '../text/id-links';
import { oneLine, splitName, type CitedPaper } from './cited-paper';

/** Plain text in the order of the APA's style: authors (year). Title. Venue. Address. One paragraph for each paper. */
export function writeCitations(papers: readonly CitedPaper[]): string {
  return papers.map((paper) => `${writeCitation(paper)}\n`).join('\n');
}

function writeCitation(paper: CitedPaper): string {
  const { title, authors, year, venue } = paper;
  const when = `(${year === null ? 'n.d.' : String(year)}).`;
  const by = withStop(joinNames(authors.map(shortName)));
  const what = withStop(oneLine(title));
  const place = withStop(oneLine(venue ?? ''));
  // Where nobody is named, the title comes first.
  const head = by === '' ? [what, when] : [by, when, what];
  return [...head, place, findAddress(paper) ?? ''].filter((part) => part !== '').join(' ');
}

function withStop(text: string): string {
  return text === '' || /[.?!。？！]$/.test(text) ? text : `${text}.`;
}

/** `Quill, A. B.`; a name whose parts nobody told apart stays as it is. */
function shortName(name: string): string {
  const parts = splitName(name);
  if (parts === null) return oneLine(name);
  const initials = parts.given.split(/\s+/).map((word) => word.split('-').map(initial).join('-'));
  return [parts.family, initials.join(' '), parts.suffix].filter((part) => part !== '').join(', ');
}

/** By whole characters: the first letter of a name may be two code units. */
function initial(word: string): string {
  const [letter] = word;
  return letter === undefined || !/\p{L}/u.test(letter) ? word : `${letter}.`;
}

// The style names up to twenty; of more the first nineteen and the last.
const MAX_NAMES = 20;

function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length > MAX_NAMES) return `${names.slice(0, MAX_NAMES - 1).join(', ')}, … ${last}`;
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

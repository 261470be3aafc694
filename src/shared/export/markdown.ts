import { findAddress } from '../text/id-links';
import { oneLine, type CitedPaper } from './cited-paper';

// More names than these and a list of papers is a list of names.
const MAX_NAMES = 3;

/** A list with an item for each: the title, which is a link where the paper has an address, then who, where and when. */
export function writeMarkdownList(papers: readonly CitedPaper[]): string {
  return papers.map((paper) => `- ${writeItem(paper)}\n`).join('');
}

function writeItem(paper: CitedPaper): string {
  const { authors, year, venue } = paper;
  const title = escapeMarkdown(oneLine(paper.title));
  const address = findAddress(paper);
  const names = authors.slice(0, MAX_NAMES).map((name) => escapeMarkdown(oneLine(name)));
  const by = `${names.join('; ')}${authors.length > MAX_NAMES ? ' et al.' : ''}`;
  const about = [by, escapeMarkdown(oneLine(venue ?? '')), year === null ? '' : String(year)];
  const text = about.filter((part) => part !== '').join(', ');
  const linked = address === null ? guardStart(title) : `[${title}](${escapeAddress(address)})`;
  return text === '' ? linked : `${linked} – ${text}`;
}

/** The text's own characters, none of which begins emphasis, code, a link, HTML, a formula or a table's cell. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~$|&#]/g, '\\$&');
}

/** At the start of an item these would begin a list or a rule of their own. */
function guardStart(text: string): string {
  return text.replace(/^([+-])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Brackets and spaces would end the link. */
function escapeAddress(url: string): string {
  return url.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

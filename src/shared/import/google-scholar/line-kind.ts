import { readByline, type Byline } from './byline';

export type ScholarLine =
  | { kind: 'byline'; byline: Byline }
  /** "Save Cite Cited by 12 ...": the end of a result. */
  | { kind: 'actions' }
  /** "[PDF] arxiv.org", "Find it at ...": links that stand above a title. */
  | { kind: 'label' }
  | { kind: 'link'; url: string | null }
  | { kind: 'text' };

const ACTIONS = [
  /^Saved?(?![a-z])/,
  /^Cite(?!d)/,
  /^Cited by [\d,.]+/,
  /^Related articles/,
  /^All [\d,.]+ versions/,
  /^View as HTML/,
  /^Cached/,
  /^Library Search/,
  /^Import into [A-Za-z]+/,
  /^Web of Science: [\d,.]+/,
  /^(?:More|Fewer|Free from Publisher|Full View|Fulltext via [\w ]+)/,
  /^[☆★❞»|·\s\u00a0]+/,
];
const LABEL = /^\[(?:PDF|HTML|DOC|PS|TXT)\]\s+[\w-]+(?:\.[\w-]+)+$/;
const ACCESS =
  /^(?:Find ?@|Find it (?:@|at) |Get ?It ?@|Get it at |Full View|Full Text|View it |Check for full text|Fulltext via )/i;
const LINK = /^(?:<\s*)?(https?:\/\/[^\s<>]+)>?$/;

const MAX_MARKED_LINE = 2_000;

export function readScholarLine(line: string): ScholarLine {
  const text = line.slice(0, MAX_MARKED_LINE + 1).trim();
  if (text.length > MAX_MARKED_LINE) return { kind: 'text' };
  if (isActions(text)) return { kind: 'actions' };
  if (LABEL.test(text) || (text.length < 60 && ACCESS.test(text))) return { kind: 'label' };
  const link = LINK.exec(text)?.[1];
  if (link !== undefined) return { kind: 'link', url: readScholarLink(link) };
  const byline = readByline(text);
  return byline === null ? { kind: 'text' } : { kind: 'byline', byline };
}

/** A line of nothing but the words below a result, which a copy may leave without spaces between. */
function isActions(text: string): boolean {
  if (text.length > 300 || !/\b(?:Save|Saved|SaveCite|Cite|Cited by|Related articles)/.test(text)) return false;
  let rest = text;
  while (rest !== '') {
    const match = ACTIONS.map((one) => one.exec(rest)?.[0]).find((found) => found !== undefined);
    if (match === undefined) return false;
    rest = rest.slice(match.length);
  }
  return true;
}

/** The address behind a link of Scholar; null for links that lead to Scholar itself. */
export function readScholarLink(link: string): string | null {
  if (!/^https?:\/\/scholar\.google\./.test(link)) return link;
  const target = /\/scholar_url\?(?:[^#]*&)?url=([^&#]+)/.exec(link)?.[1];
  if (target === undefined) return null;
  try {
    const url = decodeURIComponent(target);
    return /^https?:\/\/\S+$/.test(url) ? url : null;
  } catch {
    // A link that a mail program cut or wrapped: its escapes do not close, and half an address leads nowhere.
    return null;
  }
}

/** `[PDF] Title`, `[CITATION][C] Title`: the title alone. */
export function withoutMarkers(title: string): string {
  return title.trim().replace(/^(?:\[(?:PDF|HTML|DOC|PS|TXT|BOOK|CITATION|B|C)\]\s*){1,3}/, '');
}

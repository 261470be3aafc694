import { normaliseArxivId, normaliseDoi } from '../../text/ids';
import { isBlank, type Line } from '../../text/lines';
import { readNames } from '../text-parts/names';
import { isTitle } from '../text-parts/roles';
import { isHeading, readSectionHeading } from '../text-parts/section-heading';
import { readParts, type Part } from '../text-parts/text-parts';
import { readAbstractLabel } from './abstract-label';

/** What stands above the body. `bodyFrom` counts lines of the file from 0. */
export type Head = {
  title: string | null;
  authors: string[];
  ids: Record<string, string>;
  abstract: string | null;
  bodyFrom: number;
};

// Title pages with many affiliations have a hundred lines; an abstract comes soon or never.
const MAX_HEAD_LINES = 300;
const MAX_ABSTRACT_LINES = 400;
const STAMP = /^arxiv:\s*(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?\/\d{7}(?:v\d+)?)\b/i;

export function readHead(lines: readonly Line[]): Head {
  const limit = Math.min(lines.length, MAX_HEAD_LINES);
  const labelAt = lines.slice(0, limit).findIndex((line) => readAbstractLabel(line.text) !== null);
  const sectionAt = lines.slice(0, limit).findIndex((line) => readSectionHeading(line.text) !== null);
  const hasAbstract = labelAt >= 0 && (sectionAt < 0 || labelAt < sectionAt);
  const end = hasAbstract ? labelAt : sectionAt >= 0 ? sectionAt : limit;
  const { title, authors, next } = readTitlePage(lines, end);
  const front = lines.slice(0, hasAbstract ? end : next);
  const abstract = hasAbstract ? readAbstract(lines, labelAt) : { text: null, next };
  return { title, authors, ids: readIds(front), abstract: abstract.text, bodyFrom: abstract.next };
}

/** The title, and the names directly below it; `next` is the first line that is neither. */
function readTitlePage(lines: readonly Line[], end: number): { title: string | null; authors: string[]; next: number } {
  const start = findTitle(lines, end);
  if (start === null) return { title: null, authors: [], next: lines.findIndex((line) => !isBlank(line.text)) };
  const parts = readTitleParts(lines, start, end);
  const [head] = parts;
  const title = (head?.text ?? '')
    .replace(/^#\s+/, '')
    .replace(/\s+#+$/, '')
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .trim();
  let next = start + (head?.lines.length ?? 1);
  // A line of signs below makes it a heading.
  if (/^\s*(?:={3,}|-{3,})\s*$/.test(lines[next]?.text ?? '')) next += 1;
  const authors: string[] = [];
  for (const part of parts.slice(1)) {
    const names = readNames(withoutMarks(part.text));
    if (names === null) break;
    authors.push(...names);
    next = (part.lines.at(-1)?.number ?? next) - (lines[0]?.number ?? 1) + 1;
  }
  return { title, authors, next };
}

/** Names without emphasis and the raised signs of affiliations. */
function withoutMarks(text: string): string {
  return text.replace(/<sup>[^<]{0,40}<\/sup>|\$?\^\{?[\d,*†‡]{1,20}\}?\^?\$?|\*/g, '');
}

/** Where the title stands: a heading of the first level, else the first line that could be one. */
function findTitle(lines: readonly Line[], end: number): number | null {
  const heading = lines.slice(0, end).findIndex((line) => /^#\s+\S/.test(line.text));
  if (heading >= 0) return heading;
  const first = lines.findIndex((line) => !isBlank(line.text) && !STAMP.test(line.text.trim()));
  if (first < 0 || first >= end) return null;
  return isTitle((lines[first]?.text ?? '').replace(/^\*\*(.*)\*\*$/, '$1')) ? first : null;
}

// Names come within a few paragraphs of the title; all that follows is affiliations and dates.
const MAX_TITLE_PAGE_LINES = 40;

function readTitleParts(lines: readonly Line[], start: number, end: number): Part[] {
  const parts: Part[] = [];
  let paragraph: Line[] = [];
  for (const line of lines.slice(start, Math.min(end, start + MAX_TITLE_PAGE_LINES))) {
    const isSign = /^\s*(?:={3,}|-{3,})\s*$/.test(line.text);
    if (isBlank(line.text) || isSign) {
      parts.push(...readParts(paragraph));
      paragraph = [];
    } else {
      paragraph.push(line);
      if (parts.length === 0 && paragraph.length === 1 && /^#\s/.test(line.text)) {
        parts.push(...readParts(paragraph));
        paragraph = [];
      }
    }
  }
  return [...parts, ...readParts(paragraph)];
}

/** From its label to the next heading; where none comes, its first paragraph. */
function readAbstract(lines: readonly Line[], labelAt: number): { text: string | null; next: number } {
  const first = readAbstractLabel(lines[labelAt]?.text ?? '') ?? '';
  const rest = lines.slice(labelAt + 1, labelAt + 1 + MAX_ABSTRACT_LINES);
  const heading = rest.findIndex((line) => isHeading(line.text) || isKeywords(line.text));
  const count = heading >= 0 ? heading : countParagraph(rest, first !== '');
  const text = [first, ...rest.slice(0, count).map((line) => line.text.trim())].filter((one) => one !== '').join(' ');
  return { text: text === '' ? null : text, next: labelAt + 1 + count };
}

function countParagraph(lines: readonly Line[], isBegun: boolean): number {
  let begun = isBegun;
  for (const [i, line] of lines.entries()) {
    if (isBlank(line.text) && begun) return i;
    begun ||= !isBlank(line.text);
  }
  return lines.length;
}

const KEYWORDS =
  /^\s*[*_]{0,3}(?:key\s?words?(?: and phrases)?|index terms|ccs concepts)\b[*_]{0,3}\s*[:：.—–-]+[*_]{0,3}/i;

function isKeywords(line: string): boolean {
  return KEYWORDS.test(line.slice(0, 80));
}

/** The keywords, where they stand right at the start of the body. */
export function readKeywords(lines: readonly Line[], bodyFrom: number): string[] {
  const line = lines.slice(bodyFrom, bodyFrom + 6).find((one) => isKeywords(one.text));
  if (line === undefined || line.text.length > 1_000) return [];
  const words = line.text
    .replace(KEYWORDS, '')
    .split(/[,;·•]/)
    .map((word) => word.replace(/[.*_\s]+$/, '').trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Ids that the title page states on lines of their own: they are the paper's. */
function readIds(lines: readonly Line[]): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const line of lines) {
    const text = line.text.trim().slice(0, 200);
    const arxiv = STAMP.exec(text)?.[1];
    const doi = /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
    const found = {
      arxiv: arxiv === undefined ? null : normaliseArxivId(arxiv),
      doi: doi === undefined ? null : normaliseDoi(doi),
    };
    for (const [kind, id] of Object.entries(found)) if (id !== null) ids[kind] ??= id;
  }
  return ids;
}

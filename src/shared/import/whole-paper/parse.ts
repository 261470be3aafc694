import { findLinks } from '../../text/find-links';
import { arxivYear } from '../../text/ids';
import { isBlank, readLines, type Line } from '../../text/lines';
import { createParsedPaper, createProblem, withSuggestedTitle } from '../list-paper';
import { suggestTitle } from '../suggest-title/suggest-title';
import type { Found, ParsedPaper } from '../types';
import { readHead, readKeywords } from './head';

// One paper is held whole. Theses have some megabytes; what is far larger is no paper, and must not fill the memory.
export const MAX_PAPER_LENGTH = 40_000_000;
const MAX_START = 4_000;

/** Grammar: title, names?, abstract?, body. All lines are one paper, or one problem where they are too long for one. */
export function* parseWholePaper(chunks: Iterable<string>): Generator<Found> {
  let lines: Line[] = [];
  let length = 0;
  let first: Line | null = null;
  let last: Line | null = null;
  let isTooLong = false;
  for (const line of readLines(chunks)) {
    if (!isBlank(line.text)) {
      first ??= line;
      last = line;
    }
    length += line.text.length + 1;
    isTooLong ||= line.cut || length > MAX_PAPER_LENGTH;
    // What is known to be too long is counted to its end, and not kept.
    if (isTooLong) lines = [];
    else lines.push(line);
  }
  if (first === null || last === null) return;
  const span = { first: first.number, last: last.number };
  if (isTooLong) yield createProblem(span, first.text.slice(0, MAX_START), 'too-long');
  else yield { kind: 'paper', lines: span, paper: readPaper(lines) };
}

function readPaper(lines: readonly Line[]): ParsedPaper {
  const { title, authors, ids, abstract, bodyFrom } = readHead(lines);
  const body = joinBody(lines, bodyFrom);
  const year = ids['arxiv'] === undefined ? null : arxivYear(ids['arxiv']);
  const paper = withSuggestedTitle(
    createParsedPaper({
      title,
      authors,
      year,
      ids,
      urls: findLinks(abstract ?? ''),
      abstract,
      body,
      keywords: abstract === null ? [] : readKeywords(lines, bodyFrom),
      derived: year === null ? [] : ['year'],
    }),
  );
  if (paper.title !== null || body === null) return paper;
  const suggestion = suggestTitle(body.slice(0, MAX_START));
  return { ...paper, title: suggestion?.title ?? null, titleEvidence: suggestion?.evidence ?? null };
}

/** As written, without blank lines before and after. */
function joinBody(lines: readonly Line[], from: number): string | null {
  let start = Math.max(0, from);
  let end = lines.length;
  while (start < end && isBlank(lines[start]?.text ?? '')) start += 1;
  while (end > start && isBlank(lines[end - 1]?.text ?? '')) end -= 1;
  const body = lines
    .slice(start, end)
    .map((line) => line.text)
    .join('\n');
  return body === '' ? null : body;
}

import { isBlank } from '../../text/lines';
import { isMarkedUp } from '../title-abstract/line-shape';
import { isHeading, isOfPapers, isSubsection, readSectionHeading } from '../text-parts/section-heading';
import type { Format } from '../types';
import { readAbstractLabel } from './abstract-label';
import { parseWholePaper } from './parse';

// Prose alone is no paper: below the half that a format needs.
const PROSE = 0.35;
// A sample from the middle shows sections, and neither title nor abstract.
const MIDDLE = 0.65;
const SURE = 0.75;

/**
 * How sure it is that a sample comes from one paper: an abstract and a section, or sections of different names. What comes twice comes from
 * a list of papers; what is mostly bullets, tables or fields is no text.
 */
function score(lines: readonly string[]): number {
  const content = lines.filter((line) => !isBlank(line));
  const [first = ''] = content;
  if (content.length === 0 || /^\s*(?:---|\{|\[|:PROPERTIES:|@\w+\{)/.test(first)) return 0;
  const sections = content.flatMap((line) => readSectionHeading(line) ?? []);
  const distinct = new Set(sections).size;
  const abstracts = content.filter((line) => readAbstractLabel(line) !== null).length;
  if (abstracts > 1 || sections.length > distinct + 1) return 0;
  const share = proseShare(content);
  if (share < 0.5) return 0;
  const isNamed = sections.some(isOfPapers);
  if ((abstracts === 1 && distinct >= 1) || (distinct >= 3 && isNamed)) return SURE + (1 - SURE) * share;
  const isDivided = distinct >= 1 || content.filter(isSubsection).length >= 2;
  return (isDivided && isScholarly(content) ? MIDDLE : PROSE) * share;
}

// "[3, 17]", "(Example et al., 2020)", "Fig. 2", "Equation (3)": manuals and logs of changes have sections, and none of these.
const CITING =
  /\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}\](?!\()|\bet al\b|\p{Lu}\p{L}+,? \(?(?:19|20)\d\d[a-z]?\)|\b(?:Fig(?:ure|s?\.)|Table|Eq(?:uation|s?\.)|Theorem|Lemma)\s?\(?\d/u;
// One may be a slip; in long texts they keep coming.
const MIN_CITING_LINES = 2;
const MIN_CITING_SHARE = 0.01;
// A paragraph on one line has them near its start or nowhere.
const MAX_LOOKED_AT = 5_000;

function isScholarly(lines: readonly string[]): boolean {
  const citing = lines.filter((line) => CITING.test(line.slice(0, MAX_LOOKED_AT))).length;
  return citing >= MIN_CITING_LINES && citing >= MIN_CITING_SHARE * lines.length;
}

// Code, tables and menus have short lines.
const MIN_WORDS = 5;

/** Characters that stand in text and headings, of all. */
function proseShare(lines: readonly string[]): number {
  let prose = 0;
  let all = 0;
  for (const line of lines) {
    all += line.length;
    if (isHeading(line) || isProse(line)) prose += line.length;
  }
  return all === 0 ? 0 : prose / all;
}

function isProse(line: string): boolean {
  return (
    !isMarkedUp(line) &&
    !/^\s*(?:[-*+|>]|\d+[.)]\s)/.test(line) &&
    line.trim().split(/\s+/, MIN_WORDS).length >= MIN_WORDS
  );
}

export const wholePaperFormat: Format = {
  name: 'whole-paper',
  label: 'format.whole-paper',
  group: 'paper',
  score,
  parse: parseWholePaper,
};

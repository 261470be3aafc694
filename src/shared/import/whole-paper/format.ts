import { isBlank } from '../../text/lines';
import { isMarkedUp } from '../title-abstract/line-shape';
import { isHeading, isSubsection, readSectionHeading } from '../text-parts/section-heading';
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
  if ((abstracts === 1 && distinct >= 1) || distinct >= 3) return SURE + (1 - SURE) * share;
  const isMiddle = distinct >= 1 || content.filter(isSubsection).length >= 2;
  return (isMiddle ? MIDDLE : PROSE) * share;
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

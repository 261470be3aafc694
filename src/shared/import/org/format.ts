import { explain } from '../explained-share';
import type { Format } from '../types';
import { levelOf } from './heading';
import { parseOrg } from './parse';
import { isPaperProperty } from './read-entry';

const BEST = 0.96;

/** Headlines and drawers, and how much of the sample the records take in. Bold lines and lists of Markdown begin with stars as well. */
function score(lines: readonly string[]): number {
  const marks = lines.filter((line) => levelOf(line) > 0 || isPaperProperty(line) || /^#\+title:/i.test(line)).length;
  if (marks === 0 || !lines.some((line) => /^\s*:(?:PROPERTIES|END):/i.test(line) || /^\*+\s+[A-Z]{4,}\s/.test(line)))
    return 0;
  const { share, papers } = explain(parseOrg, lines);
  return papers.length === 0 ? 0 : share * BEST;
}

export const orgFormat: Format = { name: 'org', label: 'format.org', group: 'notes', score, parse: parseOrg };

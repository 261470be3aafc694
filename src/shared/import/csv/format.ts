import { isBlank } from '../../text/lines';
import { explain } from '../explained-share';
import type { Format } from '../types';
import { guessDelimiter } from './guess-delimiter';
import { findHead } from './head';
import { parseCsv } from './parse';

const MAX_LINES_ABOVE = 5;
// A sample from the middle begins within a cell as often as not: some of the next lines begin a row.
const MAX_STARTS = 12;
const MIN_ROWS = 3;
const MIN_COLUMNS = 4;
const MIN_SHARE = 0.9;

/** The share of lines in rows below a head; without one, a table by its regular columns counts for less. */
function score(lines: readonly string[]): number {
  const content = lines.filter((line) => !isBlank(line));
  if (content.slice(0, MAX_LINES_ABOVE).some((line) => findHead(line) !== null)) {
    const { share, papers } = explain(parseCsv, lines);
    return papers.length > 0 || content.length === 1 ? share : share / 2;
  }
  // Tables of Markdown have their bars at both ends, and a format of their own.
  if (content.length < MIN_ROWS || content.filter((line) => /^\s*\|/.test(line)).length > content.length / 2) return 0;
  for (let start = 0; start < Math.min(MAX_STARTS, content.length - MIN_ROWS + 1); start += 1) {
    const guess = guessDelimiter(content.slice(start));
    if (guess !== null && guess.columns >= MIN_COLUMNS && guess.share >= MIN_SHARE) return 0.5 + guess.share / 4;
  }
  return 0;
}

export const csvFormat: Format = {
  name: 'csv',
  label: 'format.csv',
  group: 'records',
  score,
  parse: parseCsv,
};

import { explain } from '../explained-share';
import type { Format } from '../types';
import { readByline } from './byline';
import { parseGoogleScholar } from './parse';

/** The share of lines that results explain. One byline alone may be a line of anything. */
function score(lines: readonly string[]): number {
  const bylines = lines.filter((line) => readByline(line) !== null).length;
  const isMarked = lines.some((line) => /\bCited by \d|Google Scholar/.test(line.slice(0, 300)));
  if (bylines === 0 || (bylines === 1 && !isMarked)) return 0;
  return explain(parseGoogleScholar, lines).share;
}

export const googleScholarFormat: Format = {
  name: 'google-scholar',
  label: 'format.google-scholar',
  group: 'list',
  score,
  parse: parseGoogleScholar,
};

import { explain } from '../explained-share';
import type { Format } from '../types';
import { readReviewLine } from './line-kind';
import { parseOpenReview } from './parse';

/** The share of lines that submissions explain, where each has its dates or its forum. */
function score(lines: readonly string[]): number {
  const isMark = lines.map((line) => {
    const { kind } = readReviewLine(line);
    return kind === 'dates' || kind === 'title' || kind === 'link';
  });
  if (!isMark.includes(true)) return 0;
  const { share, papers } = explain(parseOpenReview, lines);
  const marked = papers.filter(({ lines: { first, last } }) => isMark.slice(first - 1, last).includes(true)).length;
  return papers.length === 0 ? 0 : (share * marked) / papers.length;
}

export const openReviewFormat: Format = {
  name: 'openreview',
  label: 'format.openreview',
  group: 'list',
  score,
  parse: parseOpenReview,
};

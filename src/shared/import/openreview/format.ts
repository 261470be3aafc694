import { explainMarked } from '../explained-share';
import type { Format } from '../types';
import { readReviewLine } from './line-kind';
import { parseOpenReview } from './parse';

/** A submission has its dates, or the address of its forum. */
function hasMark(line: string): boolean {
  const { kind } = readReviewLine(line);
  return kind === 'dates' || kind === 'title' || kind === 'link';
}

export const openReviewFormat: Format = {
  name: 'openreview',
  label: 'format.openreview',
  group: 'list',
  score: (lines) => explainMarked(parseOpenReview, lines, hasMark),
  parse: parseOpenReview,
};

import { explain } from '../explained-share';
import type { Format } from '../types';
import { parseRegularRhythm } from './parse';

// Headings and paragraphs of any text have some rhythm: what knows more of a text reads it better.
const WEIGHT = 0.8;
const MIN_PAPERS = 2;

function score(lines: readonly string[]): number {
  const { share, papers } = explain(parseRegularRhythm, lines);
  return papers.length < MIN_PAPERS ? 0 : WEIGHT * share;
}

export const regularRhythmFormat: Format = {
  name: 'regular-rhythm',
  label: 'format.regular-rhythm',
  group: 'list',
  score,
  parse: parseRegularRhythm,
};

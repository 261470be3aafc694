import { explain } from '../explained-share';
import type { Format } from '../types';
import { parseParagraphs } from './parse';

// Paragraphs are everywhere: a format that knows more of a text than its blank lines reads it better.
const WEIGHT = 0.85;
// One paper may be a heading and a paragraph of anything.
const MIN_PAPERS = 2;

function score(lines: readonly string[]): number {
  const { share, papers } = explain(parseParagraphs, lines);
  return papers.length < MIN_PAPERS ? 0 : WEIGHT * share;
}

export const paragraphsFormat: Format = {
  name: 'paragraphs',
  label: 'format.paragraphs',
  group: 'list',
  score,
  parse: parseParagraphs,
};

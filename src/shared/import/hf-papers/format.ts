import { explainMarked } from '../explained-share';
import type { Format } from '../types';
import { HOST } from './line-kind';
import { parseHfPapers } from './parse';

// What only these pages have: links of papers at the end of a line, their counts of authors, a repository with its stars.
const MARK = new RegExp(
  String.raw`${HOST}/(?:papers/\d[\w.]*(?:#community)?\)*\\*\s*$|login\?next=%2Fpapers%2F\d)|^\s*(?:\[?[-*] )?\d+ authors?\b|^\s*\]\[\d+\]\s*$|^\s*\[(?:LINK: )?GitHub [\d.]+k?\]\(`,
);

function hasMark(line: string): boolean {
  return MARK.test(line.length > 400 ? line.slice(-200) : line);
}

export const hfPapersFormat: Format = {
  name: 'hf-papers',
  label: 'format.hf-papers',
  group: 'list',
  score: (lines) => explainMarked(parseHfPapers, lines, hasMark),
  parse: parseHfPapers,
};

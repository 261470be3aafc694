import { explain } from '../explained-share';
import type { Format } from '../types';
import { HOST } from './line-kind';
import { parseHfPapers } from './parse';

// What only these pages have: links of papers at the end of a line, their counts of authors, a repository with its stars.
const MARK = new RegExp(
  String.raw`${HOST}/(?:papers/\d[\w.]*(?:#community)?\)*\\*\s*$|login\?next=%2Fpapers%2F\d)|^\s*(?:\[?[-*] )?\d+ authors?\b|^\s*\]\[\d+\]\s*$|^\s*\[(?:LINK: )?GitHub [\d.]+k?\]\(`,
);

/** The share of lines that cards explain, less where the cards show no mark of the site. */
function score(lines: readonly string[]): number {
  const marks = lines.filter((line) => MARK.test(line.length > 400 ? line.slice(-200) : line)).length;
  if (marks === 0) return 0;
  const { share, papers } = explain(parseHfPapers, lines);
  const marked = papers.filter(({ lines: { first, last } }) =>
    lines.slice(first - 1, last).some((line) => MARK.test(line.length > 400 ? line.slice(-200) : line)),
  ).length;
  return papers.length === 0 ? 0 : (share * marked) / papers.length;
}

export const hfPapersFormat: Format = {
  name: 'hf-papers',
  label: 'format.hf-papers',
  group: 'list',
  score,
  parse: parseHfPapers,
};

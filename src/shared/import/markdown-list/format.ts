import { isBlank } from '../../text/lines';
import type { Format } from '../types';
import { parseMarkdownList } from './parse';

// A text in Markdown may be a note or a whole paper as well, and those formats know more of it.
const BEST = 0.94;
// Without one of these nothing is Markdown.
const MARK = /\]\(|\*\*|^\s*\||<summary|\[\[|^#{1,6}\s/;

/**
 * The share of lines in records, and in what a list has around them. Prose counts no more than the records do, since a paper or a manual in
 * Markdown has some items that look like records; records without any mark of Markdown are another kind of list.
 */
function score(lines: readonly string[]): number {
  if (!lines.some((line) => /\]\(|\*\*|\|/.test(line) && MARK.test(line.slice(0, 5_000)))) return 0;
  const total = lines.filter((line) => !isBlank(line)).length;
  let inPapers = 0;
  let prose = 0;
  let frame = 0;
  let papers = 0;
  let marked = 0;
  for (const one of parseMarkdownList([lines.join('\n')])) {
    const own = lines.slice(one.lines.first - 1, one.lines.last).filter((line) => !isBlank(line));
    if (one.kind === 'paper') {
      papers += 1;
      inPapers += own.length;
      if (own.some((line) => MARK.test(line.slice(0, 5_000)))) marked += 1;
    } else if (one.kind === 'boilerplate') {
      if (one.rule === 'markdown-text' || one.rule === 'markdown-item') prose += own.length;
      else frame += own.length;
    }
  }
  if (papers === 0 || total === 0) return 0;
  const share = (inPapers + Math.min(frame, 3 * inPapers) + Math.min(prose, inPapers)) / total;
  return BEST * share * Math.min(1, (2 * marked) / papers);
}

export const markdownListFormat: Format = {
  name: 'markdown-list',
  label: 'format.markdown-list',
  group: 'notes',
  score,
  parse: parseMarkdownList,
};

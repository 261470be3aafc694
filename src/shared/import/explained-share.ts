import { isBlank } from '../text/lines';
import type { Found, Parse } from './types';

export type Explained = { share: number; papers: Extract<Found, { kind: 'paper' }>[] };

/**
 * What a parser makes of a sample: its papers, and the share of the non-blank lines that stand in them or are known boilerplate. The last
 * record of a sample may be cut; that changes a share of many lines by little.
 */
export function explain(parse: Parse, lines: readonly string[]): Explained {
  const content = lines.filter((line) => !isBlank(line)).length;
  const papers: Explained['papers'] = [];
  let lost = 0;
  for (const one of parse([lines.join('\n')])) {
    if (one.kind === 'paper') papers.push(one);
    if (one.kind === 'problem') {
      lost += lines.slice(one.lines.first - 1, one.lines.last).filter((line) => !isBlank(line)).length;
    }
  }
  return { share: content === 0 ? 0 : 1 - lost / content, papers };
}

/** The share of lines that a parser explains, less where its papers show no mark of the one source that it reads. */
export function explainMarked(parse: Parse, lines: readonly string[], hasMark: (line: string) => boolean): number {
  const isMarked = lines.map(hasMark);
  if (!isMarked.includes(true)) return 0;
  const { share, papers } = explain(parse, lines);
  const marked = papers.filter(({ lines: { first, last } }) => isMarked.slice(first - 1, last).includes(true)).length;
  return papers.length === 0 ? 0 : (share * marked) / papers.length;
}

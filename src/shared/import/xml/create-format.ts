import { explain } from '../explained-share';
import { createProblem } from '../list-paper';
import type { Found, Format, ParsedPaper } from '../types';
import { parseWrapped } from '../wrapped-records';
import { readXmlItems, type XmlNode } from './read-items';

export type XmlLayout = {
  name: string;
  /** The elements that are records. */
  records: ReadonlySet<string>;
  /** What only this source writes. */
  marks: readonly RegExp[];
  /** Null where the element is no paper. */
  toPaper: (node: XmlNode) => ParsedPaper | null;
};

const MARKS_FOR_SURE = 2;
const SCORE_OF_ONE_MARK = 0.7;
// A sample from the middle of a long record holds no whole one: the marks alone speak.
const SCORE_OF_MARKS = 0.8;

export function createXmlFormat(layout: XmlLayout): Format {
  function parse(chunks: Iterable<string>): Generator<Found> {
    return parseXmlRecords(chunks, layout);
  }
  return {
    name: layout.name,
    label: `format.${layout.name}`,
    group: 'records',
    score: (lines) => {
      const text = lines.join('\n');
      const found = layout.marks.filter((mark) => mark.test(text)).length;
      if (found === 0) return 0;
      const { share, papers } = explain(parse, lines);
      const sure = papers.length === 0 ? SCORE_OF_MARKS : Math.max(share, SCORE_OF_MARKS);
      return found >= MARKS_FOR_SURE ? sure : share * SCORE_OF_ONE_MARK;
    },
    parse,
  };
}

function parseXmlRecords(chunks: Iterable<string>, { records, toPaper }: XmlLayout): Generator<Found> {
  return parseWrapped(readXmlItems(chunks, records), 'xml-wrapper', ({ lines, node }) => {
    const paper = toPaper(node);
    return paper === null ? createProblem(lines, `<${node.name}>`, 'empty-record') : { kind: 'paper', lines, paper };
  });
}

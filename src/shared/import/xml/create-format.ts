import { isBoilerplate } from '../boilerplate';
import { explain } from '../explained-share';
import { createProblem } from '../list-paper';
import type { Found, Format, ParsedPaper } from '../types';
import { readXmlItems, type XmlItem, type XmlNode } from './read-items';

export type XmlLayout = {
  name: string;
  /** The elements that are records. */
  records: ReadonlySet<string>;
  /** What only this source writes. */
  marks: readonly RegExp[];
  /** Null where the element is no paper. */
  toPaper: (node: XmlNode) => ParsedPaper | null;
};

type Group = { first: number; last: number; isWrapper: boolean; lines: string[] };

const MARKS_FOR_SURE = 2;
const SCORE_OF_ONE_MARK = 0.7;
// A sample from the middle of a long record holds no whole one: the marks alone speak.
const SCORE_OF_MARKS = 0.8;
const MAX_LOOSE_LINES = 50;

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

function* parseXmlRecords(chunks: Iterable<string>, { records, toPaper }: XmlLayout): Generator<Found> {
  let group: Group | null = null;
  for (const item of readXmlItems(chunks, records)) {
    if (item.kind === 'outside' && !item.cut) {
      const isWrapper = isBoilerplate('xml-wrapper', item.text);
      if (group === null || !goesOn(group, item.line, isWrapper)) {
        yield* finish(group);
        group = { first: item.line, last: item.line, isWrapper, lines: [] };
      }
      group.last = item.line;
      if (!isWrapper) group.lines.push(item.text);
      continue;
    }
    yield* finish(group);
    group = null;
    yield toFound(item, toPaper);
  }
  yield* finish(group);
}

function goesOn(group: Group, line: number, isWrapper: boolean): boolean {
  const isNext = line === group.last + 1 && isWrapper === group.isWrapper;
  return isNext && group.lines.length < MAX_LOOSE_LINES;
}

function* finish(group: Group | null): Generator<Found> {
  if (group === null) return;
  const lines = { first: group.first, last: group.last };
  if (group.isWrapper) yield { kind: 'boilerplate', lines, rule: 'xml-wrapper' };
  else yield createProblem(lines, group.lines.join('\n'), 'unrecognised');
}

function toFound(item: XmlItem, toPaper: XmlLayout['toPaper']): Found {
  if (item.kind === 'outside') return createProblem({ first: item.line, last: item.line }, item.text, 'too-long');
  if (item.kind === 'broken') return createProblem(item.lines, item.text, item.why);
  const paper = toPaper(item.node);
  if (paper !== null) return { kind: 'paper', lines: item.lines, paper };
  return createProblem(item.lines, `<${item.node.name}>`, 'empty-record');
}

import { ARXIV_ID } from '../arxiv/arxiv-id';
import { createArxivPaper } from '../arxiv/entry';
import type { Line } from '../../text/lines';
import { findRule } from '../boilerplate';
import { gatherLabelled, textsOf, valueOf } from '../line-records/labelled';
import { readRecords, type Around, type RecordGrammar, type Sort } from '../line-records/read-records';
import type { Found, ParsedPaper, ProblemCode, RuleName } from '../types';

const NUMBERED = new RegExp(String.raw`^\s*\[\d{1,6}\]\s*(?:arXiv:)?(${ARXIV_ID})(?![\d.])`);
const UNNUMBERED = new RegExp(
  String.raw`^\s*arXiv:(${ARXIV_ID})(?:\s*\([^()]{1,60}\))*\s*\[[^\]]{0,60}(?:pdf|ps|html|other)[^\]]{0,60}\]\s*:?\s*$`,
);
const LABEL =
  /^[\s:]*(title|authors?|abstract|comments|subjects|journal-ref|doi|report-no|report number|msc-class|msc classes|acm-class|acm classes)\s*:/i;

const rules: readonly RuleName[] = ['arxiv-list-heading', 'arxiv-breadcrumb', 'arxiv-page', 'arxiv-subject-heading'];

const grammar: RecordGrammar<true> = { sort, open: () => true, finish, rules };

/** Grammar: (`[n] arXiv:id [pdf, ...]` Title authors Comments? Journal-ref? Subjects abstract?)*, headings of the page between. */
export function* parseArxivListing(chunks: Iterable<string>): Generator<Found> {
  yield* readRecords(chunks, grammar);
}

function sort(line: string, { state, blanksBefore }: Around<true>): Sort {
  if (readEntryId(line) !== null) return { kind: 'start', takes: 0 };
  if (state === null) return { kind: 'loose' };
  // A short line within a text may read like a button; below a blank line it is one.
  const closing = blanksBefore > 0 ? rules : rules.slice(0, 1);
  return { kind: findRule(closing, line) !== null ? 'loose' : 'part' };
}

function readEntryId(line: string): string | null {
  const start = line.slice(0, 300);
  return (NUMBERED.exec(start) ?? UNNUMBERED.exec(start))?.[1] ?? null;
}

function finish(lines: readonly Line[]): ParsedPaper | ProblemCode {
  const [head = '', ...texts] = textsOf(lines);
  const fields = gatherLabelled(texts, createLabelReader(texts));
  return createArxivPaper({
    id: readEntryId(head),
    title: valueOf(fields, 'title'),
    authors: valueOf(fields, 'authors', 'author'),
    abstract: valueOf(fields, 'abstract'),
    abstractKind: 'whole',
    comments: valueOf(fields, 'comments'),
    journalRef: valueOf(fields, 'journal-ref'),
    subjects: valueOf(fields, 'subjects'),
    doi: valueOf(fields, 'doi'),
    year: null,
  });
}

/** Two fields have no label of their own: below the title come the authors, below the subjects the abstract. */
function createLabelReader(texts: readonly string[]): (text: string) => { label: string; rest: string } | null {
  const hasAuthorLabel = texts.some((text) => /^[\s:]*authors?\s*:/i.test(text.slice(0, 40)));
  let label = '';
  let isEmpty = true;
  return (text) => {
    const own = LABEL.exec(text.slice(0, 60));
    if (own !== null) {
      label = (own[1] ?? '').toLowerCase();
      const rest = text.slice(own[0].length);
      isEmpty = rest.trim() === '';
      return { label, rest };
    }
    const goesOn = isEmpty || (label === 'subjects' ? isSubjectLine(text) : label !== 'title' || hasAuthorLabel);
    isEmpty = false;
    if (goesOn) return null;
    label = label === 'title' ? 'authors' : 'abstract';
    return { label, rest: text };
  };
}

/** `Machine Learning (cs.LG); Methodology (stat.ME)`, wrapped. */
function isSubjectLine(text: string): boolean {
  return /^[^.]{0,200}\([a-z-]{2,10}(?:\.[A-Za-z-]{2,20})?\);?\s*$/.test(text.slice(0, 300));
}

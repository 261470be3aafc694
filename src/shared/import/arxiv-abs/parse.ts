import type { Line } from '../../text/lines';
import { ARXIV_ID } from '../arxiv/arxiv-id';
import { createArxivPaper } from '../arxiv/entry';
import { findRule, isBoilerplate } from '../boilerplate';
import { gatherLabelled, textsOf, valueOf } from '../line-records/labelled';
import { readRecords, type Around, type RecordGrammar, type Sort } from '../line-records/read-records';
import type { Found, ParsedPaper, ProblemCode, RuleName } from '../types';

type State = { hasTitle: boolean; isInHistory: boolean };

const SUBMITTED = /^\s*[[(]\s*Submitted\s+(?:on|v\d)\b/i;
const TITLE = /^\s*Title\s*:/;
/** `arXiv:2305.00001 (cs)`, the page's head. */
const HEAD = new RegExp(String.raw`^\s*arXiv:(${ARXIV_ID})\s*\([a-z-]{2,12}(?:\.[A-Za-z-]{2,12})?\)\s*$`);
const PAGE_TOP = /^\s*Skip to main content\s*$/;
const VERSION = /^\s*\[v\d{1,3}\]/;
const HISTORY = /^\s*Submission history\s*$/i;
const LABEL =
  /^\s*(title|authors?|abstract|comments|subjects|cite as|journal reference|related doi|doi|report number|msc classes|acm classes|from)\s*:/i;

const rules: readonly RuleName[] = ['arxiv-page', 'arxiv-breadcrumb', 'arxiv-list-heading', 'arxiv-subject-heading'];

const grammar: RecordGrammar<State> = {
  sort,
  open: (line) => ({ hasTitle: TITLE.test(line.slice(0, 60)), isInHistory: false }),
  finish,
  rules,
};

/** Grammar: (`arXiv:id (cs)`? `[Submitted on ...]`? `Title:` `Authors:` `Abstract:` Comments Subjects `Cite as:` history)*. */
export function* parseArxivAbs(chunks: Iterable<string>): Generator<Found> {
  yield* readRecords(chunks, grammar);
}

function sort(line: string, { state, loose, blanksBefore }: Around<State>): Sort {
  const start = line.slice(0, 300);
  const isTitle = TITLE.test(start);
  if (SUBMITTED.test(start) || isTitle) {
    if (state !== null && !state.hasTitle) {
      state.hasTitle = isTitle;
      return { kind: 'part' };
    }
    return { kind: 'start', takes: HEAD.test(loose.at(-1)?.text.slice(0, 300) ?? '') ? 1 : 0 };
  }
  if (state === null) return { kind: 'loose' };
  if (HISTORY.test(start)) state.isInHistory = true;
  if (HEAD.test(start) || PAGE_TOP.test(start) || isBoilerplate('arxiv-breadcrumb', line)) return { kind: 'loose' };
  // Below the history stands the rest of the page.
  if (!state.isInHistory || VERSION.test(start) || HISTORY.test(start) || /^\s*From:/.test(start))
    return { kind: 'part' };
  return { kind: blanksBefore > 0 || findRule(rules, line) !== null ? 'loose' : 'part' };
}

function finish(lines: readonly Line[]): ParsedPaper | ProblemCode {
  const texts = textsOf(lines);
  const fields = gatherLabelled(texts, readLabel);
  const cite = valueOf(fields, 'cite as') ?? '';
  const ids = new RegExp(String.raw`arXiv:(${ARXIV_ID})`).exec(cite.slice(0, 500));
  return createArxivPaper({
    id: ids?.[1] ?? HEAD.exec(texts[0]?.slice(0, 300) ?? '')?.[1] ?? null,
    title: valueOf(fields, 'title'),
    authors: valueOf(fields, 'authors', 'author'),
    abstract: valueOf(fields, 'abstract'),
    abstractKind: 'whole',
    comments: valueOf(fields, 'comments'),
    journalRef: valueOf(fields, 'journal reference'),
    subjects: valueOf(fields, 'subjects'),
    doi: valueOf(fields, 'related doi', 'doi'),
    year: yearOfDate(valueOf(fields, 'submitted', 'version') ?? ''),
  });
}

function readLabel(text: string): { label: string; rest: string } | null {
  const start = text.slice(0, 300);
  if (SUBMITTED.test(start)) return { label: 'submitted', rest: text };
  if (/^\s*\[v1\]/.test(start)) return { label: 'version', rest: text };
  if (VERSION.test(start) || HISTORY.test(start) || HEAD.test(start)) return { label: 'page', rest: text };
  const label = LABEL.exec(start.slice(0, 60));
  if (label !== null) return { label: (label[1] ?? '').toLowerCase(), rest: text.slice(label[0].length) };
  // A title or a comment of one word may read like a button; what stands below a field is one.
  return isBoilerplate('arxiv-page', text) ? { label: 'page', rest: text } : null;
}

/** `[Submitted on 20 May 2023 (v1), last revised 3 Jun 2023 (this version, v2)]`, `[v1] Sat, 20 May 2023 12:00:00 UTC`. */
function yearOfDate(text: string): number | null {
  const year = /\b\d{1,2} [A-Z][a-z]{2,8} (\d{4})\b/.exec(text.slice(0, 300))?.[1];
  return year === undefined ? null : Number(year);
}

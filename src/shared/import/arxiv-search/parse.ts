import type { Line } from '../../text/lines';
import { ARXIV_ID } from '../arxiv/arxiv-id';
import { createArxivPaper } from '../arxiv/entry';
import { isSubjectCode } from '../arxiv/subjects';
import { findRule } from '../boilerplate';
import { gatherLabelled, joinParts, textsOf, valueOf } from '../line-records/labelled';
import { readRecords, type Around, type RecordGrammar, type Sort } from '../line-records/read-records';
import type { Found, ParsedPaper, ProblemCode, RuleName } from '../types';
import { readSearchAbstract } from './abstract';

type State = { part: 'head' | 'abstract' | 'tail' };

const FORMATS = String.raw`\s*\[[^\]]{0,60}(?:pdf|ps|html|other)[^\]]{0,60}\]`;
const START = new RegExp(
  String.raw`^\s*(?:\d{1,6}\.\s*arXiv:(${ARXIV_ID})(?![\d.])(?:${FORMATS})?|arXiv:(${ARXIV_ID})${FORMATS})`,
);
const LABEL = /^\s*(authors?|abstract|comments|journal ref|report number|msc class|acm class)\s*:/i;
const SUBMITTED = /^\s*Submitted\s*\d{1,2}\s/;

const rules: readonly RuleName[] = ['arxiv-page', 'arxiv-list-heading', 'arxiv-breadcrumb', 'arxiv-subject-heading'];

const grammar: RecordGrammar<State> = {
  sort,
  open: (line) => ({ part: hasSubmitted(line) ? 'tail' : 'head' }),
  finish,
  rules,
};

/** Grammar: (`n. arXiv:id [pdf, ...]` doi? subjects title `Authors:` `Abstract:` `Submitted ...` `Comments:`?)*. */
export function* parseArxivSearch(chunks: Iterable<string>): Generator<Found> {
  yield* readRecords(chunks, grammar);
}

function sort(line: string, { state, blanksBefore }: Around<State>): Sort {
  if (START.test(line.slice(0, 300))) return { kind: 'start', takes: 0 };
  if (state === null) return { kind: 'loose' };
  const label = readLabel(line)?.label;
  if (label !== undefined) {
    if (label === 'submitted') state.part = 'tail';
    else if (state.part === 'head') state.part = 'abstract';
    return { kind: 'part' };
  }
  if (state.part === 'tail' && blanksBefore > 0) return { kind: 'loose' };
  // A title may be any word of the page's form; below the authors it is the form, unless it folds the abstract.
  const mayClose = state.part === 'tail' || (state.part === 'abstract' && blanksBefore > 0 && !/^\s*[▽△]/.test(line));
  return { kind: mayClose && findRule(rules, line) !== null ? 'loose' : 'part' };
}

function finish(lines: readonly Line[]): ParsedPaper | ProblemCode {
  const [start = '', ...below] = textsOf(lines);
  const opening = START.exec(start.slice(0, 300));
  const texts = [...splitParts(start.slice(opening?.[0].length ?? 0)), ...below];
  const fields = gatherLabelled(texts, readLabel);
  const head = readHead(fields.get('') ?? []);
  const abstract = readSearchAbstract(valueOf(fields, 'abstract') ?? '');
  return createArxivPaper({
    id: opening?.[1] ?? opening?.[2] ?? null,
    title: head.title,
    authors: valueOf(fields, 'authors', 'author'),
    abstract: abstract.text,
    abstractKind: abstract.kind,
    comments: valueOf(fields, 'comments'),
    journalRef: valueOf(fields, 'journal ref'),
    subjects: head.subjects.join(' '),
    doi: head.doi,
    year: yearOfFirst(valueOf(fields, 'submitted') ?? ''),
  });
}

/** A dump may hold a whole result in one line: subjects, title and labelled parts, one behind the other. */
function splitParts(line: string): string[] {
  const [head = '', ...parts] = line.trim().split(/\s+(?=(?:Authors|Abstract|Comments|Journal ref): |Submitted \d)/);
  const words = head.split(/\s+/);
  const end = words.findIndex((word) => !isSubjectCode(word));
  const codes = words.slice(0, end < 0 ? words.length : end).join(' ');
  return [codes, end < 0 ? '' : words.slice(end).join(' '), ...parts].filter((part) => part !== '');
}

function hasSubmitted(line: string): boolean {
  return /\bSubmitted \d{1,2} .{3,200}$/.test(line.slice(-300));
}

function readLabel(text: string): { label: string; rest: string } | null {
  if (SUBMITTED.test(text.slice(0, 60))) return { label: 'submitted', rest: text };
  const label = LABEL.exec(text.slice(0, 60));
  return label === null ? null : { label: (label[1] ?? '').toLowerCase(), rest: text.slice(label[0].length) };
}

type Head = { title: string | null; doi: string | null; subjects: string[] };

/** Above the title stand a DOI and the subject classes, each as a button of its own. */
function readHead(parts: readonly string[]): Head {
  const isBadge = (part: string): boolean =>
    /^doi(?:\s*10\.\d{4,9}\/\S*)?$|^10\.\d{4,9}\/\S+$|^$/i.test(part.slice(0, 300)) ||
    part.slice(0, 300).split(/\s+/).every(isSubjectCode);
  const first = parts.findIndex((part) => !isBadge(part));
  const badges = first < 0 ? parts : parts.slice(0, first);
  return {
    title: first < 0 ? null : joinParts(parts.slice(first)),
    doi: /10\.\d{4,9}\/\S+/.exec(badges.join(' ').slice(0, 2_000))?.[0] ?? null,
    subjects: badges.filter((badge) => isSubjectCode(badge.split(/\s/, 1)[0] ?? '')),
  };
}

/** `Submitted 3 May, 2024; v1 submitted 1 April, 2024; originally announced April 2024.`, also where a dump swallowed its spaces. */
function yearOfFirst(text: string): number | null {
  const date = String.raw`submitted\s*\d{1,2}\s*[A-Za-z]+,?\s*(\d{4})`;
  const start = text.slice(0, 300);
  const year = (new RegExp(`v1\\s*${date}`, 'i').exec(start) ?? new RegExp(date, 'i').exec(start))?.[1];
  return year === undefined ? null : Number(year);
}

import type { ImportFileEnd } from '../../shared/ipc/calls';
import type { Found, Span } from '../../shared/import/types';
import type { PaperId, SourceId } from '../../shared/model/id';
import { createTally, type RuleTally } from '../../shared/model/rule-gift';
import { createCounts, MAX_REMARKS, type Remark, type Source } from '../../shared/model/source';
import type { ImportRecord } from './import-rows';

/** A record of the file that is a paper we know. It waits for the end: only then is it certain what it adds. */
export type KnownRecord = {
  paperId: PaperId;
  inTrash: boolean;
  /** Why it is that paper. */
  by: string;
  record: ImportRecord;
};

/** One file of an import on its way to become a source. */
export type FileRun = {
  source: Source;
  /** The latest; those before lie in `derived` under the keys of `spilled`. */
  known: KnownRecord[];
  spilled: string[];
  /** Papers that stage or stand ready. */
  added: number;
  /** What rules gave those papers. */
  byRules: RuleTally;
  isStaged: boolean;
};

export function createFileRun(id: SourceId, fileName: string, bytes: number, at: number): FileRun {
  const source: Source = {
    id,
    importId: id,
    fileName,
    sha256: null,
    encoding: '',
    format: '',
    bytes,
    counts: createCounts(),
    remarks: [],
    state: 'staging',
    importedAt: at,
  };
  return { source, known: [], spilled: [], added: 0, byRules: createTally(), isStaged: false };
}

/** Long lines are shown in a list of remarks by their beginning; the file keeps the rest. */
const MAX_REMARK_TEXT = 200;

export function addRemark(source: Source, kind: Remark['kind'], lines: Span, text: string, why: string): void {
  // A damaged file may hold a million: the counts say how many, the list stops.
  if (source.remarks.length >= MAX_REMARKS) return;
  source.remarks.push({ kind, first: lines.first, last: lines.last, text: text.slice(0, MAX_REMARK_TEXT), why });
}

/** What is not a paper; papers go through identity first. */
export function noteFound(run: FileRun, found: Exclude<Found, { kind: 'paper' }>): void {
  const { source } = run;
  if (found.kind === 'problem') {
    source.counts.problems += 1;
    addRemark(source, 'problem', found.lines, found.text, found.why);
  } else {
    source.counts.boilerplate += 1;
    addRemark(source, 'boilerplate', found.lines, '', found.rule);
  }
}

export function endFile(run: FileRun, end: ImportFileEnd): void {
  const { source } = run;
  source.sha256 = end.sha256;
  source.encoding = end.encoding ?? '';
  source.format = end.format ?? '';
  source.bytes = end.bytes;
  source.counts.lines = end.lines;
  source.counts.blank = end.blank;
}

/** Every line has its say in order, whenever it was decided. */
export function finishSource(run: FileRun, importId: SourceId): Source {
  const { source } = run;
  const remarks = source.remarks.toSorted((a, b) => a.first - b.first || a.last - b.last);
  return { ...source, importId, remarks, state: 'live' };
}

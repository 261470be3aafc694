import type { Paper } from '../../../shared/model/paper';
import type { PaperId } from '../../../shared/model/id';
import type { Remark, Source } from '../../../shared/model/source';

export const outcomeKinds = ['new', 'changed', 'known', 'leftOut', 'problem', 'boilerplate'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** One stretch of a file's lines and what became of it, in the order of the file. */
export type Outcome = {
  kind: OutcomeKind;
  first: number;
  last: number;
  /** A paper's title, or the text of the lines. */
  text: string;
  /** A problem code, a rule name, the kind of the key that matched, or '' for a new paper. */
  why: string;
  paperId: PaperId | null;
  /** The title was suggested from the abstract. */
  suggested: boolean;
};

export type LineCounts = Record<OutcomeKind, number> & {
  blank: number;
  /** Lines of papers that are here no more, or whose remark did not fit the list. */
  unlisted: number;
  total: number;
};

/**
 * A paper is new in the source that first named it; by every later one it was changed, were it by the source alone. Such a record is a
 * remark too, which says why: the two are one row. A remark without its paper changed nothing.
 */
export function listOutcomes(source: Source, papers: readonly Paper[]): Outcome[] {
  const byLines = new Map<string, Outcome>();
  for (const outcome of papers.flatMap((paper) => paperOutcomes(source, paper))) {
    byLines.set(`${outcome.first} ${outcome.last}`, outcome);
  }
  const rows = source.remarks.map(remarkOutcome);
  for (const row of rows) {
    const key = `${row.first} ${row.last}`;
    const paper = row.kind === 'known' ? byLines.get(key) : undefined;
    if (paper === undefined) continue;
    byLines.delete(key);
    row.paperId = paper.paperId;
    row.kind = paper.kind === 'new' ? 'known' : paper.kind;
  }
  return [...byLines.values(), ...rows].sort((a, b) => a.first - b.first || a.last - b.last);
}

function paperOutcomes(source: Source, paper: Paper): Outcome[] {
  const kind = paper.sources[0]?.id === source.id ? 'new' : 'changed';
  return paper.sources
    .filter((from) => from.id === source.id)
    .map(({ first, last }) => ({
      kind,
      first,
      last,
      text: paper.title,
      why: kind === 'new' ? '' : 'merged',
      paperId: paper.id,
      suggested: paper.fieldFrom['title'] === 'derived',
    }));
}

function remarkOutcome(remark: Remark): Outcome {
  const kind = remark.kind === 'same' ? 'known' : remark.kind === 'left-out' ? 'leftOut' : remark.kind;
  return {
    kind,
    first: remark.first,
    last: remark.last,
    text: remark.text,
    why: remark.why,
    paperId: null,
    suggested: false,
  };
}

// Where two outcomes share a line (a button's label glued to a title), the one that says more about a paper counts.
const precedence: Record<OutcomeKind, number> = {
  new: 6,
  changed: 5,
  known: 4,
  leftOut: 3,
  problem: 2,
  boilerplate: 1,
};
const byPrecedence: readonly (OutcomeKind | null)[] = [
  null,
  'boilerplate',
  'problem',
  'leftOut',
  'known',
  'changed',
  'new',
];

/** What each line became, by line number less one; null for blank lines and lines that nothing here accounts for. */
export function outcomeOfLines(lines: number, outcomes: readonly Outcome[]): (line: number) => OutcomeKind | null {
  const marks = new Uint8Array(lines);
  for (const { kind, first, last } of outcomes) {
    for (let line = Math.max(1, first); line <= Math.min(lines, last); line += 1) {
      marks[line - 1] = Math.max(marks[line - 1] ?? 0, precedence[kind]);
    }
  }
  return (line) => byPrecedence[marks[line - 1] ?? 0] ?? null;
}

type LinesOfSource = { counts: Pick<Source['counts'], 'lines' | 'blank'> };

/** Every line once: the counts and `blank` and `unlisted` sum up to `total`. */
export function countLines(source: LinesOfSource, outcomes: readonly Outcome[]): LineCounts {
  const { lines, blank } = source.counts;
  const outcomeOf = outcomeOfLines(lines, outcomes);
  const counts = { new: 0, changed: 0, known: 0, leftOut: 0, problem: 0, boilerplate: 0 };
  for (let line = 1; line <= lines; line += 1) {
    const kind = outcomeOf(line);
    if (kind !== null) counts[kind] += 1;
  }
  const listed = outcomeKinds.reduce((sum, kind) => sum + counts[kind], 0);
  // A blank line within a record's span belongs to the record; only the others are blank here.
  const rest = lines - listed;
  const blankLeft = Math.min(blank, rest);
  return { ...counts, blank: blankLeft, unlisted: rest - blankLeft, total: lines };
}

export function sumLines(all: readonly LineCounts[]): LineCounts {
  const sum: LineCounts = {
    new: 0,
    changed: 0,
    known: 0,
    leftOut: 0,
    problem: 0,
    boilerplate: 0,
    blank: 0,
    unlisted: 0,
    total: 0,
  };
  for (const counts of all) for (const key of Object.keys(sum) as (keyof LineCounts)[]) sum[key] += counts[key];
  return sum;
}

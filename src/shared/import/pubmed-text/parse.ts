import type { Line } from '../../text/lines';
import { readRecords, type Around, type RecordGrammar, type Sort } from '../line-records/read-records';
import type { Found } from '../types';
import { isCitation } from './citation';
import { finishPubmedRecord } from './record';

/** `gap`: the blank lines below the citation; more than that stand between records only. */
type State = { hasIds: boolean; gap: number | null };

const IDS = /^(?:DOI|PMCID|PMID): \S/;

const grammar: RecordGrammar<State> = {
  sort,
  open: () => ({ hasIds: false, gap: null }),
  finish: (lines: readonly Line[]) => finishPubmedRecord(lines),
  rules: [],
};

/** Grammar: (citation, title, authors?, details*, abstract*, details*, ids, details*)*, each a paragraph; the citation is numbered. */
export function* parsePubmedText(chunks: Iterable<string>): Generator<Found> {
  yield* readRecords(chunks, grammar);
}

function sort(line: string, { state, blanksBefore, loose }: Around<State>): Sort {
  if (isNumbered(line)) {
    const isApart = blanksBefore > 1 || (state === null && loose.length === 0) || state?.hasIds === true;
    if (isApart ? hasYear(line) || blanksBefore > 1 : blanksBefore > 0 && isCitation(line))
      return { kind: 'start', takes: 0 };
  }
  if (state === null) return { kind: 'loose' };
  if (blanksBefore > 0) state.gap ??= blanksBefore;
  if (blanksBefore > Math.max(1, state.gap ?? 0)) return { kind: 'loose' };
  if (IDS.test(line.slice(0, 20))) state.hasIds = true;
  return { kind: 'part' };
}

function isNumbered(line: string): boolean {
  return /^\d{1,6}[.:] \S/.test(line.slice(0, 20));
}

function hasYear(line: string): boolean {
  return /\b(?:18|19|20)\d\d\b/.test(line.slice(0, 400));
}

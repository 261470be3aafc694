import { readRecords, type Around, type RecordGrammar, type Sort } from '../line-records/read-records';
import type { Found } from '../types';
import { finishIeeeRecord, isIeeeOpening } from './record';

type State = { isComplete: boolean };

const grammar: RecordGrammar<State> = {
  sort,
  open: (line) => ({ isComplete: hasAddress(line) }),
  finish: finishIeeeRecord,
  rules: [],
};

/** Grammar: (names, "title," in venue, year, doi: id. `Abstract:` text `keywords: {a;b},` `URL:` address)*, on one line or on several. */
export function* parseIeeeText(chunks: Iterable<string>): Generator<Found> {
  yield* readRecords(chunks, grammar);
}

function sort(line: string, { state, blanksBefore }: Around<State>): Sort {
  const isApart = state === null || state.isComplete || blanksBefore > 0;
  if (isApart && isIeeeOpening(line)) return { kind: 'start', takes: 0 };
  if (state === null || state.isComplete) return { kind: 'loose' };
  if (blanksBefore > 0 && !/^\s*,?(?:abstract|keywords|url|doi)\s*:/i.test(line.slice(0, 40))) return { kind: 'loose' };
  return { kind: hasAddress(line) ? 'last' : 'part' };
}

/** The address is what a record ends with. */
function hasAddress(line: string): boolean {
  return /URL:\s*https?:\S{1,500}\s*$/.test(line.slice(-600));
}

import type { Line } from '../../text/lines';
import { isBoilerplate } from '../boilerplate';
import { readRecords, type Around, type RecordGrammar, type Sort } from '../line-records/read-records';
import type { Found } from '../types';
import { finishScopusRecord } from './record';
import { isCitation, isFullNames, readScopusLabel } from './lines';

type State = { hasNames: boolean; hasCitation: boolean };

// Short names, full names, numbers, a title that a program wrapped.
const MAX_HEAD_LINES = 6;

const grammar: RecordGrammar<State> = {
  sort,
  open: (line) => ({ hasNames: isFullNames(line), hasCitation: isCitation(line) }),
  finish: finishScopusRecord,
  rules: ['scopus-head'],
};

/** Grammar: (names full-names? numbers? title `(2021) Journal, ...` `DOI:` url, blank, `ABSTRACT:` and other labels, `SOURCE:`)*. */
export function* parseScopusText(chunks: Iterable<string>): Generator<Found> {
  yield* readRecords(chunks, grammar);
}

function sort(line: string, { state, blanksBefore, loose }: Around<State>): Sort {
  if (isFullNames(line)) {
    if (state === null || state.hasNames || state.hasCitation) {
      return { kind: 'start', takes: Math.min(1, countHead(loose, blanksBefore)) };
    }
    state.hasNames = true;
    return { kind: 'part' };
  }
  if (isCitation(line) && state?.hasCitation !== false) {
    return { kind: 'start', takes: countHead(loose, blanksBefore) };
  }
  if (state === null) return { kind: 'loose' };
  if (isCitation(line)) state.hasCitation = true;
  const label = readScopusLabel(line)?.label;
  if (label === 'source') return { kind: 'last' };
  // A blank line stands within a record, above its labels; what is below one and has no label begins the next.
  return { kind: blanksBefore > 0 && label === undefined && !isCitation(line) ? 'loose' : 'part' };
}

/** How many of the lines above stand directly above. */
function countHead(loose: readonly Line[], blanksBefore: number): number {
  if (blanksBefore > 0) return 0;
  let count = 0;
  for (let i = loose.length - 1; i >= 0 && count < MAX_HEAD_LINES; i -= 1) {
    const line = loose[i];
    const isNext = i === loose.length - 1 || line?.number === (loose[i + 1]?.number ?? 0) - 1;
    if (line === undefined || !isNext || isBoilerplate('scopus-head', line.text)) break;
    count += 1;
  }
  return count;
}

import type { Line } from '../../text/lines';
import { readRecords, type Around, type RecordGrammar, type Sort } from '../line-records/read-records';
import type { Found } from '../types';
import { isDetail, readScienceDirectLabel } from './lines';
import { finishScienceDirectRecord } from './record';

type State = { isInText: boolean };

// Names, title, editors, series, book, publisher.
const MAX_HEAD_LINES = 8;

const grammar: RecordGrammar<State> = {
  sort,
  open: () => ({ isInText: false }),
  finish: finishScienceDirectRecord,
  rules: [],
};

/** Grammar: (names, title, journal, volume, year, pages, ISSN, doi, each a line with a comma, `(address)`, `Abstract:`, `Keywords:`)*. */
export function* parseScienceDirectText(chunks: Iterable<string>): Generator<Found> {
  yield* readRecords(chunks, grammar);
}

function sort(line: string, { state, blanksBefore, loose }: Around<State>): Sort {
  if (state === null) {
    const takes = blanksBefore > 0 || !isDetail(line) ? 0 : countHead(loose);
    return takes >= 2 ? { kind: 'start', takes } : { kind: 'loose' };
  }
  const label = readScienceDirectLabel(line)?.label;
  if (label === 'abstract' || label === 'keywords') state.isInText = true;
  // Below a blank line an abstract may go on; names and titles end with a comma, and begin the next record.
  const mayGoOn = label !== undefined || (state.isInText && !/,\s*$/.test(line.slice(-20)));
  return { kind: blanksBefore > 0 && !mayGoOn ? 'loose' : 'part' };
}

/** How many lines that end with a comma stand directly above. */
function countHead(loose: readonly Line[]): number {
  let count = 0;
  for (let i = loose.length - 1; i >= 0 && count < MAX_HEAD_LINES; i -= 1) {
    const line = loose[i];
    const isNext = i === loose.length - 1 || line?.number === (loose[i + 1]?.number ?? 0) - 1;
    if (line === undefined || !isNext || !/,\s*$/.test(line.text.slice(-20))) break;
    count += 1;
  }
  return count;
}

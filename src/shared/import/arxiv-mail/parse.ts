import { findRule } from '../boilerplate';
import { readRecords, type Around, type RecordGrammar, type Sort } from '../line-records/read-records';
import type { Found, RuleName } from '../types';
import { isIdLine } from './header';
import { finishMailRecord } from './record';
import { arxivMailRules } from './rules';

/** Where in a record the next line stands. */
type State = { part: 'header' | 'abstract'; abstractLines: number };

const LONG_RULE = /^[-%]{20,}=?$/;
const MARK = '\\\\';

const grammar: RecordGrammar<State> = {
  sort,
  open: () => ({ part: 'header', abstractLines: 0 }),
  finish: finishMailRecord,
  rules: Object.keys(arxivMailRules) as RuleName[],
};

/** Grammar: (`\\` id-line header* `\\` abstract* `\\ ( url`)*, rules and notices between; of a replacement the header's end is the record's. */
export function* parseArxivMail(chunks: Iterable<string>): Generator<Found> {
  yield* readRecords(chunks, grammar);
}

function sort(line: string, around: Around<State>): Sort {
  const { state } = around;
  const bare = bareOf(line);
  // Within an abstract it is the id of another paper, unless something parts it from the text.
  const isWithinText = state !== null && state.abstractLines > 0 && around.blanksBefore === 0;
  if (isIdLine(bare) && !isWithinText) {
    return {
      kind: 'start',
      takes: around.blanksBefore === 0 && bareOf(around.loose.at(-1)?.text ?? '') === MARK ? 1 : 0,
    };
  }
  if (state === null) return { kind: 'loose' };
  if (/^\\\\\s*\(\s*https?:/.test(bare)) return { kind: 'last' };
  if (LONG_RULE.test(bare)) return { kind: 'loose' };
  if (bare === MARK) return closeMark(state);
  if (state.part === 'header') return { kind: 'part' };
  // Below a record that was cut off, the next mail begins.
  if (around.blanksBefore > 0 && findRule(grammar.rules, line) !== null) return { kind: 'loose' };
  state.abstractLines += 1;
  return { kind: 'part' };
}

/** A mark ends the header, then the abstract; where there is no abstract it may begin the next record. */
function closeMark(state: State): Sort {
  if (state.part === 'header') {
    state.part = 'abstract';
    return { kind: 'part' };
  }
  return { kind: state.abstractLines > 0 ? 'last' : 'loose' };
}

/** Its start without marks of quotation: what the layout says stands in the first characters. */
function bareOf(line: string): string {
  return line
    .slice(0, 200)
    .replace(/^[\s>]+/, '')
    .trimEnd();
}

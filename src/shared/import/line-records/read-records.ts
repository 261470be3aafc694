import { isBlank, readLines, type Line } from '../../text/lines';
import { findRule, type RuleName } from '../boilerplate';
import { createProblem } from '../list-paper';
import { giveLoose, MAX_LOOSE_LINES, tooLong } from '../loose-lines';
import { spanOf } from '../spans';
import type { Found, ParsedPaper, ProblemCode } from '../types';

/**
 * What a line is to a record: its first line, with the last `takes` loose lines above it; a part of it; its last part; or none of it,
 * which closes the record.
 */
export type Sort = { kind: 'start'; takes: number } | { kind: 'part' | 'last' | 'loose' };

/** What a grammar may look at besides the line: `state` is its own, null while no record is open. */
export type Around<State> = { state: State | null; blanksBefore: number; loose: readonly Line[] };

/** A layout whose records are runs of lines, each begun by a line that shows it. */
export type RecordGrammar<State> = {
  /** Also changes `state` as the line asks for. */
  sort: (line: string, around: Around<State>) => Sort;
  open: (line: string) => State;
  /** From the record's lines without the blank ones; a gap in their numbers is where those stood. */
  finish: (lines: readonly Line[]) => ParsedPaper | ProblemCode;
  /** Named rules for lines that are no part of a record. */
  rules: readonly RuleName[];
};

// A record that nothing ends must not be gathered whole; above are lists of authors and abstracts of any real size.
const MAX_RECORD_LINES = 10_000;
const MAX_RECORD_LENGTH = 3_000_000;

type Run<State> = { state: State | null; record: Line[]; length: number; loose: Line[]; blanks: number };

export function* readRecords<State>(chunks: Iterable<string>, grammar: RecordGrammar<State>): Generator<Found> {
  const run: Run<State> = { state: null, record: [], length: 0, loose: [], blanks: 0 };
  for (const line of readLines(chunks)) {
    if (isBlank(line.text)) {
      run.blanks += 1;
      continue;
    }
    if (line.cut) {
      yield* closeRecord(run, grammar);
      yield* giveOutside(run, grammar);
      yield tooLong(line);
    } else {
      yield* takeLine(run, grammar, line);
    }
    run.blanks = 0;
  }
  yield* closeRecord(run, grammar);
  yield* giveOutside(run, grammar);
}

function* takeLine<State>(run: Run<State>, grammar: RecordGrammar<State>, line: Line): Generator<Found> {
  const isFull = run.record.length >= MAX_RECORD_LINES || run.length >= MAX_RECORD_LENGTH;
  if (isFull) yield* closeRecord(run, grammar);
  const sort = grammar.sort(line.text, { state: run.state, blanksBefore: run.blanks, loose: run.loose });
  if (sort.kind === 'start') {
    yield* closeRecord(run, grammar);
    const head = sort.takes === 0 ? [] : run.loose.splice(-sort.takes);
    yield* giveOutside(run, grammar);
    run.state = grammar.open(line.text);
    run.record = [...head, line];
    run.length = line.text.length;
  } else if (sort.kind === 'loose' || run.state === null) {
    yield* closeRecord(run, grammar);
    if (run.loose.length >= MAX_LOOSE_LINES) yield* giveOutside(run, grammar);
    run.loose.push(line);
  } else {
    run.record.push(line);
    run.length += line.text.length;
    if (sort.kind === 'last') yield* closeRecord(run, grammar);
  }
}

function* closeRecord<State>(run: Run<State>, grammar: RecordGrammar<State>): Generator<Found> {
  const { record } = run;
  run.state = null;
  run.record = [];
  run.length = 0;
  if (record.length === 0) return;
  const lines = spanOf(record);
  const paper = grammar.finish(record);
  if (typeof paper === 'string') yield createProblem(lines, record.map((line) => line.text).join('\n'), paper);
  else yield { kind: 'paper', lines, paper };
}

/** Neighbours of one rule, or of none, are one piece. */
function* giveOutside<State>(run: Run<State>, grammar: RecordGrammar<State>): Generator<Found> {
  const { loose } = run;
  run.loose = [];
  let piece: Line[] = [];
  let pieceRule: RuleName | null = null;
  for (const line of loose) {
    const rule = findRule(grammar.rules, line.text);
    const isNext = piece.at(-1)?.number === line.number - 1;
    if (!isNext || rule !== pieceRule) {
      yield* givePiece(piece, pieceRule);
      piece = [];
    }
    pieceRule = rule;
    piece.push(line);
  }
  yield* givePiece(piece, pieceRule);
}

function* givePiece(piece: Line[], rule: RuleName | null): Generator<Found> {
  if (rule === null || piece.length === 0) yield* giveLoose(piece);
  else yield { kind: 'boilerplate', lines: spanOf(piece), rule };
}

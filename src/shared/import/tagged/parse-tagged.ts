import { isBlank, readLines, type Line } from '../../text/lines';
import { findRule } from '../boilerplate';
import { createProblem } from '../list-paper';
import { giveLoose, MAX_LOOSE_LINES, toBoilerplate, tooLong } from '../loose-lines';
import type { Found, RuleName } from '../types';
import { createTaggedRecord, type TaggedLayout, type TaggedLine, type TaggedRecord } from './layout';

type State = { record: TaggedRecord | null; loose: Line[]; isAfterBlank: boolean; found: Found[] };

// Far above any record (a review with two thousand references has some 400,000); a file without ends must not be gathered whole.
const MAX_RECORD_LENGTH = 2_000_000;
const MAX_SHOWN_LINES = 20;

/** Grammar: (boilerplate* field continuation* ...)*. Lines that stand outside of records and fit no rule are problems. */
export function* parseTagged(layout: TaggedLayout, chunks: Iterable<string>): Generator<Found> {
  const state: State = { record: null, loose: [], isAfterBlank: true, found: [] };
  for (const line of readLines(chunks)) {
    readLine(layout, state, line);
    if (state.found.length === 0) continue;
    yield* state.found;
    state.found = [];
  }
  finishRecord(layout, state);
  flushLoose(state);
  yield* state.found;
}

function readLine(layout: TaggedLayout, state: State, line: Line): void {
  if (isBlank(line.text)) {
    flushLoose(state);
    state.isAfterBlank = true;
    return;
  }
  if (line.cut) takeCutLine(state, line);
  else takeLine(layout, state, line);
  state.isAfterBlank = false;
}

function takeLine(layout: TaggedLayout, state: State, line: Line): void {
  const { record, isAfterBlank } = state;
  const field = layout.readField(line.text, record !== null, isAfterBlank);
  if (record !== null && staysInside(layout, record, field, line.text, isAfterBlank)) {
    append(record, field, line, isAfterBlank);
    if (field !== null && layout.ends(field)) finishRecord(layout, state);
    return;
  }
  finishRecord(layout, state);
  const rule = findShortRule(layout.rulesAnywhere, line.text) ?? findShortRule(layout.rulesBetween, line.text);
  if (rule !== null) {
    flushLoose(state);
    state.found.push(toBoilerplate(line, rule));
    return;
  }
  const opening = field ?? layout.readField(line.text, false, isAfterBlank);
  if (opening === null) {
    if (state.loose.length >= MAX_LOOSE_LINES) flushLoose(state);
    state.loose.push(line);
    return;
  }
  flushLoose(state);
  state.record = createTaggedRecord(line.number);
  append(state.record, opening, line, true);
}

function staysInside(
  layout: TaggedLayout,
  record: TaggedRecord,
  field: TaggedLine | null,
  line: string,
  isAfterBlank: boolean,
): boolean {
  if (field !== null)
    return !layout.opens(field, record, isAfterBlank) && findShortRule(layout.rulesAnywhere, line) === null;
  if (findShortRule(layout.rulesAnywhere, line) !== null) return false;
  if (isAfterBlank && findShortRule(layout.rulesBetween, line) !== null) return false;
  return layout.continues(line, record, isAfterBlank);
}

function append(record: TaggedRecord, field: TaggedLine | null, line: Line, isAfterBlank: boolean): void {
  record.last = line.number;
  if (!isAfterBlank) record.tight += 1;
  if (record.shown.length < MAX_SHOWN_LINES) record.shown.push(line.text);
  record.length += line.text.length;
  if (record.length > MAX_RECORD_LENGTH) {
    record.isTooLong = true;
    record.fields = [];
  }
  if (record.isTooLong) return;
  if (field !== null) record.fields.push({ tag: field.tag, lines: [field.text] });
  else record.fields.at(-1)?.lines.push(line.text.trim());
}

/** Costs the record it stands in, and nothing else. */
function takeCutLine(state: State, line: Line): void {
  if (state.record === null) {
    flushLoose(state);
    state.found.push(tooLong(line));
    return;
  }
  state.record.isTooLong = true;
  state.record.last = line.number;
  state.record.fields = [];
}

function finishRecord(layout: TaggedLayout, state: State): void {
  const { record } = state;
  if (record === null) return;
  state.record = null;
  const lines = { first: record.first, last: record.last };
  const paper = record.isTooLong ? null : layout.createPaper(record);
  state.found.push(
    paper === null
      ? createProblem(lines, record.shown.join('\n'), record.isTooLong ? 'too-long' : 'empty-record')
      : { kind: 'paper', lines, paper },
  );
}

function flushLoose(state: State): void {
  if (state.loose.length > 0) state.found.push(...giveLoose(state.loose));
}

// Rules are about short lines; a long one is text.
const MAX_RULED_LENGTH = 2_000;

export function findShortRule(rules: readonly RuleName[], line: string): RuleName | null {
  return line.length > MAX_RULED_LENGTH ? null : findRule(rules, line);
}

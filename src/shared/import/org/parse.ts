import { isBlank, readLines, type Line } from '../../text/lines';
import { createProblem } from '../list-paper';
import { giveLoose, MAX_LOOSE_LINES, toBoilerplate, tooLong } from '../loose-lines';
import { spanOfText } from '../spans';
import type { Found, Parse } from '../types';
import { levelOf, readHeading } from './heading';
import { isPaperProperty, readEntry, readProperty } from './read-entry';
import { findOrgRule } from './rules';

// Dates stand between a headline and its drawer.
const PLANNING = /^\s*(?:SCHEDULED|DEADLINE|CLOSED):/;
// A record with its notes is held whole.
const MAX_ENTRY_LENGTH = 8_000_000;

/**
 * An outline: a headline is a paper where its drawer names one, where it has a reading state, or where it is a link; what is indented below it
 * belongs to it. A file whose own drawer or keywords name a paper is one as a whole.
 */
export const parseOrg: Parse = function* (chunks) {
  const state: State = { entry: null, waiting: [], loose: [] };
  for (const line of readLines(chunks)) {
    if (line.cut) {
      yield* giveAll(state);
      yield tooLong(line);
      continue;
    }
    if (startsAnother(state, line.text)) yield* giveAll(state);
    if (state.entry !== null) yield* takeInEntry(state, line);
    else if (state.waiting.length > 0 && isOfDrawer(line.text)) state.waiting.push(line);
    else yield* takeOutside(state, line);
    if (state.waiting.length > 0 && isPaper(state.waiting)) openEntry(state);
  }
  yield* giveAll(state);
};

type Entry = { level: number; lines: Line[]; length: number };
/** `waiting`: a headline or the top of a file with its drawer, until that says whether it is a paper. */
type State = { entry: Entry | null; waiting: Line[]; loose: Line[] };

function startsAnother({ entry, waiting }: State, text: string): boolean {
  const level = levelOf(text);
  const open = entry?.level ?? levelOf(waiting[0]?.text ?? '');
  if (entry === null && waiting.length === 0) return level > 0;
  if (level > 0) return entry === null || level <= open;
  // The top of the next file, whose drawer no headline owns.
  return isTop(text) && (entry === null ? open > 0 && !/^\s*:PROPERTIES:/i.test(text) : !ownsDrawer(entry));
}

function isTop(text: string): boolean {
  return /^:PROPERTIES:\s*$/i.test(text) || /^#\+title:/i.test(text);
}

/** The last line is a headline, so that the drawer is its own; or the record is a file that has not had its title. */
function ownsDrawer({ level, lines }: Entry): boolean {
  const last = lines.findLast((line) => !isBlank(line.text) && !PLANNING.test(line.text))?.text ?? '';
  return (
    levelOf(last) > 0 ||
    (level === 0 &&
      lines.every((line) => isOfDrawer(line.text) || isBlank(line.text)) &&
      !lines.some((line) => /^#\+title:/i.test(line.text)))
  );
}

function isOfDrawer(text: string): boolean {
  return readProperty(text) !== null || PLANNING.test(text);
}

function isPaper(lines: readonly Line[]): boolean {
  const heading = readHeading(lines[0]?.text ?? '');
  if (heading !== null && heading.title !== '' && (heading.keyword !== null || isPaperLink(heading.url))) return true;
  return lines.some((line) => isPaperProperty(line.text));
}

function isPaperLink(url: string | null): boolean {
  return url !== null && /^https?:\/\//i.test(url);
}

function openEntry(state: State): void {
  const [first] = state.waiting;
  state.entry = { level: levelOf(first?.text ?? ''), lines: state.waiting, length: 0 };
  state.waiting = [];
}

function* takeInEntry(state: State, line: Line): Generator<Found> {
  const { entry } = state;
  if (entry === null) return;
  entry.lines.push(line);
  entry.length += line.text.length + 1;
  if (entry.length <= MAX_ENTRY_LENGTH) return;
  yield createProblem(spanOfText(entry.lines), entry.lines[0]?.text ?? '', 'too-long');
  state.entry = null;
}

function* takeOutside(state: State, line: Line): Generator<Found> {
  if (isTop(line.text) || levelOf(line.text) > 0) {
    yield* giveAll(state);
    state.waiting.push(line);
    return;
  }
  if (state.waiting.length > 0 && isBlank(line.text) && levelOf(state.waiting[0]?.text ?? '') === 0) return;
  yield* giveWaiting(state);
  if (isBlank(line.text)) yield* giveLoose(state.loose);
  else if (findOrgRule(line.text) !== null) {
    yield* giveLoose(state.loose);
    yield* asBoilerplate([line]);
  } else state.loose.push(line);
  if (state.loose.length >= MAX_LOOSE_LINES) yield* giveLoose(state.loose);
}

function* giveAll(state: State): Generator<Found> {
  yield* giveLoose(state.loose);
  yield* giveWaiting(state);
  const { entry } = state;
  state.entry = null;
  if (entry === null) return;
  const lines = spanOfText(entry.lines);
  const texts = entry.lines.map((line) => line.text);
  const paper = readEntry(texts);
  yield paper === null ? createProblem(lines, texts.join('\n'), 'empty-record') : { kind: 'paper', lines, paper };
}

function* giveWaiting(state: State): Generator<Found> {
  const lines = state.waiting;
  state.waiting = [];
  if (lines.length > 0) yield* giveLoose(state.loose);
  yield* asBoilerplate(lines);
}

function* asBoilerplate(lines: readonly Line[]): Generator<Found> {
  for (const line of lines) {
    if (isBlank(line.text)) continue;
    const rule = findOrgRule(line.text);
    if (rule === null) yield* giveLoose([line]);
    else yield toBoilerplate(line, rule);
  }
}

import { isBlank, type Line } from '../../text/lines';
import { readLineBlocks } from '../../text/line-blocks';
import { isBoilerplate } from '../boilerplate';
import { createProblem } from '../list-paper';
import type { Found, Span } from '../types';
import { createAbbreviations } from './abbreviations';
import { findEntryLine, NEXT_ENTRY, opensEntry } from './find-entry';
import { createFamily, type Family } from './family';
import { createOutside, type Outside } from './outside';
import { readEntry, type RawEntry } from './read-entry';

type State = {
  /** Lines from one that begins an entry to the next that does: one entry, and what stands behind it. Null outside of entries. */
  segment: string | null;
  /** The segment is known to begin with an entry, since the search for its start has found one. */
  beginsWithEntry: boolean;
  /** The number of the segment's first line, or of the next line where there is none. */
  line: number;
  outside: Outside;
  family: Family;
  abbreviations: ReturnType<typeof createAbbreviations>;
  /** The last line that a found has. */
  covered: number;
};

// Far above any entry (a paper with three thousand authors has some 100,000); what never closes must not be gathered whole.
const MAX_SEGMENT_LENGTH = 2_000_000;
const LF_CODE = 10;

/**
 * Grammar: (remark* `@type{` key? (field = value)* `}`)*. A line that begins with `@type{` begins an entry whatever came before, and so an entry
 * that does not close costs only itself.
 */
export function* parseBibtex(chunks: Iterable<string>): Generator<Found> {
  const family = createFamily();
  const outside = createOutside((found) => family.give(found));
  const state: State = {
    segment: null,
    beginsWithEntry: false,
    line: 1,
    outside,
    family,
    abbreviations: createAbbreviations(),
    covered: 0,
  };
  for (const { text, isCut } of readLineBlocks(chunks)) {
    if (isCut) takeCutLine(state, text);
    else takeLines(state, text);
    const ready = family.takeReady();
    if (ready.length > 0) yield* ready;
  }
  finishSegment(state);
  outside.giveAll();
  yield* family.takeAll();
}

function takeCutLine(state: State, text: string): void {
  finishSegment(state);
  state.outside.giveAll();
  state.family.give(createProblem({ first: state.line, last: state.line }, text, 'too-long'));
  state.line += 1;
}

function takeLines(state: State, text: string): void {
  for (let at = 0; at < text.length;) {
    at = state.segment === null ? takeLine(state, text, at) : goOn(state, state.segment, text, at);
  }
}

/** Outside of entries line for line. Returns where reading goes on: at the same line where that opens a segment. */
function takeLine(state: State, text: string, at: number): number {
  if (text.charCodeAt(at) === LF_CODE) {
    state.outside.takeBlank();
    state.line += 1;
    return at + 1;
  }
  const end = text.indexOf('\n', at);
  const line = text.slice(at, end);
  if (opensEntry(line)) {
    state.segment = '';
    state.beginsWithEntry = false;
    return at;
  }
  state.outside.take({ number: state.line, text: line, cut: false });
  state.line += 1;
  return end + 1;
}

/** Within a segment only the next `@` is looked for. Returns where the line begins that is no part of it. */
function goOn(state: State, segment: string, text: string, at: number): number {
  const next = findEntryLine(text, segment === '' ? text.indexOf('\n', at) + 1 : at);
  const over = segment.length + next - at - MAX_SEGMENT_LENGTH - 1;
  const end = over > 0 ? text.indexOf('\n', next - over) + 1 : next;
  state.segment = segment + text.slice(at, end);
  if (over > 0 || next < text.length) finishSegment(state);
  if (end === next && next < text.length) {
    state.segment = '';
    state.beginsWithEntry = true;
  }
  return end;
}

function finishSegment(state: State): void {
  const { segment } = state;
  if (segment === null) return;
  state.segment = null;
  const text = segment.slice(0, -1);
  if (!takeWholeEntry(state, text)) takeEntries(state, text);
}

/** An entry that begins on the first line and nothing behind it: nearly every segment, and worth no lines of its own. */
function takeWholeEntry(state: State, text: string): boolean {
  const start = text.indexOf('@');
  if (!state.beginsWithEntry && findEntryLine(text, 0) !== 0) return false;
  const entry = readEntry(text, start, state.abbreviations.expand);
  if (entry.state === 'broken' || DEFINITIONS.has(entry.type) || !isBlankFrom(text, entry.end)) return false;
  const last = state.line + countLineEnds(text, 0, entry.end - 1);
  takePaper(state, entry, { first: state.line, last }, text);
  state.line = last + countLineEnds(text, entry.end - 1, text.length) + 1;
  if (state.line > last + 1) state.outside.takeBlank();
  return true;
}

function isBlankFrom(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === LF_CODE) at += 1;
  return at >= text.length || isBlank(text.slice(at));
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function takeEntries(state: State, text: string): void {
  const lines = text.split('\n').map((one, i): Line => ({ number: state.line + i, text: one, cut: false }));
  state.line += lines.length;
  const lineAt = createLineFinder(lines);
  let next = 0;
  NEXT_ENTRY.lastIndex = 0;
  for (let match = NEXT_ENTRY.exec(text); match !== null; match = NEXT_ENTRY.exec(text)) {
    const start = match.index + match[0].indexOf('@');
    const own = lines[lineAt(start)];
    if (own !== undefined && isBoilerplate('bibtex-percent', own.text)) {
      NEXT_ENTRY.lastIndex = endOf(text, start);
      continue;
    }
    const entry = readEntry(text, start, state.abbreviations.expand);
    const first = lineAt(start);
    const last = entry.state === 'broken' ? lastNotBlank(lines) : lineAt(entry.end - 1);
    for (const line of lines.slice(next, first)) state.outside.take(line);
    takeEntry(state, entry, lines.slice(first, last + 1));
    next = Math.max(next, last + 1);
    if (entry.state === 'broken') break;
    NEXT_ENTRY.lastIndex = entry.end;
  }
  for (const line of lines.slice(next)) state.outside.take(line);
}

function endOf(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const DEFINITIONS: ReadonlySet<string> = new Set(['string', 'preamble', 'comment', 'set', 'xdata', 'control']);

function takeEntry(state: State, entry: RawEntry, lines: readonly Line[]): void {
  const span: Span = { first: lines[0]?.number ?? 0, last: lines.at(-1)?.number ?? 0 };
  if (!DEFINITIONS.has(entry.type)) {
    takePaper(state, entry, span, lines.map((line) => line.text).join('\n'));
    return;
  }
  state.outside.hasEntries = true;
  if (entry.type === 'string') state.abbreviations.define(entry.fields);
  if (entry.type === 'xdata') state.family.addParent(entry);
  takeDefinition(state, lines);
}

function takePaper(state: State, entry: RawEntry, span: Span, text: string): void {
  if (entry.fields.size > 0) state.outside.hasEntries = true;
  state.outside.giveAll();
  state.covered = span.last;
  if (entry.state === 'broken') state.family.give(createProblem(span, text, 'broken-record'));
  else state.family.addEntry(entry, span, text);
}

function takeDefinition(state: State, lines: readonly Line[]): void {
  for (const line of lines) {
    if (isBlank(line.text) || line.number <= state.covered) continue;
    state.covered = line.number;
    state.outside.take(line, isBoilerplate('bibtex-definition', line.text) ? 'bibtex-definition' : 'bibtex-remark');
  }
}

/** The index of the line at an offset of their joined text; offsets are asked for in order. */
function createLineFinder(lines: readonly Line[]): (offset: number) => number {
  let index = 0;
  let end = lines[0]?.text.length ?? 0;
  return (offset) => {
    while (offset > end && index < lines.length - 1) {
      index += 1;
      end += 1 + (lines[index]?.text.length ?? 0);
    }
    return index;
  };
}

function lastNotBlank(lines: readonly Line[]): number {
  let last = lines.length - 1;
  while (last > 0 && isBlank(lines[last]?.text ?? '')) last -= 1;
  return last;
}

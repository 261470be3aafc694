import { isBlank, readLines, type Line } from '../../text/lines';
import { isBoilerplate } from '../boilerplate';
import { createProblem } from '../list-paper';
import type { Found, Span } from '../types';
import { createAbbreviations } from './abbreviations';
import { createFamily, type Family } from './family';
import { createOutside, type Outside } from './outside';
import { readEntry, type RawEntry } from './read-entry';
import { COMMENT_START, ENTRY_START } from './rules';

/** Lines from one that begins an entry to the next that does: one entry, and what stands behind it. */
type Segment = { lines: Line[]; length: number };
type State = {
  segment: Segment | null;
  outside: Outside;
  family: Family;
  abbreviations: ReturnType<typeof createAbbreviations>;
  /** The last line that a found has. */
  covered: number;
};

// Far above any entry (a paper with three thousand authors has some 100,000); what never closes must not be gathered whole.
const MAX_SEGMENT_LENGTH = 2_000_000;

/**
 * Grammar: (remark* `@type{` key? (field = value)* `}`)*. A line that begins with `@type{` begins an entry whatever came before, and so an entry
 * that does not close costs only itself.
 */
export function* parseBibtex(chunks: Iterable<string>): Generator<Found> {
  const family = createFamily();
  const outside = createOutside((found) => family.give(found));
  const state: State = { segment: null, outside, family, abbreviations: createAbbreviations(), covered: 0 };
  for (const line of readLines(chunks)) {
    if (isInside(state, line)) continue;
    takeLine(state, line);
    const ready = family.takeReady();
    if (ready.length > 0) yield* ready;
  }
  finishSegment(state);
  outside.giveAll();
  yield* family.takeAll();
}

/** Nearly every line goes on in the segment that is open: worth no generator of its own. */
function isInside({ segment }: State, line: Line): boolean {
  if (segment === null || line.cut || segment.length > MAX_SEGMENT_LENGTH || beginsEntry(line.text)) return false;
  segment.lines.push(line);
  segment.length += line.text.length + 1;
  return true;
}

function takeLine(state: State, line: Line): void {
  if (state.segment !== null) finishSegment(state);
  if (line.cut) {
    state.outside.giveAll();
    state.family.give(createProblem({ first: line.number, last: line.number }, line.text, 'too-long'));
  } else if (beginsEntry(line.text) || holdsEntry(line.text)) {
    state.segment = { lines: [line], length: line.text.length };
  } else state.outside.take(line);
}

function beginsEntry(text: string): boolean {
  let at = 0;
  while (isSpace(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) !== 64) return false;
  return ENTRY_START.test(text) || COMMENT_START.test(text);
}

/** Entries that are commented out stay out. */
function holdsEntry(text: string): boolean {
  return text.includes('@') && ENTRY_WITHIN.test(text) && !isBoilerplate('bibtex-percent', text);
}

function endOf(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xfeff || code === 0xa0;
}

// An address has an `@` too, but no brace.
const ENTRY_WITHIN = /(?<![\w.@])@\s?[A-Za-z][\w-]*\s?\{/;
const NEXT_ENTRY = /^[^\S\n]*@\s*comment\b|^[^\S\n]*@\s*[A-Za-z][\w-]*\s*[{(]|(?<![\w.@])@\s?[A-Za-z][\w-]*\s?\{/gim;

function finishSegment(state: State): void {
  const { segment } = state;
  if (segment === null) return;
  state.segment = null;
  const { lines } = segment;
  const text = lines.length === 1 ? (lines[0]?.text ?? '') : lines.map((line) => line.text).join('\n');
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

const DEFINITIONS: ReadonlySet<string> = new Set(['string', 'preamble', 'comment', 'set', 'xdata', 'control']);

function takeEntry(state: State, entry: RawEntry, lines: readonly Line[]): void {
  const span: Span = { first: lines[0]?.number ?? 0, last: lines.at(-1)?.number ?? 0 };
  if (entry.fields.size > 0 || DEFINITIONS.has(entry.type)) state.outside.hasEntries = true;
  if (entry.type === 'string') state.abbreviations.define(entry.fields);
  if (entry.type === 'xdata') state.family.addParent(entry);
  if (DEFINITIONS.has(entry.type)) {
    takeDefinition(state, lines);
    return;
  }
  state.outside.giveAll();
  state.covered = span.last;
  const text = (): string => lines.map((line) => line.text).join('\n');
  if (entry.state === 'broken') state.family.give(createProblem(span, text(), 'broken-record'));
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

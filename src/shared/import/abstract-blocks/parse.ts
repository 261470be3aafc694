import { isBlank, readLines, type Line } from '../../text/lines';
import { isBoilerplate } from '../boilerplate';
import { createListPaper, createProblem } from '../list-paper';
import type { Found } from '../types';
import { isTitleShaped, readAuthors, readHead, type Head } from './head';
import { isLabelled, withoutLabel } from './label';

/** A paper whose text may still go on. */
type Block = { first: number; last: number; lastLine: string; head: Head; parts: string[]; length: number };
/** What was read and not yet given out: a block, or lines that may turn out to be the head of the next one. */
type Pending = { block: Block | null; loose: Line[]; isApart: boolean; found: Found[] };

// Far above any abstract, far below what would hurt: a file that lost its blank lines must not be gathered whole.
const MAX_ABSTRACT_LENGTH = 200_000;
const MAX_LOOSE_LINES = 50;
// Wrapped text is wrapped near 80 columns; a line well beyond that is a paragraph of its own.
const MAX_WRAPPED_LINE = 160;

/**
 * Grammar: (head? `Abstract:` text continuation*)*. The text ends at the next label or at a blank line. A head is a
 * title line, or a title and an author line, above the label; with blank lines between only when it reads like a title.
 * Lines that stand elsewhere are problems.
 */
export function* parseAbstractBlocks(chunks: Iterable<string>): Generator<Found> {
  const pending: Pending = { block: null, loose: [], isApart: false, found: [] };
  for (const line of readLines(chunks)) {
    readLine(pending, line);
    if (pending.found.length === 0) continue;
    yield* pending.found;
    pending.found = [];
  }
  flush(pending);
  yield* pending.found;
}

function readLine(pending: Pending, line: Line): void {
  const { block } = pending;
  if (isBlank(line.text)) {
    // Below a bare label the text may follow after blank lines.
    if (block === null && pending.loose.length === 0) return;
    if (block === null && isTitleShaped(pending.loose.map((one) => one.text))) pending.isApart = true;
    else if (block === null || block.length > 0) flush(pending);
  } else if (line.cut) {
    flush(pending);
    pending.found.push(createProblem({ first: line.number, last: line.number }, line.text, 'too-long'));
  } else if (isBoilerplate('author-line-tail', line.text)) {
    flush(pending);
    const lines = { first: line.number, last: line.number };
    pending.found.push({ kind: 'boilerplate', lines, rule: 'author-line-tail' });
  } else if (isLabelled(line.text)) {
    openBlock(pending, line);
  } else if (block !== null && isContinuation(block, line.text)) {
    extend(block, line);
  } else {
    const isOther = pending.isApart && (pending.loose.length > 1 || readAuthors(line.text) === null);
    if (block !== null || isOther || pending.loose.length >= MAX_LOOSE_LINES) flush(pending);
    pending.loose.push(line);
  }
}

function openBlock(pending: Pending, line: Line): void {
  const head = readHead(pending.loose.map((one) => one.text));
  const first = head === null ? line.number : (pending.loose[0]?.number ?? line.number);
  if (head !== null) pending.loose = [];
  pending.isApart = false;
  flush(pending);
  const text = withoutLabel(line.text);
  pending.block = {
    first,
    last: line.number,
    lastLine: line.text,
    head: head ?? { title: null, authors: [] },
    parts: text === '' ? [] : [text],
    length: text.length,
  };
}

/** A line that could be a title, after a text that is not wrapped and has come to its end, begins something else. */
function isContinuation(block: Block, text: string): boolean {
  if (block.length === 0) return true;
  if (block.length > MAX_ABSTRACT_LENGTH) return false;
  const isWrapped = block.lastLine.length <= MAX_WRAPPED_LINE;
  return isWrapped || !/[.!?。]["')\]]?\s*$/.test(block.lastLine.slice(-20)) || /^\s*\p{Ll}/u.test(text);
}

function extend(block: Block, line: Line): void {
  const text = line.text.trim();
  block.parts.push(text);
  block.length += text.length + 1;
  block.last = line.number;
  block.lastLine = line.text;
}

function flush(pending: Pending): void {
  const { block, loose, found } = pending;
  pending.block = null;
  pending.isApart = false;
  if (block !== null) found.push(finishBlock(block));
  const [first] = loose;
  const last = loose.at(-1);
  if (first === undefined || last === undefined) return;
  pending.loose = [];
  const text = loose.map((line) => line.text).join('\n');
  found.push(createProblem({ first: first.number, last: last.number }, text, 'unrecognised'));
}

function finishBlock({ first, last, head, parts }: Block): Found {
  const lines = { first, last };
  const abstract = parts.length === 1 ? (parts[0] ?? '') : parts.join(' ');
  if (abstract === '') return createProblem(lines, head.title ?? 'Abstract:', 'empty-abstract');
  return { kind: 'paper', lines, paper: createListPaper({ ...head, abstract }) };
}

import { isBlank, readLines, type Line } from '../../text/lines';
import { giveLoose, MAX_LOOSE_LINES, toBoilerplate, tooLong } from '../loose-lines';
import { onLine, spanOf } from '../spans';
import type { Found, Parse, ParsedPaper } from '../types';
import { readField } from './fields';
import { readInline } from './inline';
import { hasPaperMark, isPaperUrl } from './links';
import { readNameRow } from './names';
import { readEntry } from './read-entry';
import { findMarkdownRule, markdownRules } from './rules';
import { isDelimiterRow, isTableRow, readHead, readRow, type Columns } from './table';

/** `item`: a bullet, a number or a paragraph, which its indented lines follow. `block`: a heading or a summary, which everything follows. */
type Open = {
  kind: 'item' | 'heading' | 'summary';
  indent: number;
  /** What the first line says without its bullet, sign or tag. */
  lead: string;
  lines: Line[];
  length: number;
  isAfterBlank: boolean;
  inDetails: boolean;
  /** A heading is one of a paper once it leads to one, or a line below says what it holds. */
  isRecord: boolean;
  /** Numbers of lines that are code. */
  code: Set<number>;
};

type State = {
  open: Open | null;
  loose: Line[];
  /** A row that may be the head of a table: the line below tells. */
  head: Line | null;
  columns: Columns | null;
  inTable: boolean;
  /** Lines since a fence or a comment was opened. */
  code: number | null;
  comment: number | null;
};

// An item has some ten lines; what goes on for longer was not closed.
const MAX_LINES = 500;
const MAX_LENGTH = 300_000;
// A fence or comment that is not closed must not hide the rest of the file.
const MAX_HIDDEN_LINES = 300;

const ITEM = /^(\s*)(?:[-*+•]|\d{1,4}[.)])\s+(?=\S)/;
const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
const SUMMARY = /^\s*(?:<details\b[^<>]{0,100}>\s*)?<summary\b[^<>]{0,100}>(.{3,600}?)<\/summary>\s*$/i;

/**
 * Items, headings, summaries and rows of tables, each with the lines that belong to it: a record where it names a paper. Everything else is
 * told by rules that see one line.
 */
export const parseMarkdownList: Parse = function* (chunks) {
  const state: State = { open: null, loose: [], head: null, columns: null, inTable: false, code: null, comment: null };
  for (const line of readLines(chunks)) {
    if (line.cut) {
      yield* closeAll(state);
      yield tooLong(line);
    } else if (isBlank(line.text)) {
      yield* readBlank(state);
    } else if (!(yield* readHidden(state, line))) yield* readLine(state, line);
    if (state.loose.length >= MAX_LOOSE_LINES) yield* giveLoose(state.loose);
  }
  yield* closeAll(state);
};

function* readBlank(state: State): Generator<Found> {
  if (state.open !== null) state.open.isAfterBlank = true;
  yield* giveHead(state);
  state.inTable = false;
  state.columns = null;
  yield* giveLoose(state.loose);
}

/** Code and comments, which hold no papers; code within a record is a part of it. */
function* readHidden(state: State, line: Line): Generator<Found, boolean> {
  const text = line.text.slice(0, 3_000);
  const isFence = /^\s*(?:```|~~~)/.test(text);
  if (state.code !== null || isFence) {
    const { open } = state;
    const isOwn = open !== null && (open.kind === 'item' ? indentOf(text) > open.indent : open.isRecord);
    if (isOwn) {
      push(open, line);
      open.code.add(line.number);
    } else {
      yield* closeAll(state, state.code);
      yield* giveOther(state, line, true);
    }
    const isEnd = isFence && state.code !== null;
    state.code = isEnd || (state.code ?? 0) >= MAX_HIDDEN_LINES ? null : (state.code ?? 0) + 1;
    return true;
  }
  if (state.comment === null && !/^\s*<!--/.test(text)) return false;
  yield* closeAll(state);
  yield* giveOther(state, line, false);
  const isEnd = line.text.includes('-->') || (state.comment ?? 0) >= MAX_HIDDEN_LINES;
  state.comment = isEnd ? null : (state.comment ?? 0) + 1;
  return true;
}

function* readLine(state: State, line: Line): Generator<Found> {
  if (isTableRow(line.text) || (state.inTable && line.text.includes('|'))) {
    if (state.open?.inDetails !== true) return yield* readTableLine(state, line);
  } else yield* giveHead(state);
  state.inTable = false;
  const { open } = state;
  if (open !== null && belongs(open, line)) return push(open, line);
  yield* close(state);
  const next = begin(line);
  if (next === null) return yield* giveOther(state, line, false);
  yield* giveLoose(state.loose);
  state.open = next;
}

function* readTableLine(state: State, line: Line): Generator<Found> {
  yield* close(state);
  yield* giveLoose(state.loose);
  if (isDelimiterRow(line.text)) {
    state.columns = state.head === null ? null : readHead(state.head.text);
    state.inTable = true;
    yield* giveHead(state);
    return yield* giveOther(state, line, false);
  }
  if (!state.inTable && state.head === null && !hasPaperMark(line.text)) {
    state.head = line;
    return;
  }
  yield* giveHead(state);
  const paper =
    state.inTable && state.columns === null && !hasPaperMark(line.text) ? null : readRow(line.text, state.columns);
  if (paper === null) yield* giveOther(state, line, false);
  else yield { kind: 'paper', lines: onLine(line), paper };
}

function* giveHead(state: State): Generator<Found> {
  const { head } = state;
  state.head = null;
  if (head !== null) yield* giveOther(state, head, false);
}

function begin(line: Line): Open | null {
  const { text } = line;
  const rest = { lines: [line], length: text.length, isAfterBlank: false, inDetails: false, code: new Set<number>() };
  const item = ITEM.exec(text.slice(0, 200));
  if (item !== null && !isDivider(text)) {
    const lead = text.slice(item[0].length).replace(/^[-*+•]\s+/, '');
    const isOpen = /<details\b/i.test(text) && !/<\/details>/i.test(text);
    return { ...rest, kind: 'item', indent: indentOf(text), lead, isRecord: true, inDetails: isOpen };
  }
  const heading = text.length > 2_000 ? null : HEADING.exec(text);
  if (heading !== null) {
    const lead = heading[1] ?? '';
    return { ...rest, kind: 'heading', indent: 0, lead, isRecord: isPaperHeading(lead) };
  }
  const summary = text.length > 2_000 ? null : SUMMARY.exec(text);
  if (summary !== null) return { ...rest, kind: 'summary', indent: 0, lead: summary[1] ?? '', isRecord: false };
  const isTitled = readField(text)?.name === 'title';
  if (isTitled) return { ...rest, kind: 'heading', indent: 0, lead: text, isRecord: true };
  return isParagraphLead(text) ? { ...rest, kind: 'item', indent: 0, lead: text, isRecord: true } : null;
}

// A venue or a mark beside the link; more is a sentence.
const MAX_BESIDE_LINK = 60;

/** `### [Title](address of a paper)`; Hugging Face's own pages are headed like this as well, and have a format of their own. */
function isPaperHeading(lead: string): boolean {
  const [first, ...rest] = readInline(lead).filter((run) => run.text.trim() !== '' || run.url !== null);
  const url = first?.url ?? null;
  if (url === null || !isPaperUrl(url) || /huggingface\.co/.test(url)) return false;
  return rest.every((run) => run.text.length < MAX_BESIDE_LINK);
}

/** A paragraph that begins with a title in bold or as a link, or with a title in bold within a citation. */
function isParagraphLead(text: string): boolean {
  if (text.length > 3_000 || !/^\s{0,8}(?:\*\*|__|<b>|\[|"|“|\p{L}|\p{Extended_Pictographic})/u.test(text))
    return false;
  if (/^\s{0,8}(?:\*\*|__)[^*_]{3,300}(?:\*\*|__)[\s.]*(?:\\|<br\s*\/?>)?\s*$/.test(text)) return true;
  return /\*\*|^\s*\[|<b>/.test(text) && /^\s{0,8}(?:\*\*|__|<b>|\[(?!!)|["“])/.test(text) && ownPaper(text) !== null;
}

function ownPaper(lead: string): ParsedPaper | null {
  return readEntry({ lead, body: [], isBlock: false });
}

function belongs(open: Open, line: Line): boolean {
  if (open.lines.length >= MAX_LINES || open.length > MAX_LENGTH) return false;
  const { text } = line;
  const item = ITEM.exec(text.slice(0, 200));
  if (/^\s{0,3}#{1,6}\s/.test(text.slice(0, 20))) return false;
  if (item !== null && !isDivider(text)) {
    if (open.kind === 'item' && indentOf(text) <= open.indent && !(open.inDetails && !isNewItem(text))) return false;
    if (!open.isRecord) return open.kind !== 'summary' && markRecord(open, text);
    return readField(text) !== null || ownPaper(text.slice(item[0].length)) === null;
  }
  if (open.kind !== 'item') return belongsToBlock(open, text);
  if (open.inDetails || (indentOf(text) > open.indent && indentOf(text) >= 2)) return true;
  if (isDivider(text)) return false;
  if (!open.isAfterBlank) {
    if (open.lines.length === 1 && isUnclosed(open.lead)) return true;
    // Markdown's own signs that the paragraph goes on in a new line.
    if (/(?:\\| {2}|<br\s*\/?>)$/.test(open.lines.at(-1)?.text.slice(-10) ?? ''))
      return ownPaper(text) === null || isTail(text);
  }
  return open.isAfterBlank
    ? isTail(text)
    : /^\s*(?:[*_[>(]|<(?:details|summary|\/details|br|p)\b|https?:)/i.test(text) &&
        (isTail(text) || ownPaper(text) === null);
}

function isNewItem(text: string): boolean {
  return ownPaper(text.replace(ITEM, '')) !== null;
}

/** Below a blank line only what a record cannot do without still belongs to it: people, its links, its abstract. */
function isTail(text: string): boolean {
  if (/^\s*(?:>|<details\b|<summary\b|<\/details>)/i.test(text)) return true;
  if (readField(text) !== null && !/^\s*[*_]{0,3}(?:paper|title)/i.test(text)) return true;
  if (text.length > 20_000 || !/^\s*(?:[*_[(]|https?:)/.test(text)) return false;
  const runs = readInline(text);
  const words = runs.filter((run) => run.url === null && !run.isImage);
  const people = words.filter((run) => run.italic && !run.bold);
  if (people.length > 0 && readNameRow(people[0]?.text ?? '')?.isSure === true) return true;
  return (
    runs.some((run) => run.url !== null) && words.every((run) => !/\p{L}{3}/u.test(run.text)) && ownPaper(text) === null
  );
}

function belongsToBlock(open: Open, text: string): boolean {
  if (open.kind === 'summary') {
    if (/<\/details>\s*$/i.test(open.lines.at(-1)?.text ?? '')) return false;
    if (SUMMARY.test(text.slice(0, 2_000))) return false;
    open.isRecord ||= readField(text) !== null || /^\s*>/.test(text) || hasPaperMark(text);
    return true;
  }
  if (isDivider(text)) return false;
  if (readField(text)?.name === 'title' || SUMMARY.test(text.slice(0, 2_000))) return false;
  return open.isRecord || markRecord(open, text);
}

/** The line below a heading decides whether it names a paper. */
function markRecord(open: Open, text: string): boolean {
  const field = readField(text);
  open.isRecord ||= open.lines.length === 1 && field !== null && field.name !== 'other' && field.name !== 'notes';
  return open.isRecord;
}

function push(open: Open, line: Line): void {
  open.lines.push(line);
  open.length += line.text.length;
  open.isAfterBlank = false;
  const start = line.text.slice(0, 300);
  if (/<details\b/i.test(start)) open.inDetails = true;
  if (/<\/details>\s*$/i.test(line.text.slice(-40))) open.inDetails = false;
}

function isDivider(text: string): boolean {
  return markdownRules['markdown-divider'](text);
}

function indentOf(text: string): number {
  const lead = /^[ \t]*/.exec(text.slice(0, 200))?.[0] ?? '';
  return lead.replace(/\t/g, '    ').length;
}

function* closeAll(state: State, code: number | null = null): Generator<Found> {
  if (code !== null) return;
  yield* giveHead(state);
  yield* close(state);
  yield* giveLoose(state.loose);
  state.inTable = false;
  state.columns = null;
}

/** The record that is open, or its lines one by one where it names no paper. */
function* close(state: State): Generator<Found> {
  const { open } = state;
  state.open = null;
  if (open === null) return;
  const [first, ...body] = open.lines;
  // A citation to copy, or a command: not words about the paper.
  const texts = body.filter((line) => !open.code.has(line.number)).map((line) => line.text);
  const wrapped = open.kind === 'item' ? countWrapped(open.lead, texts) : 0;
  const lead = [open.lead, ...texts.splice(0, wrapped).map((text) => text.trim())].join(' ');
  const tail = open.kind === 'item' ? tailOf(first?.text ?? '') : [];
  const paper = readEntry({ lead, body: [...tail, ...texts], isBlock: open.kind !== 'item', mayLackTitle: true });
  if (paper === null) for (const line of open.lines) yield* giveOther(state, line, open.code.has(line.number));
  else {
    yield* giveLoose(state.loose);
    yield { kind: 'paper', lines: spanOf(open.lines), paper };
  }
}

// A title is wrapped once or twice.
const MAX_WRAPPED_LINES = 4;

/** How many lines below still belong to the first: a mark stands open, or neither has any and the words go on. */
function countWrapped(lead: string, texts: readonly string[]): number {
  let whole = lead;
  for (const [count, text] of texts.slice(0, MAX_WRAPPED_LINES).entries()) {
    const isPlain =
      !/\]\(|\*\*|https?:|\((?:19|20)\d\d|[.:]\s*$/.test(whole) && /^\s*[\p{L}\d(]/u.test(text) && !ITEM.test(text);
    const goesOn = isPlain && readField(text) === null && readNameRow(text)?.isSure !== true;
    if (!isUnclosed(whole) && !goesOn) return count;
    whole += ` ${text.trim()}`;
  }
  return Math.min(texts.length, MAX_WRAPPED_LINES);
}

function isUnclosed(text: string): boolean {
  if (text.length > 2_000) return false;
  const bold = text.split('**').length - 1;
  return bold % 2 === 1 || /\[[^\]]{3,400}$/.test(text);
}

/** A fold that begins on the item's own line. */
function tailOf(text: string): string[] {
  const at = text.search(/<details\b/i);
  return at < 0 ? [] : [text.slice(at)];
}

function* giveOther(state: State, line: Line, isCode: boolean): Generator<Found> {
  const rule = findMarkdownRule(line.text, isCode);
  if (rule === null) {
    state.loose.push(line);
    if (state.loose.length >= MAX_LOOSE_LINES) yield* giveLoose(state.loose);
    return;
  }
  yield* giveLoose(state.loose);
  yield toBoilerplate(line, rule);
}

import { findLinks } from '../../text/find-links';
import { normaliseArxivId, normaliseDoi } from '../../text/ids';
import { isBlank, readLines, type Line } from '../../text/lines';
import { findRule } from '../boilerplate';
import { createParsedPaper } from '../list-paper';
import { giveLoose, MAX_LOOSE_LINES, toBoilerplate, tooLong } from '../loose-lines';
import type { Found, RuleName } from '../types';
import type { Byline } from './byline';
import { readScholarLine, withoutMarkers, type ScholarLine } from './line-kind';

type Piece = { line: Line; read: ScholarLine; paragraph: number };
type Result = { first: number; last: number; title: string; urls: string[]; byline: Byline; snippet: string[] };
/** A result whose snippet may go on, and lines that are either that snippet or the head of the next result. */
type Pending = { result: Result | null; pool: Piece[]; length: number; paragraph: number };

const RULES: readonly RuleName[] = ['scholar-alert', 'scholar-mail-head', 'scholar-page'];

// A snippet has three lines, a head as many: what goes on is something else.
const MAX_POOL_LENGTH = 20_000;
// A title is wrapped only where its line is full, and no line of a mail is as short as this when it is full.
const MIN_WRAPPED_LINE = 45;
const MAX_TITLE_LENGTH = 300;

/**
 * Grammar: (label* title-line+ link? byline snippet* actions?)*. The byline alone is sure: what stands above it is a title, and between two
 * results the paragraphs tell the snippet of one from the head of the next.
 */
export function* parseGoogleScholar(chunks: Iterable<string>): Generator<Found> {
  const pending: Pending = { result: null, pool: [], length: 0, paragraph: 0 };
  for (const line of readLines(chunks)) {
    if (isBlank(line.text)) pending.paragraph += 1;
    else yield* readLine(pending, line);
  }
  yield* close(pending);
}

function* readLine(pending: Pending, line: Line): Generator<Found> {
  const rule = line.cut ? null : findRule(RULES, line.text);
  if (line.cut || rule !== null) {
    yield* close(pending);
    yield rule === null ? tooLong(line) : toBoilerplate(line, rule);
    return;
  }
  const read = readScholarLine(line.text);
  if (read.kind === 'byline') yield* open(pending, line, read.byline);
  else if (read.kind === 'actions' && pending.result !== null) yield* finish(pending, line);
  else yield* keep(pending, { line, read, paragraph: pending.paragraph });
}

function* keep(pending: Pending, piece: Piece): Generator<Found> {
  if (pending.pool.length >= MAX_LOOSE_LINES || pending.length + piece.line.text.length > MAX_POOL_LENGTH) {
    yield* close(pending);
  }
  pending.pool.push(piece);
  pending.length += piece.line.text.length;
}

/** A byline: the end of the pool is its title, the rest is the snippet of the result before. */
function* open(pending: Pending, line: Line, byline: Byline): Generator<Found> {
  const { pool } = pending;
  const head = takeHead(pool);
  yield* close(pending);
  const title = head.filter((one) => one.read.kind === 'text').map((one) => one.line.text.trim());
  if (title.length === 0) {
    yield* giveLoose([...head.map((one) => one.line), line]);
    return;
  }
  pending.result = {
    first: head[0]?.line.number ?? line.number,
    last: line.number,
    title: withoutMarkers(title.join(' ')),
    urls: head.flatMap((one) => (one.read.kind === 'link' && one.read.url !== null ? [one.read.url] : [])),
    byline,
    snippet: [],
  };
}

/** Takes labels, title and links off the end. */
function takeHead(pool: Piece[]): Piece[] {
  let start = pool.length;
  while (start > 0 && pool[start - 1]?.read.kind === 'link') start -= 1;
  const title = pool[start - 1];
  if (title?.read.kind !== 'text') return [];
  start -= 1;
  let length = title.line.text.length;
  for (let above = pool[start - 1]; above !== undefined && isWrapped(above, title); above = pool[start - 1]) {
    length += above.line.text.length;
    if (length > MAX_TITLE_LENGTH) break;
    start -= 1;
  }
  while (pool[start - 1]?.read.kind === 'label') start -= 1;
  return pool.splice(start);
}

/** A full line directly above, which ends no sentence: a title that a mail wrapped. */
function isWrapped(above: Piece, title: Piece): boolean {
  const text = above.line.text.trim();
  return (
    above.read.kind === 'text' &&
    above.paragraph === title.paragraph &&
    text.length >= MIN_WRAPPED_LINE &&
    !/(?:[.!?…]|\.\.\.)["')\]]?$/.test(text)
  );
}

/** The line of actions ends a result; all above it is snippet. */
function* finish(pending: Pending, actions: Line): Generator<Found> {
  const { result, pool } = pending;
  if (result === null) return;
  const own = pool.slice(0, countSnippet(pool));
  // What a link divides from the snippet is none of it, and then the actions are not this result's.
  if (own.length < pool.length) {
    yield* close(pending);
    yield* giveLoose([actions]);
    return;
  }
  for (const piece of own) addToSnippet(result, piece);
  result.last = actions.number;
  yield giveResult(result);
  reset(pending);
}

/** How many lines of the pool are one text, with links before or after but not within. */
function countSnippet(pool: readonly Piece[]): number {
  const start = pool.findIndex((piece) => piece.read.kind === 'text');
  if (start < 0) return pool.length;
  const link = pool.findIndex((piece, i) => i > start && piece.read.kind !== 'text');
  const next = link < 0 ? -1 : pool.findIndex((piece, i) => i > link && piece.read.kind === 'text');
  return next < 0 ? pool.length : next;
}

/** The first paragraph below a byline is its snippet; what stands further down belongs to nothing. */
function* close(pending: Pending): Generator<Found> {
  const { result, pool } = pending;
  const paragraphEnd = pool.findIndex((piece) => piece.paragraph !== pool[0]?.paragraph);
  const firstParagraph = paragraphEnd < 0 ? pool : pool.slice(0, paragraphEnd);
  const own = result === null ? [] : firstParagraph.slice(0, countSnippet(firstParagraph));
  if (result !== null) {
    for (const piece of own) addToSnippet(result, piece);
    yield giveResult(result);
  }
  yield* giveParagraphs(pool.slice(own.length));
  reset(pending);
}

function* giveParagraphs(pieces: readonly Piece[]): Generator<Found> {
  const loose: Line[] = [];
  let paragraph: number | null = null;
  for (const piece of pieces) {
    if (piece.paragraph !== paragraph) yield* giveLoose(loose);
    paragraph = piece.paragraph;
    loose.push(piece.line);
  }
  yield* giveLoose(loose);
}

function reset(pending: Pending): void {
  pending.result = null;
  pending.pool = [];
  pending.length = 0;
}

function addToSnippet(result: Result, { line, read }: Piece): void {
  result.last = line.number;
  if (read.kind === 'link' && read.url !== null) result.urls.push(read.url);
  if (read.kind === 'text') result.snippet.push(line.text.trim());
}

function giveResult({ first, last, title, urls, byline, snippet }: Result): Found {
  const abstract = snippet.join(' ');
  const [arxiv] = urls.flatMap((url) => normaliseArxivId(url) ?? []);
  const [doi] = urls.flatMap((url) => normaliseDoi(url) ?? []);
  const paper = createParsedPaper({
    title,
    ...byline,
    ids: { ...(doi === undefined ? {} : { doi }), ...(arxiv === undefined ? {} : { arxiv }) },
    urls: [...new Set([...urls, ...findLinks(abstract)])],
    abstract: abstract === '' ? null : abstract,
    abstractKind: abstract === '' ? 'whole' : 'excerpt',
  });
  return { kind: 'paper', lines: { first, last }, paper };
}

import { isBlank, readLines, type Line } from '../../text/lines';
import { findRule, isBoilerplate } from '../boilerplate';
import { giveLoose, MAX_LOOSE_LINES, toBoilerplate, tooLong } from '../loose-lines';
import type { Found, RuleName } from '../types';
import { readReviewLine } from './line-kind';
import { finishSubmission, openSubmission, type Piece, type Submission } from './submission';

/** A submission whose text may go on, and lines that either continue it or are the head of the next one. */
type Pending = { submission: Submission | null; pool: Piece[]; length: number; paragraph: number };

const RULES: readonly RuleName[] = ['openreview-page', 'rule-line'];

// Long appendices to an abstract exist; beyond this its end was lost.
const MAX_POOL_LENGTH = 100_000;
// Title, a button, authors with their profiles: authors of large teams come on many lines.
const MAX_HEAD_LINES = 12;
const MAX_TITLE_LENGTH = 400;
const MAX_UNWRAPPED = 160;

/**
 * Grammar: (title link? authors* dates field*)*. The line of dates is sure, and so is a title with the address of its forum; fields are known
 * by their labels and go on to the next label, or within their paragraph.
 */
export function* parseOpenReview(chunks: Iterable<string>): Generator<Found> {
  const pending: Pending = { submission: null, pool: [], length: 0, paragraph: 0 };
  for (const line of readLines(chunks)) {
    if (isBlank(line.text)) pending.paragraph += 1;
    else yield* readLine(pending, line);
  }
  yield* close(pending);
}

function* readLine(pending: Pending, line: Line): Generator<Found> {
  if (line.cut) {
    yield* close(pending);
    yield tooLong(line);
    return;
  }
  const piece: Piece = { line, read: readReviewLine(line.text), paragraph: pending.paragraph };
  if (piece.read.kind === 'dates') yield* readDates(pending, piece);
  else if (piece.read.kind === 'field') yield* readField(pending, piece);
  else yield* keep(pending, piece);
}

function* keep(pending: Pending, piece: Piece): Generator<Found> {
  const isFull = pending.pool.length >= MAX_LOOSE_LINES || pending.length + piece.line.text.length > MAX_POOL_LENGTH;
  if (isFull || piece.read.kind === 'title') yield* close(pending);
  pending.pool.push(piece);
  pending.length += piece.line.text.length;
}

function* readDates(pending: Pending, piece: Piece): Generator<Found> {
  const head = takeHead(pending.pool, pending.submission);
  yield* close(pending);
  if (head.length === 0) {
    yield* giveLoose([piece.line]);
    return;
  }
  pending.submission = openSubmission(head, piece);
  if (piece.read.kind === 'dates') pending.submission.dates = piece.read;
}

/** From the end upwards: authors, a button of the page, the title. What stands above belongs to the submission before. */
function takeHead(pool: Piece[], before: Submission | null): Piece[] {
  const titled = pool.findLastIndex((piece) => piece.read.kind === 'title');
  if (titled >= 0) return pool.splice(titled);
  let start = pool.length;
  let texts = 0;
  let paragraph = pool.at(-1)?.paragraph ?? 0;
  while (start > 0 && pool.length - start < MAX_HEAD_LINES) {
    const piece = pool[start - 1];
    if (piece === undefined || isRule(piece, 'rule-line') || piece.line.text.length > MAX_TITLE_LENGTH) break;
    // Of the page's words only this button stands between title and authors.
    const isButton = /^(?:Download|View) PDF$/i.test(piece.line.text.trim());
    if (isRule(piece, 'openreview-page') && !isButton) break;
    // A head stands in one paragraph, or in two of which the first is the title.
    if (piece.paragraph !== paragraph && texts > 1) break;
    if (isContinuation(before, piece, pool, start - 1)) break;
    paragraph = piece.paragraph;
    if (piece.read.kind === 'text' && !isButton) texts += 1;
    start -= 1;
  }
  return texts === 0 ? [] : pool.splice(start);
}

/** Whether the line ends the text above it, so that a head can only begin below. */
function isContinuation(before: Submission | null, piece: Piece, pool: readonly Piece[], at: number): boolean {
  if (before === null || before.paragraph !== piece.paragraph) return false;
  const isWrapped = /[.!?]["')\]]?\s*$/.test(piece.line.text) || /^\s*\p{Ll}/u.test(piece.line.text);
  return isWrapped && pool.length - at > 1;
}

function isRule(piece: Piece, rule: RuleName): boolean {
  return piece.read.kind === 'text' && isBoilerplate(rule, piece.line.text);
}

function* readField(pending: Pending, piece: Piece): Generator<Found> {
  if (piece.read.kind !== 'field') return;
  const { label, text } = piece.read;
  const { submission } = pending;
  const isRepeated = submission?.fields.some((field) => field.label === label) === true;
  if (submission === null || isRepeated) {
    const head = takeHead(pending.pool, submission);
    yield* close(pending);
    pending.submission = openSubmission(head, piece);
  } else {
    // Up to the next label everything is text of the field before.
    for (const one of pending.pool) extend(submission, one);
    empty(pending);
  }
  const open = pending.submission;
  if (open === null) return;
  open.last = piece.line.number;
  open.paragraph = piece.paragraph;
  open.fields.push({ label, parts: text === '' ? [] : [text] });
}

function extend(submission: Submission, { line, read, paragraph }: Piece): void {
  submission.last = line.number;
  submission.paragraph = paragraph;
  if (read.kind === 'link') {
    submission.id ??= read.id;
    submission.urls.push(read.url);
  }
  const field = submission.fields.at(-1);
  // Above the first label stand buttons and links.
  if (field !== undefined && !isBoilerplate('openreview-page', line.text)) field.parts.push(line.text.trim());
}

function* close(pending: Pending): Generator<Found> {
  const { submission, pool } = pending;
  let own = 0;
  if (submission !== null) {
    while (own < pool.length && goesOn(submission, pool[own])) {
      const piece = pool[own];
      if (piece !== undefined) extend(submission, piece);
      own += 1;
    }
    yield finishSubmission(submission);
  }
  const rest = pool.slice(own);
  empty(pending);
  pending.submission = null;
  yield* giveRest(rest);
}

function goesOn(submission: Submission, piece: Piece | undefined): boolean {
  if (piece === undefined || piece.paragraph !== submission.paragraph || isRule(piece, 'rule-line')) return false;
  if (piece.read.kind === 'link') return true;
  const last = submission.fields.at(-1)?.parts.at(-1);
  // A paragraph on one line that ends a sentence is whole; a wrapped one goes on.
  return last !== undefined && !(last.length > MAX_UNWRAPPED && /[.!?]["')\]]?$/.test(last));
}

function* giveRest(pieces: readonly Piece[]): Generator<Found> {
  const loose: Line[] = [];
  let paragraph: number | null = null;
  for (const piece of pieces) {
    const rule = findRule(RULES, piece.line.text);
    if (rule !== null || piece.paragraph !== paragraph) yield* giveLoose(loose);
    paragraph = piece.paragraph;
    if (rule === null) loose.push(piece.line);
    else yield toBoilerplate(piece.line, rule);
  }
  yield* giveLoose(loose);
}

function empty(pending: Pending): void {
  pending.pool = [];
  pending.length = 0;
}

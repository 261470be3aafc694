import { isBlank, readLines, type Line } from '../../text/lines';
import { findRule, isBoilerplate } from '../boilerplate';
import { giveLoose, MAX_LOOSE_LINES, toBoilerplate, tooLong } from '../loose-lines';
import type { Found, RuleName } from '../types';
import { addLinks, finishCard, openCard, type Card } from './card';
import { isEndOfNumberedLink, readEndOfLink, readHfLine, type HfLine } from './line-kind';

type Pending = { card: Card | null; loose: Line[]; isAfterBlank: boolean };

// Far above any abstract: a card whose end was lost must not gather the rest of the file.
const MAX_TEXT_LENGTH = 200_000;
const MAX_TITLE_LINES = 4;
const MAX_LEAD_LINES = 8;
const MAX_ORGANISATION_LENGTH = 100;

const RULES: readonly RuleName[] = [
  'hf-trending-invite',
  'hf-page-menu',
  'hf-page-date',
  'page-anchor',
  'hf-card-controls',
];

/**
 * Grammar: (lead* title text? tail*)*, blank lines anywhere. The title is a heading, or stands between a log-in link and the link of the
 * paper; the text ends at that link, or at the first line that belongs to a tail. Each card is one paper, also the second of two equal ones.
 */
export function* parseHfPapers(chunks: Iterable<string>): Generator<Found> {
  const pending: Pending = { card: null, loose: [], isAfterBlank: true };
  for (const line of readLines(chunks)) {
    if (isBlank(line.text)) {
      yield* giveLoose(pending.loose);
      pending.isAfterBlank = true;
      continue;
    }
    yield* readLine(pending, line);
    pending.isAfterBlank = false;
  }
  yield* close(pending);
}

function* readLine(pending: Pending, line: Line): Generator<Found> {
  if (line.cut) {
    yield* close(pending);
    yield tooLong(line);
    return;
  }
  const read = readHfLine(line.text);
  if (pending.card !== null && extend(pending.card, line, read, pending.isAfterBlank)) {
    pending.card.last = line.number;
    return;
  }
  const isBegin = read.kind === 'lead' || read.kind === 'title';
  if (pending.card !== null || isBegin) yield* close(pending);
  if (isBegin) begin(pending, line, read);
  else yield* readLoose(pending, line);
}

function begin(pending: Pending, line: Line, read: HfLine): void {
  const card = openCard(line, read.kind === 'lead' || read.kind === 'title' ? read.id : null);
  pending.card = card;
  if (read.kind === 'title') takeTitle(card, read);
  else readLead(card, line, read);
}

/** Whether the line belongs to the card. */
function extend(card: Card, line: Line, read: HfLine, isAfterBlank: boolean): boolean {
  if (card.phase === 'lead') return readLead(card, line, read);
  if (card.phase === 'title') return readTitle(card, line, read);
  if (card.phase === 'text') return readText(card, line, read, isAfterBlank);
  return readTail(card, line, read);
}

function readLead(card: Card, line: Line, read: HfLine): boolean {
  if (read.kind === 'title') {
    takeTitle(card, read);
    return true;
  }
  // A submitter's name and picture may stand below "Submitted by", any words below a log-in link are the title.
  const isName = card.lead.at(-1)?.text.trim() !== undefined && line.text.length <= MAX_ORGANISATION_LENGTH;
  if (read.kind !== 'lead' && (!isName || isBoilerplate('hf-trending-invite', line.text))) return false;
  if (card.lead.length >= MAX_LEAD_LINES) return false;
  card.lead.push(line);
  if (read.kind === 'lead') {
    card.id = read.id ?? card.id;
    if (read.announcesTitle) {
      card.isExport = true;
      card.phase = 'title';
    }
  }
  return true;
}

function takeTitle(card: Card, read: Extract<HfLine, { kind: 'title' }>): void {
  card.title.push(read.text);
  card.id = read.id ?? card.id;
  card.isTitleOpen = read.isOpen;
  card.isNumbered = read.isNumbered === true;
  card.phase = read.isOpen ? 'title' : 'text';
}

/** The title of an export up to the paper's link, or the rest of a heading whose link was not closed. */
function readTitle(card: Card, line: Line, read: HfLine): boolean {
  if (card.isTitleOpen) {
    const end = readEndOfLink(line.text);
    if (read.kind === 'lead' || read.kind === 'title' || card.title.length >= MAX_TITLE_LINES) return false;
    card.title.push((end?.text ?? line.text).trim());
    if (end === null) return true;
    card.id = end.id;
    card.isTitleOpen = false;
    card.phase = 'text';
    return true;
  }
  if (read.kind === 'paper-link') {
    card.id = read.id;
    card.phase = 'text';
    return true;
  }
  if (read.kind === 'lead' || read.kind === 'title' || card.title.length >= MAX_TITLE_LINES) return false;
  card.title.push(line.text.trim());
  card.lead.push(line);
  return true;
}

function readText(card: Card, line: Line, read: HfLine, isAfterBlank: boolean): boolean {
  // A heading that was wrapped goes on with two spaces.
  if (card.text.length === 0 && !isAfterBlank && /^\s{2}\S/.test(line.text.slice(0, 10)) && !card.isExport) {
    card.title.push(line.text.trim());
    return true;
  }
  if (card.isNumbered) return readNumberedText(card, line, read);
  if (card.isLinked) return readLinkedText(card, line, read);
  if (read.kind === 'lead' || read.kind === 'title') return false;
  if (isLinkedText(card, line)) {
    card.isLinked = true;
    return readLinkedText(card, { ...line, text: line.text.trimStart().slice(1) }, read);
  }
  if (read.kind === 'paper-link' || read.kind === 'tail') return readTail(card, line, read);
  if (read.kind === 'count' && card.text.length > 0) return readTail(card, line, read);
  if (card.length + line.text.length > MAX_TEXT_LENGTH || findRule(RULES, line.text) !== null) return false;
  addText(card, line.text);
  return true;
}

/** Words of a link that leads to the paper, or that goes on over further lines. Counts of authors and repositories are links, too. */
function isLinkedText(card: Card, line: Line): boolean {
  if (
    card.text.length > 0 ||
    card.isExport ||
    !/^\s*\[(?![-!\[]|\d+ authors?\b|Upvote\b|\s*$)/.test(line.text.slice(0, 40))
  ) {
    return false;
  }
  return readEndOfLink(line.text) !== null || !/\]\(https?:[^)\s]*\)\s*$/.test(line.text.slice(-300));
}

/** Text between `[` and `][33]`, each on a line of its own. */
function readNumberedText(card: Card, line: Line, read: HfLine): boolean {
  if (read.kind === 'lead' || read.kind === 'title' || card.length + line.text.length > MAX_TEXT_LENGTH) return false;
  const isOpening = card.text.length === 0 && line.text.trim() === '[';
  if (isEndOfNumberedLink(line.text)) card.phase = 'tail';
  else if (!isOpening) addText(card, line.text);
  return true;
}

function readLinkedText(card: Card, line: Line, read: HfLine): boolean {
  if (read.kind === 'lead' || read.kind === 'title' || card.length + line.text.length > MAX_TEXT_LENGTH) return false;
  const end = readEndOfLink(line.text);
  addText(card, withoutBreaks(end?.text ?? line.text));
  if (end !== null) {
    card.isLinked = true;
    card.phase = 'tail';
  }
  return true;
}

/** The backslashes at the end of a line are its break, as Markdown writes it within a link. */
function withoutBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\\') end -= 1;
  return text.slice(0, end);
}

function addText(card: Card, text: string): void {
  card.text.push(text.trim());
  card.length += text.length + 1;
}

function readTail(card: Card, line: Line, read: HfLine): boolean {
  const isOrganisation =
    read.kind === 'text' &&
    card.isExport &&
    !card.hasDate &&
    line.text.trim().length <= MAX_ORGANISATION_LENGTH &&
    findRule(RULES, line.text) === null;
  if (read.kind === 'lead' || read.kind === 'title' || (read.kind === 'text' && !isOrganisation)) return false;
  card.phase = 'tail';
  if (read.kind === 'tail') {
    if (read.isDate) {
      card.hasDate = true;
      card.year ??= read.year;
    }
    addLinks(card, line.text);
  }
  return true;
}

function* close(pending: Pending): Generator<Found> {
  const { card } = pending;
  pending.card = null;
  if (card === null) return yield* giveLoose(pending.loose);
  const isPaper = card.phase === 'text' || card.phase === 'tail' || (card.isTitleOpen && card.title.length > 0);
  if (isPaper) return yield finishCard(card);
  for (const line of card.lead) yield* readLoose(pending, line);
  yield* giveLoose(pending.loose);
}

function* readLoose(pending: Pending, line: Line): Generator<Found> {
  const rule = findRule(RULES, line.text);
  if (rule !== null || pending.loose.length >= MAX_LOOSE_LINES) yield* giveLoose(pending.loose);
  if (rule === null) pending.loose.push(line);
  else yield toBoilerplate(line, rule);
}

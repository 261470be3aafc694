import { stripMarkup } from '../../text/markup';
import { withSuggestedTitle } from '../list-paper';
import { readState } from '../note-file/fields';
import { suggestTitle } from '../suggest-title/suggest-title';
import type { ParsedPaper } from '../types';
import { createDraft, finishDraft, takeRuns, takeText, type Draft } from './draft';
import { readField, type Field } from './fields';
import { plainOf, readInline } from './inline';
import { readLead } from './lead';
import { isPaperUrl } from './links';
import { readNameRow } from './names';
import { readVenue } from './venue';

/** The words of an item, heading or summary, and the lines below that belong to it. */
export type Entry = { lead: string; body: readonly string[]; isBlock: boolean; mayLackTitle?: boolean };

// Most items of a preface hold none of what makes a paper.
const SIGN = /\]\s?\(|https?:|href|\bet\.? ?al|(?:19|20)\d\d|\b10\.\d{4}|arxiv/i;

// `- [x] Title`
const TASK = /^\[([ xX])\]\s+/;

/** A record, or null where nothing says that it is a paper. */
export function readEntry({ lead: source, body, isBlock, mayLackTitle = false }: Entry): ParsedPaper | null {
  if (body.length === 0 && !SIGN.test(source)) return null;
  const draft = createDraft();
  const task = TASK.exec(source);
  // `ICLR 2021` set as code stands where others put it in brackets.
  const lead = source.slice(task?.[0].length ?? 0).replace(/^\s*`([^`]{2,40})`(?=\s)/, '[$1]');
  if (task !== null) draft.status = readState(task[1] === ' ' ? 'todo' : 'done');
  if (!isBlock && splitSentence(draft, lead)) return readSentence(draft, lead, body);
  const titled = readField(lead);
  if (titled?.name === 'title') readLead(draft, titled.value);
  else if (!readLead(draft, lead)) return mayLackTitle ? readAddress(draft, lead, body) : null;
  const fields = readBody(draft, body);
  const isPaper =
    draft.hasPaperLink ||
    (draft.hasSureNames && (draft.year !== null || /\bet\.? ?al\b/i.test(lead))) ||
    (fields.has('authors') && draft.authors.length > 0 && (isBlock || fields.size > 1)) ||
    (fields.has('abstract') && draft.abstract.length > 0);
  return isPaper && draft.title !== null ? withSuggestedTitle(finishDraft(draft)) : null;
}

/** An item that is nothing but the address of a paper: its id is all that is known. */
function readAddress(draft: Draft, lead: string, body: readonly string[]): ParsedPaper | null {
  const runs = readInline(lead.slice(0, 5_000)).filter((run) => run.text.trim() !== '');
  if (runs.length !== 1 || runs[0]?.url !== runs[0]?.text) return null;
  takeRuns(draft, runs);
  readBody(draft, body);
  return Object.keys(draft.ids).length === 0 ? null : withSuggestedTitle(finishDraft(draft));
}

// A sentence about a paper is longer than most titles, and ends like one.
const MIN_SENTENCE_WORDS = 14;

/** "1. We meet X, a model that ...;" with a link below: the item is a remark, and the title must be suggested. */
function splitSentence(draft: Draft, lead: string): boolean {
  const runs = readInline(lead.slice(0, 5_000));
  if (runs.some((run) => run.url !== null || run.bold || run.isImage) || /\bet al\b|\(\d{4}\)/.test(lead)) return false;
  const text = plainOf(runs).trim();
  if (text.split(/\s+/).length < MIN_SENTENCE_WORDS || !/[.;:!]$/.test(text)) return false;
  draft.notes.push(text);
  return true;
}

function readSentence(draft: Draft, lead: string, body: readonly string[]): ParsedPaper | null {
  readBody(draft, body);
  if (!draft.hasPaperLink) return null;
  const suggestion = suggestTitle(plainOf(readInline(lead)).trim());
  const paper = finishDraft(draft);
  return { ...paper, title: suggestion?.title ?? null, titleEvidence: suggestion?.evidence ?? null };
}

type Reading = {
  draft: Draft;
  field: Field['name'] | null;
  inDetails: boolean;
  fields: Set<string>;
  /** Paragraphs without a label. */
  text: string[];
  /** A text is what stands together: once another line came between, what follows is a remark. */
  abstractEnd: number | null;
  textEnd: number | null;
};

// A paragraph that long below a linked heading is an abstract; a shorter one is a remark.
const MIN_ABSTRACT_LENGTH = 300;

function readBody(draft: Draft, body: readonly string[]): Set<string> {
  const reading: Reading = {
    draft,
    field: null,
    inDetails: false,
    fields: new Set(),
    text: [],
    abstractEnd: null,
    textEnd: null,
  };
  for (const [at, line] of body.entries()) readBodyLine(reading, line, at);
  const text = reading.text.join(' ').trim();
  if (text.length >= MIN_ABSTRACT_LENGTH && draft.abstract.length === 0) draft.abstract.push(stripMarkup(text));
  else if (text !== '') draft.notes.push(plainOf(readInline(text)).trim());
  return reading.fields;
}

function readBodyLine(reading: Reading, line: string, at: number): void {
  const start = line.slice(0, 200);
  const opened = /<details\b/i.test(start) || /^\s*<summary\b/i.test(start);
  const isEnd = /<\/details>\s*$/i.test(line.slice(-40));
  const isFolded = opened || isEnd || reading.inDetails;
  reading.inDetails = (reading.inDetails || opened) && !isEnd;
  if (isFolded) return addAbstract(reading, textOfDetails(line), at, opened);
  const field = readField(line);
  if (field !== null) {
    reading.field = field.name;
    reading.fields.add(field.name);
    if (field.name === 'abstract') addAbstract(reading, stripMarkup(field.value.replace(/^[>\s]+/, '')), at, true);
    else takeField(reading.draft, field);
  } else if (/^\s*>/.test(start)) addAbstract(reading, stripMarkup(line.replace(/^[\s>]+/, '')), at);
  else if (reading.field === 'abstract') addAbstract(reading, stripMarkup(line.trim()), at);
  else if (reading.field === 'notes') takeField(reading.draft, { name: 'notes', label: '', value: line.trim() });
  else takeLoose(reading, line, at);
}

/** @param isNew a label or summary stands before the text, so that it is no continuation. */
function addAbstract(reading: Reading, text: string, at: number, isNew = false): void {
  const { draft, abstractEnd } = reading;
  const goesOn = abstractEnd === null || (abstractEnd === at - 1 && !isNew);
  if (!goesOn) {
    if (text !== '') draft.notes.push(text);
    return;
  }
  if (text === '' && abstractEnd === null) return;
  reading.abstractEnd = at;
  // Only the first line may begin with the label.
  if (text !== '') draft.abstract.push(draft.abstract.length === 0 ? text.replace(LABEL, '') : text);
}

const LABEL = /^(?:\*\*abstract:?\*\*:?|abstract:)\s*/i;

/** Markup around a text, which no text is written with. */
export const FOLD_TAGS = /<\/?(?:details|div|blockquote)>/gi;

/** What is folded, without its summary and the markup that folds it. */
export function textOfDetails(source: string): string {
  const inner = source
    .replace(/^\s*<details\b[^<>]{0,100}>/i, '')
    .replace(/^\s*<summary\b[^<>]{0,100}>[^<]{0,300}(?:<\/?(?:b|strong|i|em)>[^<]{0,300}){0,4}<\/summary>/i, '')
    .replace(FOLD_TAGS, '')
    .replace(/^[\s>]+/, '');
  return stripMarkup(inner).trim();
}

export function takeField(draft: Draft, { name, label, value }: Field): void {
  const text = plainOf(readInline(value)).trim();
  if (name === 'authors') takeAuthors(draft, text);
  else if (name === 'links') takeLinkField(draft, label, value);
  else if (name === 'date' || name === 'venue') takeDated(draft, name, value);
  else if (name === 'notes' && text !== '') draft.notes.push(text);
  else if (name === 'keywords' || name === 'tags') draft[name].push(...splitWords(text));
  else if (name === 'title' && value !== '' && (draft.title !== null || !readLead(draft, value))) {
    takeLinkField(draft, 'paper', value);
  }
}

function takeAuthors(draft: Draft, text: string): void {
  if (draft.authors.length > 0 || text === '') return;
  const row = readNameRow(text.replace(/\((?:[^()]{0,100})\)/g, ''));
  if (row !== null) draft.authors = row.names;
}

function takeLinkField(draft: Draft, label: string, value: string): void {
  const isPaper = !/code|github|project|website|demo/i.test(label);
  const runs = readInline(value);
  takeRuns(draft, isPaper ? runs.map((run) => (run.url === null ? run : { ...run, text: run.text })) : withLabel(runs));
  const first = runs.find((run) => run.url !== null);
  if (first === undefined) takeText(draft, /^\d{4}\.\d{4,5}/.test(value.trim()) ? `arXiv:${value.trim()}` : value);
  else if (isPaper && isPaperUrl(first.url ?? '')) draft.hasPaperLink = true;
}

/** Of code, not of the paper. */
function withLabel(runs: ReturnType<typeof readInline>): ReturnType<typeof readInline> {
  return runs.map((run) => (run.url === null ? run : { ...run, text: 'code' }));
}

function takeDated(draft: Draft, name: 'date' | 'venue', value: string): void {
  const runs = readInline(value);
  for (const run of runs) if (run.url !== null) takeRuns(draft, [{ ...run, text: 'link' }]);
  const text = plainOf(runs).trim();
  const year = /(?<![\d./])((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
  if (name === 'date' && year !== undefined) draft.year ??= Number(year);
  const venue = name === 'venue' ? readVenue(text) : null;
  if (venue !== null) {
    draft.venue ??= venue.name || null;
    draft.venueYear ??= venue.year;
  } else if (name === 'venue' && text !== '') {
    draft.venue ??= text.replace(/[\s,.(]*\b(?:19|20)\d{2}(?:[./-]\d{1,2}){0,2}\)?$/, '') || null;
    if (year !== undefined) draft.venueYear ??= Number(year);
  }
}

function splitWords(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,;，；、]|\s#/)
        .map((word) => word.replace(/^[#\s`]+|[\s`.]+$/g, ''))
        .filter(Boolean),
    ),
  ];
}

/** A line without a label: people in italics, links, a venue, or words about the paper. */
const MIN_TEXT_WORDS = 20;

function takeLoose(reading: Reading, line: string, at: number): void {
  const runs = readInline(line.replace(/^\s*[-*+]\s+/, '').slice(0, 30_000));
  const words = runs.filter((run) => run.url === null && !run.italic && !run.bold && !run.isImage);
  const text = plainOf(words).trim();
  const isText = text.split(/\s+/).length > MIN_TEXT_WORDS && readNameRow(text) === null;
  if (!isText) takeRuns(reading.draft, runs);
  else if (reading.textEnd !== null && reading.textEnd !== at - 1) reading.draft.notes.push(plainOf(runs).trim());
  else {
    reading.text.push(line.trim());
    reading.textEnd = at;
  }
}

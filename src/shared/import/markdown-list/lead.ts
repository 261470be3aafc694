import { readReference } from '../text-parts/reference';
import { addLink, takeRuns, takeText, YEAR_GROUP, type Draft } from './draft';
import { fieldOf } from './fields';
import { plainOf, readInline, type Run } from './inline';
import { isLabel, isPaperUrl } from './links';
import { readNameRow } from './names';
import { readVenue } from './venue';

const MAX_TITLE_LENGTH = 350;
// Markdown is read character by character; what is longer is a text in which nobody looks for a title.
const MAX_LEAD_LENGTH = 30_000;

/** Reads the line that begins a record: its title, and what stands around it. False where it has no title. */
export function readLead(draft: Draft, source: string): boolean {
  if (source.length > MAX_LEAD_LENGTH) return false;
  const runs = withoutNumber(readInline(source));
  const at = findTitle(runs);
  // A title in bold within a citation: what stands around it is read by the rules of citations.
  if (at !== null && /["“]\s*$/.test(textOf(runs, { from: 0, to: at.from })) && readCitation(draft, runs)) return true;
  if (at !== null) {
    const title = cleanTitle(
      runs
        .slice(at.from, at.to)
        .map((run) => run.text)
        .join(''),
    );
    if (title === null) return false;
    draft.title = title;
    for (const run of runs.slice(at.from, at.to)) if (run.url !== null) addLink(draft, run.url, '', true);
    takeRuns(draft, runs.slice(0, at.from));
    takeRuns(draft, runs.slice(at.to));
    return true;
  }
  return readPlainLead(draft, runs);
}

function withoutNumber(runs: Run[]): Run[] {
  const [first, ...rest] = runs;
  if (first === undefined) return runs;
  const text = first.text.replace(/^\s*(?:\d{1,4}[.)]|\[(?:x| )\]|\[\d{1,4}\](?!\())\s*/i, '');
  if (text === first.text) return runs;
  return /\S/.test(text) || first.url !== null ? [{ ...first, text }, ...rest] : withoutNumber(rest);
}

type Stretch = { from: number; to: number };

/** The words of a link or in bold that are a title. */
function findTitle(runs: readonly Run[]): Stretch | null {
  const link = findLink(runs);
  const bold = findBold(runs);
  if (link === null || bold === null) return link ?? bold ?? findItalic(runs);
  if (link.from < bold.to) return link;
  const words = countWords(textOf(runs, bold));
  // "**Name**: [Title](...)" against "**Title**, [a person](...)".
  const isName = words <= 3 && countWords(textOf(runs, link)) > words && isPaperUrl(runs[link.from]?.url ?? '');
  return isName ? link : bold;
}

function findLink(runs: readonly Run[]): Stretch | null {
  const from = runs.findIndex(
    (run) => run.url !== null && !run.isImage && /\p{L}/u.test(run.text) && !isLabel(run.text),
  );
  const url = runs[from]?.url;
  if (from < 0 || url === undefined || url === null || url.startsWith('#')) return null;
  let to = from + 1;
  while (runs[to]?.url === url && runs[to]?.isImage === false) to += 1;
  const before = textOf(runs, { from: 0, to: from });
  const title = textOf(runs, { from, to });
  return isPreamble(before) || countWords(before) <= Math.min(6, countWords(title)) ? { from, to } : null;
}

function findBold(runs: readonly Run[]): Stretch | null {
  for (let from = 0; from < runs.length; from += 1) {
    if (runs[from]?.bold !== true || runs[from]?.url !== null || runs[from]?.isImage === true) continue;
    let to = from + 1;
    while (runs[to]?.bold === true && runs[to]?.url === null && runs[to]?.isImage === false) to += 1;
    const text = textOf(runs, { from, to });
    const next = runs[to]?.text ?? '';
    const isShortName = countWords(text) <= 3 && (/[:：]\s*$/.test(text) || /^\s*[:：]/.test(next));
    if (isTitleText(text) && !isShortName && fieldOf(text) === null) {
      return isPreamble(textOf(runs, { from: 0, to: from })) ? { from, to } : null;
    }
    from = to - 1;
  }
  return null;
}

const MIN_ITALIC_WORDS = 3;

/** A title in italics at the very start; elsewhere italics are people or a venue. */
function findItalic(runs: readonly Run[]): Stretch | null {
  const from = runs.findIndex((run) => /\p{L}/u.test(run.text) && !run.isImage);
  const run = runs[from];
  if (run === undefined || !run.italic || run.url !== null || countWords(run.text) < MIN_ITALIC_WORDS) return null;
  return isTitleText(run.text) && readNameRow(run.text)?.isSure !== true ? { from, to: from + 1 } : null;
}

function isTitleText(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !isTag(text) && !isLabel(text) && readVenue(text) === null;
}

/** What may stand before a title: nothing, people, a venue, a date. */
function isPreamble(text: string): boolean {
  const bare = text
    .replace(/[\p{Extended_Pictographic}\u{fe0f}\u{200d}]|:[a-z0-9_+-]{2,30}:/gu, '')
    .replace(/[^\p{L}\d'’]+$/u, '')
    .trim();
  return !/\p{L}{2}/u.test(bare) || isTag(bare) || readVenue(bare) !== null || readNameRow(bare)?.isSure === true;
}

/** `[ICLR 2021]`, `2023.05`, `(NeurIPS'22, Oral)` */
function isTag(text: string): boolean {
  const bare = text.replace(/^[\s([【]+|[\s)\]】:,.|–-]+$/g, '');
  if (bare.length > 50) return false;
  return (
    !/\p{L}{2}/u.test(bare.replace(/\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b/gi, '')) ||
    readVenue(bare) !== null
  );
}

function textOf(runs: readonly Run[], { from, to }: Stretch): string {
  return plainOf(runs.slice(from, to));
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** A title without its number, quotes and the stop behind it; null where nothing is left. */
export function cleanTitle(text: string): string | null {
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s*_:,.;|–—-]|[\p{Extended_Pictographic}\u{fe0f}\u{200d}]|:[a-z0-9_+-]{2,30}:)+/u, '')
    .replace(/^["“](.*)["”][.,]?$/u, '$1')
    .replace(/^\[([^\][]*)\](?:\($)?/, '$1')
    .replace(/(?:[\s*_:,;|–—-]|[\p{Extended_Pictographic}\u{fe0f}\u{200d}])+$/u, '')
    .replace(/(?<!\.)\.$/, '')
    .trim();
  return bare === '' || bare.length > MAX_TITLE_LENGTH || !/[\p{L}\p{N}]/u.test(bare) ? null : bare;
}

/** A line without bold words and without a link around its title: the title ends where people, a year or a label begin. */
function readPlainLead(draft: Draft, runs: readonly Run[]): boolean {
  const from = runs.findIndex((run) => run.text.trim() !== '' && !run.isImage && !isLabelLink(run));
  if (from < 0) return false;
  const to = runs.findIndex((run, i) => i >= from && endsTitle(run, runs[i - 1]));
  const lead = plainOf(runs.slice(from, to < 0 ? undefined : to)).replace(/[\s[(]+$/, '');
  const rest = to < 0 ? [] : runs.slice(to);
  if (isProse(lead, rest)) return false;
  const before = runs.slice(0, from);
  if (readQuoted(draft, lead)) {
    takeRuns(draft, [...before, ...rest]);
    return true;
  }
  const { tag, text } = takeTag(lead);
  const end = findTitleEnd(text);
  const hasPeopleBehind = readNameRow(text.slice(end).replace(YEAR_GROUP, ' '))?.isSure === true;
  if (!hasPeopleBehind && readCitation(draft, runs)) return true;
  const title = cleanTitle(text.slice(0, end));
  if (title === null || isLabel(title) || fieldOf(title) !== null || isTag(title)) return false;
  draft.title = title;
  const inTitle = YEAR_GROUP.exec(title)?.[2];
  if (inTitle !== undefined) draft.year = Number(inTitle);
  takeText(draft, tag);
  takeText(draft, text.slice(end));
  takeRuns(draft, [...before, ...rest]);
  return true;
}

function isLabelLink(run: Run): boolean {
  return run.url !== null && (run.text === run.url || isLabel(run.text));
}

/** `Name: "Title", people, venue` */
function readQuoted(draft: Draft, lead: string): boolean {
  const [, before = '', title = '', after = ''] = /^(.{0,300}?)["“]([^"”]{8,350})["”](.*)$/.exec(lead) ?? [];
  if (countWords(title) < 3 || !(isPreamble(before) || /^.{1,40}:\s*$/.test(before))) return false;
  draft.title = cleanTitle(title);
  if (isPreamble(before)) takeText(draft, before);
  takeText(draft, after);
  return draft.title !== null;
}

/** A link or picture ends a title in plain words; so do people or a venue in italics, while a word in italics is part of it. */
function endsTitle(run: Run, before: Run | undefined): boolean {
  if (run.url !== null || run.isImage) return true;
  if (!run.italic) return false;
  return (
    /[.,:;)]\s*$/.test(before?.text ?? '') || readNameRow(run.text)?.isSure === true || readVenue(run.text) !== null
  );
}

/** "A. Name and B. Name. Title. Venue, 2019." */
function readCitation(draft: Draft, runs: readonly Run[]): boolean {
  const reference = readReference(plainOf(runs.filter((run) => run.url === null)).trim());
  const people = reference === null ? null : readNameRow(reference.authors.join(', '));
  if (reference === null || people?.isSure !== true) return false;
  draft.title = reference.title;
  draft.authors = reference.authors;
  // Volume and pages.
  draft.venue = reference.venue?.replace(/[\s,]+\d[\d.():–-]*$/, '') ?? null;
  draft.year = reference.year;
  draft.ids = { ...reference.ids };
  draft.hasSureNames = true;
  takeLinks(draft, runs);
  return true;
}

function takeLinks(draft: Draft, runs: readonly Run[]): void {
  for (const run of runs) {
    if (run.url !== null)
      addLink(draft, run.url, run.text, run.text === '' || isLabel(run.text) || run.text === run.url);
  }
}

const NEWS =
  /^\W*(?:we|our|please|check|see|if|this|these|those|here|for|to|add(?:ed|s)?|update[ds]?|releas\w+|news|thanks?|welcome|note|use|read|follow|star|first|second|then|all|you|feel)\b/i;

/** "Please cite our [paper](...)": a label within a sentence is no sign of a title. */
function isProse(lead: string, rest: readonly Run[]): boolean {
  if (
    /\b(?:the|our|this|a|an|in|see|from|their|its|original|following|your|of|and|with|by|for|via)$/i.test(lead) &&
    rest.length > 0
  )
    return true;
  return NEWS.test(lead) && !/\bet al\b|\((?:19|20)\d\d/.test(lead);
}

/** `[CVPR 2020] Title`, `(2021/06) Title`, `2025-03-19, Title` */
function takeTag(lead: string): { tag: string; text: string } {
  const match =
    /^\s*(?:[([【][^()[\]【】]{2,50}[)\]】]|\d{4}[./-]\d{1,2}(?:[./-]\d{1,2})?|\d{4}-[A-Za-z]{3,12}(?=\s+[-–:|])|arxiv:\d{4}\.\d{4,5}(?:v\d+)?)[\s:,.|–-]*/i.exec(
      lead,
    );
  const tag = match?.[0] ?? '';
  return match !== null && (isTag(tag) || /^\s*arxiv:/i.test(tag))
    ? { tag, text: lead.slice(tag.length) }
    : { tag: '', text: lead };
}

// A title of several sentences or clauses has a handful of places at which it may end.
const MAX_PLACES = 40;

/** Where a title in plain words ends: at a year in brackets, else before people or a venue. */
function findTitleEnd(text: string): number {
  const year = /\(([^()]{0,40}\b)?(?:19|20)\d{2}\b[^()]{0,40}\)?/.exec(text.slice(1));
  if (year !== null) {
    const close = 1 + year.index + year[0].length;
    // "Models (2017): A Tutorial, A. Name": the title goes on.
    if (!/^\s*:\s+\S/.test(text.slice(close))) return 1 + year.index;
    return close + findPlainEnd(text.slice(close));
  }
  return findPlainEnd(text);
}

function findPlainEnd(text: string): number {
  let places = 0;
  for (const match of text.matchAll(/[,.?!]\s+|\s[-–—|]\s+|\s+by\s+|:\s+(?=\p{Lu}\.)/gu)) {
    if ((places += 1) > MAX_PLACES) break;
    const end = match.index + (/^[?!]/.test(match[0]) ? 1 : 0);
    const tail = text.slice(match.index + match[0].length);
    if (end >= 3 && isTailOfTitle(tail, match[0])) return end;
  }
  return text.length;
}

function isTailOfTitle(tail: string, separator: string): boolean {
  const row = readNameRow(tail);
  // Two clauses of a title may look like two names; initials and "et al." never do.
  if (row !== null && row.isSure && (/\bet\.? ?al|\b\p{Lu}\.|\s(?:and|&)\s/u.test(tail) || !separator.startsWith(',')))
    return true;
  const venue = readVenue(tail);
  if (venue !== null && (venue.year !== null || !separator.startsWith(','))) return true;
  const [first = '', second = ''] = tail.split(/,\s+/);
  return second !== '' && readNameRow(first)?.isSure === true && /\bet al|\p{Lu}\./u.test(first);
}

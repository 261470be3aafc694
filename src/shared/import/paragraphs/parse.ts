import { isBlank, readLines, type Line } from '../../text/lines';
import { createParsedPaper } from '../list-paper';
import { giveLoose, tooLong } from '../loose-lines';
import { spanOf } from '../spans';
import { hasMarker, readReference } from '../text-parts/reference';
import { readParts } from '../text-parts/text-parts';
import type { Found } from '../types';
import { readTitledText } from './titled-text';

// An entry has some twenty lines; a list without blank lines is taken in pieces of this many.
const MAX_LINES = 200;
const MAX_LENGTH = 300_000;

/**
 * Grammar: (entry blank*)*, where an entry is a reference ("Authors. Title. Venue, year."), or a title, perhaps names, and a text. One entry
 * a paragraph; in a paragraph of several, numbers, hanging indents or the ends of lines tell them apart.
 */
export function* parseParagraphs(chunks: Iterable<string>): Generator<Found> {
  let lines: Line[] = [];
  let length = 0;
  for (const line of readLines(chunks)) {
    const isEnd = isBlank(line.text) || line.cut || lines.length >= MAX_LINES || length + line.text.length > MAX_LENGTH;
    if (isEnd || isNextEntry(lines, line)) {
      yield* readParagraph(lines);
      lines = [];
      length = 0;
    }
    if (line.cut) yield tooLong(line);
    else if (!isBlank(line.text)) {
      lines.push(line);
      length += line.text.length;
    }
  }
  yield* readParagraph(lines);
}

/** Numbered entries without blank lines between: each number begins one. */
function isNextEntry(lines: readonly Line[], line: Line): boolean {
  const [first] = lines;
  return first !== undefined && hasNumber(first.text) && hasNumber(line.text);
}

function hasNumber(text: string): boolean {
  return hasMarker(text) && /^\s*[[(]?\d/.test(text.slice(0, 40));
}

function* readParagraph(lines: readonly Line[]): Generator<Found> {
  const [first] = lines;
  if (first === undefined) return;
  const whole = readEntry(lines);
  const entries = divide(lines);
  const read = entries.map(readEntry);
  const readCount = read.filter((one) => one !== null).length;
  // A broken entry costs itself; where most are broken the division was wrong.
  if (entries.length > 1 && readCount >= 2 && readCount * 2 >= entries.length) {
    for (const [i, entry] of entries.entries()) yield* giveEntry(entry, read[i] ?? null);
    return;
  }
  yield* giveEntry(lines, whole);
}

/** The entries of a paragraph that holds several references: by hanging indents, one a line, or by the ends of its lines. */
function divide(lines: readonly Line[]): Line[][] {
  const isIndented = (line: Line): boolean => /^\s/.test(line.text);
  const [first] = lines;
  if (first !== undefined && !isIndented(first) && lines.some(isIndented)) {
    return group(lines, (line) => !isIndented(line));
  }
  const isWhole = (line: Line): boolean => readReference(line.text) !== null;
  return group(lines, (line, open) => isWhole(line) && open.some(isWhole)).flatMap((own) => {
    const parts = readParts(own);
    return parts.every((part) => readReference(part.text) !== null || part.lines.length === 1)
      ? parts.map((part) => part.lines)
      : [own];
  });
}

/** @param isFirst of a line and those of the entry before it. */
function group(lines: readonly Line[], isFirst: (line: Line, open: readonly Line[]) => boolean): Line[][] {
  const entries: Line[][] = [];
  for (const line of lines) {
    const open = entries.at(-1);
    if (open === undefined || isFirst(line, open)) entries.push([line]);
    else open.push(line);
  }
  return entries;
}

function readEntry(lines: readonly Line[]): Found | null {
  const span = spanOf(lines);
  const reference = readReference(lines.map((line) => line.text.trim()).join(' '));
  if (reference !== null) return { kind: 'paper', lines: span, paper: createParsedPaper(reference) };
  const paper = readTitledText(readParts(lines));
  return paper === null ? null : { kind: 'paper', lines: span, paper };
}

function* giveEntry(lines: readonly Line[], found: Found | null): Generator<Found> {
  if (found === null) yield* giveLoose([...lines]);
  else yield found;
}

import { findShownEscapes } from './shown-escapes';
import type { MathSpan } from './tex';

/**
 * A text as the screen shows it. Segments follow one another without a gap and cover the whole source; `start` and `end`
 * are offsets into it. Within `text` a character on screen is a character of the source, so that an offset can be
 * counted; the other kinds are taken or left whole.
 */
export type Segment =
  | { kind: 'text'; start: number; end: number; text: string }
  | { kind: 'shown'; start: number; end: number; text: string }
  | { kind: 'math'; start: number; end: number; tex: string; display: boolean }
  | { kind: 'link'; start: number; end: number; text: string; url: string };

/** Links are the given ones and no others: what is a link was decided when the text was read. */
export function segmentText(text: string, math: readonly MathSpan[], urls: readonly string[]): Segment[] {
  const taken = new Uint8Array(text.length);
  const found: Segment[] = [];
  const take = (group: readonly Segment[]): void => {
    if (group.some((part) => !isFree(taken, part))) return;
    for (const part of group) taken.fill(1, part.start, part.end);
    found.push(...group);
  };
  for (const span of math) take([{ kind: 'math', ...pickMath(span) }]);
  for (const link of findOccurrences(text, urls)) take([link]);
  for (const group of findShownEscapes(text)) take(group.map((part) => ({ kind: 'shown', ...part })));
  return fillGaps(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

/** What a person would read aloud of it: for tooltips, the clipboard and lists. Maths stays as its source. */
export function plainShownText(text: string, math: readonly MathSpan[]): string {
  return segmentText(text, math, [])
    .map((part) => (part.kind === 'math' ? text.slice(part.start, part.end) : part.text))
    .join('');
}

function pickMath({ start, end, tex, display }: MathSpan): MathSpan {
  return { start, end, tex, display };
}

function isFree(taken: Uint8Array, { start, end }: { start: number; end: number }): boolean {
  if (start >= end || start < 0 || end > taken.length) return false;
  return !taken.subarray(start, end).includes(1);
}

/** The longest first: `a.org/b` must not be cut at `a.org`. Within a text TeX may escape characters of an address. */
function findOccurrences(text: string, urls: readonly string[]): Segment[] {
  const longestFirst = [...new Set(urls)].filter((url) => url !== '').sort((a, b) => b.length - a.length);
  return longestFirst.flatMap((url) =>
    [...text.matchAll(occurrencePattern(url))].map((match) => ({
      kind: 'link' as const,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].replace(/\\(?=[_%&#~$])/g, ''),
      url,
    })),
  );
}

function occurrencePattern(url: string): RegExp {
  const pattern = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\$|[_%&#~]/g, '\\\\?$&');
  // Not inside a word, and not the beginning of a longer address.
  return new RegExp(`(?<![\\w@])${pattern}(?![\\w-]|[/.][\\w])`, 'g');
}

function fillGaps(text: string, found: readonly Segment[]): Segment[] {
  const all: Segment[] = [];
  let at = 0;
  const fill = (end: number): void => {
    if (end > at) all.push({ kind: 'text', start: at, end, text: text.slice(at, end) });
  };
  for (const part of found) {
    fill(part.start);
    all.push(part);
    at = part.end;
  }
  fill(text.length);
  return all;
}

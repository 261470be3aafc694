import { expect } from 'vitest';
import { isBlank, readAllLines } from '../text/lines';
import { isBoilerplate } from './boilerplate';
import { asWritten, sharesLines } from './as-written.cases';
import type { Found, ParsedPaper, Parse } from './types';

/** What holds for every parser and every text, however broken. */
export function checkParseLaws(parse: Parse, text: string, format = ''): void {
  const found = [...parse([text])];
  const lines = [...readAllLines([text])].map((line) => line.text);
  checkCover(found, lines, sharesLines.has(format));
  for (const one of found) {
    const own = lines.slice(one.lines.first - 1, one.lines.last);
    if (one.kind === 'boilerplate') expect(own.every((line) => isBoilerplate(one.rule, line))).toBe(true);
    if (one.kind === 'paper') checkText(one.paper, own, asWritten[format]);
  }
}

function checkText(paper: ParsedPaper, own: readonly string[], decode: ((lines: string) => string) | undefined): void {
  const texts = [paper.abstract, paper.titleEvidence, paper.titleSource === 'file' ? paper.title : null, paper.body];
  const bare = decode === undefined ? withoutSpace : lettersOf;
  const lines = bare(decode === undefined ? own.join('\n') : decode(own.join('\n')));
  for (const text of texts) expect(lines).toContain(bare(text ?? ''));
}

/** In order; each non-blank line in one found, but for a line that boilerplate shares with what follows it. */
function checkCover(found: readonly Found[], lines: readonly string[], mayShare: boolean): void {
  let next = 1;
  let before: Found | null = null;
  for (const one of found) {
    const { first, last } = one.lines;
    expect(last).toBeGreaterThanOrEqual(first);
    const isShared =
      (mayShare && first === before?.lines.last) ||
      (before?.kind === 'boilerplate' && before.rule === 'hf-subscribe-glue' && first === before.lines.last);
    expect(first).toBeGreaterThanOrEqual(isShared ? next - 1 : next);
    for (let line = next; line < first; line += 1) expect(isBlank(lines[line - 1] ?? '')).toBe(true);
    next = last + 1;
    before = one;
  }
  for (let line = next; line <= lines.length; line += 1) expect(isBlank(lines[line - 1] ?? '')).toBe(true);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Letters and digits alone: what escapes, markup and white space leave of a text. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** The same, `by` lines further down. */
export function moveDown(found: readonly Found[], by: number): Found[] {
  return found.map((one) => ({ ...one, lines: { first: one.lines.first + by, last: one.lines.last + by } }));
}

export function papersOf(found: readonly Found[]): Found[] {
  return found.filter((one) => one.kind === 'paper');
}

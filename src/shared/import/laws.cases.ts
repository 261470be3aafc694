import { expect } from 'vitest';
import { isBlank, readLines } from '../text/lines';
import { isBoilerplate } from './boilerplate';
import type { Found, Parse } from './types';

/** What holds for every parser and every text, however broken. */
export function checkParseLaws(parse: Parse, text: string): void {
  const found = [...parse([text])];
  const lines = [...readLines([text])].map((line) => line.text);
  checkCover(found, lines);
  for (const one of found) {
    const own = lines.slice(one.lines.first - 1, one.lines.last);
    if (one.kind === 'boilerplate') expect(own.every((line) => isBoilerplate(one.rule, line))).toBe(true);
    if (one.kind === 'paper') {
      const bare = withoutSpace(own.join(' '));
      expect(bare).toContain(withoutSpace(one.paper.abstract ?? ''));
      if (one.paper.titleSource === 'file') expect(bare).toContain(withoutSpace(one.paper.title ?? ''));
      expect(bare).toContain(withoutSpace(one.paper.titleEvidence ?? ''));
    }
  }
}

/** In order; each non-blank line in one found, but for a line that boilerplate shares with what follows it. */
function checkCover(found: readonly Found[], lines: readonly string[]): void {
  let next = 1;
  let before: Found | null = null;
  for (const one of found) {
    const { first, last } = one.lines;
    expect(last).toBeGreaterThanOrEqual(first);
    const isShared =
      before?.kind === 'boilerplate' && before.rule === 'hf-subscribe-glue' && first === before.lines.last;
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

/** The same, `by` lines further down. */
export function moveDown(found: readonly Found[], by: number): Found[] {
  return found.map((one) => ({ ...one, lines: { first: one.lines.first + by, last: one.lines.last + by } }));
}

export function papersOf(found: readonly Found[]): Found[] {
  return found.filter((one) => one.kind === 'paper');
}

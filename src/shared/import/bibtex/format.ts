import { isBlank } from '../../text/lines';
import type { Format } from '../types';
import { parseBibtex } from './parse';
import { bibtexRules, ENTRY_START, FIELD_LINE } from './rules';

// A key and a comma stand before the first field; `@call(size=2)` is a line of code.
const CALL = /^\s*@\s*[\w-]+\s*\([^,]*=/;
const ENTRY_END = /^\s*[})"]+[\s,;]*$/;

/**
 * Lines that stand within an entry, are a field or end one. A sample may begin in the middle of an abstract; an entry that never closes explains
 * nothing beyond the next blank line.
 */
function score(lines: readonly string[]): number {
  let content = 0;
  let explained = 0;
  let entries = 0;
  let fields = 0;
  let isInside = false;
  for (const line of lines) {
    if (isBlank(line)) {
      isInside = false;
      continue;
    }
    content += 1;
    const start = line.slice(0, 300);
    const begins = ENTRY_START.test(start) && !CALL.test(start);
    const isField = !begins && FIELD_LINE.test(start);
    const ends = ENTRY_END.test(start);
    if (begins) entries += 1;
    if (isField || (begins && start.includes('='))) fields += 1;
    if (begins || isField) isInside = true;
    if (isInside || ends || isOfBibtex(start)) explained += 1;
    if (ends) isInside = false;
  }
  return entries === 0 || fields < entries / 4 ? 0 : explained / content;
}

function isOfBibtex(line: string): boolean {
  return (
    bibtexRules['bibtex-percent'](line) ||
    bibtexRules['bibtex-export-head'](line) ||
    bibtexRules['bibtex-definition'](line)
  );
}

export const bibtexFormat: Format = {
  name: 'bibtex',
  label: 'format.bibtex',
  group: 'records',
  score,
  parse: parseBibtex,
};

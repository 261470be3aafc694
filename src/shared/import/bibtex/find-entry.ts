import { isBoilerplate } from '../boilerplate';
import { COMMENT_START, ENTRY_START } from './rules';

// An address has an `@` too, but no brace.
const ENTRY_WITHIN = /(?<![\w.@])@\s?[A-Za-z][\w-]*\s?\{/;
/** At an `@`; the same as the rules say of a line. */
const ENTRY_HERE = /@[^\S\n]*(?:[A-Za-z][\w-]*[^\S\n]*[{(]|comment\b)/iy;

/** In a text of several lines; where an entry follows another on its line, too. */
export const NEXT_ENTRY =
  /^[^\S\n]*@\s*comment\b|^[^\S\n]*@\s*[A-Za-z][\w-]*\s*[{(]|(?<![\w.@])@\s?[A-Za-z][\w-]*\s?\{/gim;

const LF_CODE = 10;

/** Where the next line begins that begins an entry, or the end of the text. `from` is the start of a line. */
export function findEntryLine(text: string, from: number): number {
  for (let at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && isSpace(text.charCodeAt(start - 1))) start -= 1;
    if (start > from && text.charCodeAt(start - 1) !== LF_CODE) continue;
    ENTRY_HERE.lastIndex = at;
    if (ENTRY_HERE.test(text)) return start;
  }
  return text.length;
}

/** Whether a line begins or holds an entry. Those that are commented out stay out. */
export function opensEntry(line: string): boolean {
  if (!line.includes('@')) return false;
  if (ENTRY_START.test(line) || COMMENT_START.test(line)) return true;
  return ENTRY_WITHIN.test(line) && !isBoilerplate('bibtex-percent', line);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xfeff || code === 0xa0;
}

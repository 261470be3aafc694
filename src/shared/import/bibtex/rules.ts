import type { BoilerplateRules } from '../rule';

/** `@article{`, whatever the type, at the start of a line. */
export const ENTRY_START = /^[\s\ufeff]*@\s*[A-Za-z][\w-]*\s*[{(]/;
export const COMMENT_START = /^[\s\ufeff]*@\s*comment\b/i;
/** A field on a line of its own, which belongs to some entry. */
export const FIELD_LINE = /^[\s\ufeff]*[A-Za-z][\w-]*\s*=\s*(?:["{]|[\w.-]+\s*,?\s*$)/;

export const bibtexRules = {
  'bibtex-percent': (line) => /^[\s\ufeff]*%/.test(line),
  'bibtex-export-head': (line) => /^[\s\ufeff]*(?:Scopus|EXPORT DATE:.{0,100})\s*$/i.test(line),
  // Abbreviations are used and comments are not; neither is a paper.
  'bibtex-definition': (line) => /@\s*(?:string|preamble|comment|set|xdata|control)\b/i.test(line),
  // In BibTeX's own grammar whatever stands between entries, or within a comment, is a remark.
  'bibtex-remark': (line) => !ENTRY_START.test(line),
} satisfies BoilerplateRules;

import type { BoilerplateRules } from '../rule';

export const xmlRules = {
  // Tags around the records, declarations, and what a service says of its answer, each on lines of their own.
  'xml-wrapper': (line) => /^\s*(?:<[/?!A-Za-z]|[^<>]*>\s*$)/.test(line),
} satisfies BoilerplateRules;

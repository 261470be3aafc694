import type { BoilerplateRules } from '../rule';

/** What Scopus writes above its records. */
export const scopusRules = {
  'scopus-head': (line) => line.length < 100 && /^\s*(?:Scopus|EXPORT DATE: ?.*)\s*$/.test(line),
} satisfies BoilerplateRules;

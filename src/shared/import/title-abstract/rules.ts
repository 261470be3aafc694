import type { BoilerplateRules } from '../rule';

/** What a copied page leaves around its papers. */
export const pageRules = {
  'hf-trending-invite': (line) => /^\s*Get trending papers in your email inbox(?: once a day)?!\s*$/.test(line),
  // The button of that invitation. Copied without white space it sticks to the first title. After it comes a title, so
  // "Subscribers ..." and "Subscribed ..." are words; the parser asks only in the line after an invitation.
  'hf-subscribe-glue': (line) => /^\s*Subscribe(?:\s*$|(?!rs?\b|d\b)\S)/.test(line),
} satisfies BoilerplateRules;

/** The words that the rule `hf-subscribe-glue` cuts off the line. */
export const GLUED_WORD = 'Subscribe';

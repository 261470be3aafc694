import type { RuleName } from './types';

/**
 * What a page or a mail leaves in a copied list, each kind under a name. A rule looks at one line and at nothing else,
 * so that anyone can check a report: the lines of every boilerplate span match the rule it names.
 */
export const boilerplateRules: Readonly<Record<RuleName, (line: string) => boolean>> = {
  'hf-trending-invite': (line) => /^\s*Get trending papers in your email inbox(?: once a day)?!\s*$/.test(line),
  // The button of that invitation. Copied without white space it sticks to the first title. After it comes a title, so
  // "Subscribers ..." and "Subscribed ..." are words; the parser asks only in the line after an invitation.
  'hf-subscribe-glue': (line) => /^\s*Subscribe(?:\s*$|(?!rs?\b|d\b)\S)/.test(line),
  // "Author A, Author B, and Other Contributors": the end of an author line whose names went with the links.
  'author-line-tail': (line) =>
    /^\s*(?:(?:and|&)\s+(?:\d+\s+)?(?:other|more)s?(?:\s+(?:contributor|author)s?)?|\d+\s+(?:other|more)\s+(?:contributor|author)s?)\s*$/i.test(
      line,
    ),
};

export function isBoilerplate(rule: RuleName, line: string): boolean {
  return boilerplateRules[rule](line);
}

/** The words that the rule `hf-subscribe-glue` cuts off the line. */
export const GLUED_WORD = 'Subscribe';

import type { BoilerplateRules } from '../rule';

export const authorPageRules = {
  // "Author A, Author B, and Other Contributors": the end of an author line whose names went with the links.
  'author-line-tail': (line) =>
    /^\s*(?:(?:and|&)\s+(?:\d+\s+)?(?:other|more)s?(?:\s+(?:contributor|author)s?)?|\d+\s+(?:other|more)\s+(?:contributor|author)s?)\s*$/i.test(
      line,
    ),
} satisfies BoilerplateRules;

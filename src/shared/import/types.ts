/** Lines of the text, 1-based, inclusive. */
export type Span = { first: number; last: number };

export const problemCodes = [
  /** No record, no rule and no blank covers these lines. */
  'unrecognised',
  /** A line that reads like a title, and no abstract came after it. */
  'title-without-abstract',
  /** `Abstract:` and nothing behind it. */
  'empty-abstract',
  /** Longer than any record can be: most likely not a list, or its line ends were lost. */
  'too-long',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const ruleNames = ['hf-trending-invite', 'hf-subscribe-glue', 'author-line-tail'] as const;
export type RuleName = (typeof ruleNames)[number];

/** A paper as one file states it; plain, so that it crosses workers and processes. */
export type ParsedPaper = {
  /** Null only when there is nothing to suggest one from. */
  title: string | null;
  /** `derived`: suggested from the paper's own text, never a key of its identity. */
  titleSource: 'file' | 'derived';
  /** The words of the abstract that a derived title was taken from. */
  titleEvidence: string | null;
  /** `Family, Given` where the file tells them apart, else as written. */
  authors: string[];
  year: number | null;
  /** `doi`, `arxiv`, `pmid`...: lower case, without prefix or version. */
  ids: Record<string, string>;
  urls: string[];
  /** The file's characters; a wrapped text is joined by one space. */
  abstract: string | null;
};

export type Found =
  | { kind: 'paper'; lines: Span; paper: ParsedPaper }
  | { kind: 'problem'; lines: Span; text: string; why: ProblemCode }
  | { kind: 'boilerplate'; lines: Span; rule: RuleName };

/**
 * Never throws on bad text. Every non-blank line is in exactly one found, except a line that is cut between two.
 * Chunks may be cut anywhere; what comes out does not depend on where.
 */
export type Parse = (chunks: Iterable<string>) => Generator<Found>;

export type Format = {
  /** Stands in reports and in stored sources: never renamed once released. */
  name: string;
  /** The i18n key of its name for a person. */
  label: string;
  /** How well the lines of a sample fit, 0 to 1. */
  score: (lines: readonly string[]) => number;
  parse: Parse;
};

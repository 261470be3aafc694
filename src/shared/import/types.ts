import type { Status } from '../model/paper';
import type { RuleName } from './boilerplate';
import type { ColumnMap } from '../model/columns';

export type { RuleName } from './boilerplate';

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
  /** A record whose syntax does not close or does not parse: a missing brace, a broken object. */
  'broken-record',
  /** A record with neither title nor abstract nor id: nothing that could be called a paper. */
  'empty-record',
  /** A row of a table with other columns than its head, which cannot be told apart. */
  'bad-row',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What another program recorded about a paper. It is taken along only where the reader wants it. */
export type Recorded = {
  /** As that program wrote them, each once; nested tags keep their `/`. */
  tags: string[];
  /** Plain text, paragraphs divided by a blank line; markup of the file is gone. */
  notes: string[];
  /** The decision of a screening tool: relevant is `to-read`, irrelevant `dismissed`; or a reading state. */
  status: Status | null;
  /** 1 to 5, or null. */
  rating: number | null;
};

/** Fields that a format may have to derive, since its file says them only in other words. */
export const derivableFields = ['title', 'authors', 'year', 'venue', 'ids', 'abstract'] as const;
export type DerivableField = (typeof derivableFields)[number];

/** A paper as one file states it; plain, so that it crosses workers and processes. */
export type ParsedPaper = {
  /** Null only when there is nothing to suggest one from. */
  title: string | null;
  /** `derived`: suggested from the paper's own text, never a key of its identity. */
  titleSource: 'file' | 'derived';
  /** The words of the abstract that a derived title was taken from. */
  titleEvidence: string | null;
  /** `Family, Given` where the file tells them apart, else as written. "et al." and "and others" are no author. */
  authors: string[];
  year: number | null;
  /** Journal, conference or series, as written. */
  venue: string | null;
  /** `doi`, `arxiv`, `pmid`...: lower case, without prefix or version (`shared/text/ids.ts`). */
  ids: Record<string, string>;
  /** The paper's own addresses as stated, then links in its text. */
  urls: string[];
  /** The file's characters; a wrapped text is joined by one space. */
  abstract: string | null;
  /** `excerpt`: cut by the page, or a search result's snippet. It is shown as such and gives way to a whole one. */
  abstractKind: 'whole' | 'excerpt';
  /** The full text, where the file is one whole paper. */
  body: string | null;
  /** As written, each once. */
  keywords: string[];
  recorded: Recorded | null;
  /** Fields that the file does not state as such: a year out of an arXiv id. `title` stands in `titleSource`. */
  derived: DerivableField[];
};

export type Found =
  | { kind: 'paper'; lines: Span; paper: ParsedPaper }
  | { kind: 'problem'; lines: Span; text: string; why: ProblemCode }
  | { kind: 'boilerplate'; lines: Span; rule: RuleName };

/** What a person said about a file that its text does not. */
export type ParseOptions = { columns?: ColumnMap };

/**
 * Never throws on bad text. Every non-blank line is in exactly one found, except a line that is cut between two: words glued by a
 * copy, or records that share a line of JSON or XML. Chunks may be cut anywhere; what comes out does not depend on where.
 */
export type Parse = (chunks: Iterable<string>, options?: ParseOptions) => Generator<Found>;

/** How a person would sort the formats: groups of the menu in which one is chosen by hand. */
export const formatGroups = ['list', 'records', 'notes', 'paper'] as const;

export type Format = {
  /** Stands in reports and in stored sources: never renamed once released. */
  name: string;
  /** The i18n key of its name for a person. */
  label: `format.${string}`;
  group: (typeof formatGroups)[number];
  /** How well the lines of a sample fit, 0 to 1: about the share of non-blank lines that the grammar explains. */
  score: (lines: readonly string[]) => number;
  parse: Parse;
};

import type { Columns } from '../../shared/model/columns';
import type { EncodingSign } from '../../shared/import/encodings';
import type { DerivableField, Span } from '../../shared/import/types';
import type { FormatScore } from '../../shared/ipc/calls';
import type { PaperId, Sha256 } from '../../shared/model/id';
import type { Settings } from '../../shared/model/settings';
import type { Failure } from '../../shared/result';

/** What an import would do with a record, as things stand. */
export const previewOutcomes = [
  /** A new paper. */
  'new',
  /** A new paper that joins the family of `other`: its preprint, or what was published of it. */
  'family',
  /** Taken as new; may be the same as `other`, which the reader can decide now or later. */
  'review',
  /** Here already, and gains `gains`. */
  'changes',
  /** Here already; nothing would change. */
  'same',
  /** Here already, in the trash. */
  'trash',
  /** Named before in the same import. */
  'twice',
  'problem',
  'boilerplate',
] as const;
export type PreviewOutcome = (typeof previewOutcomes)[number];

/** What a known paper would gain from a record. `version`: another wording of its abstract, kept beside it. */
export type Gain = 'title' | 'authors' | 'year' | 'venue' | 'ids' | 'urls' | 'abstract' | 'body' | 'version' | 'source';

/** One stretch of a file's lines. Small on purpose: 100,000 of them stand in memory while they are reviewed. */
export type PreviewRecord = {
  /** Its place among all that was found in its file, from 0: what a decision names. */
  ordinal: number;
  lines: Span;
  outcome: PreviewOutcome;
  /** A title, or the start of the text of a problem; '' for boilerplate. */
  text: string;
  /** A problem code, a rule, or the reason of identity (`dedupe`). */
  why: string;
  /** Where the title is a suggestion: the words that it was taken from, or ''. */
  evidence: string | null;
  derived: DerivableField[];
  /** How many links; a row says so in its second line. */
  links: number;
  gains: Gain[];
  /** The paper that it is, or may be: in the library, or earlier in this import (then `line` says where). */
  other: { paperId: PaperId | null; title: string; line: number | null } | null;
};

/** How many records of a file carry what other programs recorded. */
export type RecordedTally = { tags: number; keywords: number; notes: number; statuses: number; ratings: number };

export type PreviewFile =
  | { kind: 'failed'; name: string; error: Failure }
  | {
      kind: 'read';
      name: string;
      kept: string;
      sha256: Sha256;
      bytes: number;
      lines: number;
      blank: number;
      encoding: string;
      encodingSign: EncodingSign;
      format: string | null;
      ranking: FormatScore[];
      columns: Columns | null;
      records: PreviewRecord[];
      recorded: RecordedTally;
    };

export type ImportPreview = { files: PreviewFile[] };

/**
 * What the reader decided about one record. `as` turns what identity found, and speaks of one paper: `about`, by its id in the library, or by
 * its line where it came earlier in the same import.
 */
export type RecordDecision = { leaveOut?: boolean; title?: string; as?: 'new' | 'same'; about?: PaperId | number };

/** By the name of the kept copy, then by ordinal. */
export type ImportDecisions = ReadonlyMap<string, ReadonlyMap<number, RecordDecision>>;

/** Of each file of an import, in their order. */
export type FileDecisions = (ReturnType<ImportDecisions['get']> | null)[];

export type Take = Settings['import']['take'];

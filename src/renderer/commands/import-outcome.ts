import type { ImportItem } from '../../shared/ipc/calls';
import type { Failure } from '../../shared/result';
import type { ChangeLabel } from '../../shared/model/change';
import type { ImportDecisions, Take } from './import-preview';
import type { RuleTally } from '../../shared/model/rule-gift';
import { createCounts, type Source, type SourceCounts } from '../../shared/model/source';

/** What to import: texts with what was said about them, and what the reader decided in a review. */
export type ImportWanted = { items: ImportItem[]; decisions?: ImportDecisions; take: Take };
export type ImportProgress = { papers: number; bytesRead: number; bytesTotal: number };
export type ImportOptions = { signal: AbortSignal; onProgress: (progress: ImportProgress) => void };

export type ImportOutcome = {
  /** Null where nothing was added, so that there is nothing to undo. */
  seq: number | null;
  label: ChangeLabel;
  /** Files that added something, as stored; in the order of the request. */
  sources: Source[];
  /** Files that added nothing. What became of their lines is told, and nothing of them is stored. */
  same: Source[];
  /** What rules gave the new papers. */
  byRules: RuleTally;
  failures: { name: string; error: Failure }[];
  cancelled: boolean;
  /** Over `sources` and `same`. */
  counts: SourceCounts;
};

export function sumCounts(sources: readonly Source[]): SourceCounts {
  const sum = createCounts();
  for (const { counts } of sources) {
    for (const key of Object.keys(sum) as (keyof SourceCounts)[]) sum[key] += counts[key];
  }
  return sum;
}

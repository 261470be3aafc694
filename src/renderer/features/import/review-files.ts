import type { Failure } from '../../../shared/result';
import type { Paper } from '../../../shared/model/paper';
import type { Source } from '../../../shared/model/source';
import type { ImportOutcome } from '../../commands/commands';
import { countLines, listOutcomes, type LineCounts, type Outcome } from './line-outcomes';

/** A file of an import as it is reviewed: one that was read, or one that could not be. */
export type ReviewFile =
  | { kind: 'read'; key: string; name: string; source: Source }
  | { kind: 'failed'; key: string; name: string; error: Failure };

/** Files that were not read come first: they are what a person must do something about. */
export function reviewFiles({
  sources,
  same,
  failures,
}: Pick<ImportOutcome, 'sources' | 'same' | 'failures'>): ReviewFile[] {
  return [
    ...failures.map(({ name, error }, at): ReviewFile => ({ kind: 'failed', key: `failed ${at}`, name, error })),
    ...[...sources, ...same].map((source): ReviewFile => ({
      kind: 'read',
      key: source.id,
      name: source.fileName,
      source,
    })),
  ];
}

export type Account = { outcomes: Outcome[]; lines: LineCounts };

export function accountFor(source: Source, papers: readonly Paper[]): Account {
  const outcomes = listOutcomes(source, papers);
  return { outcomes, lines: countLines(source, outcomes) };
}

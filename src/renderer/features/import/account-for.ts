import type { Paper } from '../../../shared/model/paper';
import type { Source } from '../../../shared/model/source';
import { countLines, listOutcomes, type LineCounts, type Outcome } from './line-outcomes';

export type Account = { outcomes: Outcome[]; lines: LineCounts };

export function accountFor(source: Source, papers: readonly Paper[]): Account {
  const outcomes = listOutcomes(source, papers);
  return { outcomes, lines: countLines(source, outcomes) };
}

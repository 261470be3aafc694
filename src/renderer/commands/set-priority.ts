import { AppError } from '../../shared/app-error';
import { diffRow } from '../../shared/model/effects';
import type { PaperId } from '../../shared/model/id';
import { MAX_PRIORITY, type Paper } from '../../shared/model/paper';
import type { Library } from '../storage/library';
import { changePapers } from './change-papers';
import type { LongOptions } from './commit-pieces';
import { createLabel } from './labels';
import type { CommandResult } from './run-command';

/**
 * @param priority 1 is the highest; null takes it off
 * @throws AppError row-invalid where it is not 1 to 3
 */
export function setPriority(
  library: Library,
  paperIds: readonly PaperId[],
  priority: number | null,
  options?: LongOptions,
): Promise<CommandResult> {
  async function prepare() {
    if (priority !== null && (!Number.isInteger(priority) || priority < 1 || priority > MAX_PRIORITY)) {
      throw new AppError('row-invalid', { table: 'papers' });
    }
    const at = library.now();
    return {
      label: (described: Record<string, string | number>) =>
        priority === null
          ? createLabel('change.clearPriority', described)
          : createLabel('change.setPriority', { priority, ...described }),
      effectsOf: (paper: Paper) =>
        (paper.priority ?? null) === priority
          ? []
          : diffRow('papers', paper.id, paper, withPriority(paper, priority, at)),
    };
  }
  return changePapers(library, paperIds, prepare, options);
}

/** Without one the field is absent, as in a paper that never had it. */
function withPriority(paper: Paper, priority: number | null, changedAt: number): Paper {
  const { priority: _, ...rest } = paper;
  return { ...rest, changedAt, ...(priority === null ? {} : { priority }) };
}

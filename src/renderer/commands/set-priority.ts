import { AppError } from '../../shared/app-error';
import { diffRow } from '../../shared/model/effects';
import type { PaperId } from '../../shared/model/id';
import { MAX_PRIORITY, type Paper } from '../../shared/model/paper';
import type { Library } from '../storage/library';
import { readPapers } from '../storage/papers';
import { createLabel, describePapers } from './labels';
import { runCommand, type CommandResult } from './run-command';

/**
 * @param priority 1 is the highest; null takes it off
 * @throws AppError row-invalid where it is not 1 to 3
 */
export function setPriority(
  library: Library,
  paperIds: readonly PaperId[],
  priority: number | null,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    if (priority !== null && (!Number.isInteger(priority) || priority < 1 || priority > MAX_PRIORITY)) {
      throw new AppError('row-invalid', { table: 'papers' });
    }
    const found = await readPapers(library.db, paperIds);
    const papers = found.filter((paper) => (paper.priority ?? null) !== priority);
    const at = library.now();
    const described = describePapers(papers);
    return {
      label:
        priority === null
          ? createLabel('change.clearPriority', described)
          : createLabel('change.setPriority', { priority, ...described }),
      effects: papers.flatMap((paper) => diffRow('papers', paper.id, paper, withPriority(paper, priority, at))),
    };
  });
}

/** Without one the field is absent, as in a paper that never had it. */
function withPriority(paper: Paper, priority: number | null, changedAt: number): Paper {
  const { priority: _, ...rest } = paper;
  return { ...rest, changedAt, ...(priority === null ? {} : { priority }) };
}

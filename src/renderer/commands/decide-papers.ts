import { AppError } from '../../shared/app-error';
import type { PaperId } from '../../shared/model/id';
import { MAX_RATING, type Paper, type Status } from '../../shared/model/paper';
import type { Library } from '../storage/library';
import { readPapers } from '../storage/papers';
import { createLabel, describePapers } from './labels';
import { patchPaper } from './patch-row';
import { runCommand, type CommandResult } from './run-command';

export function setStatus(library: Library, paperIds: readonly PaperId[], status: Status): Promise<CommandResult> {
  return runCommand(library, async () => {
    const papers = (await readPapers(library.db, paperIds)).filter((paper) => paper.status !== status);
    return {
      label: createLabel('change.setStatus', { status, ...describePapers(papers) }),
      effects: patchAll(library, papers, { status }),
    };
  });
}

/** @throws AppError row-invalid where the rating is not 0 (not rated) to 5 */
export function setRating(library: Library, paperIds: readonly PaperId[], rating: number): Promise<CommandResult> {
  return runCommand(library, async () => {
    if (!Number.isInteger(rating) || rating < 0 || rating > MAX_RATING) {
      throw new AppError('row-invalid', { table: 'papers' });
    }
    const papers = (await readPapers(library.db, paperIds)).filter((paper) => paper.rating !== rating);
    return {
      label: createLabel('change.setRating', { rating, ...describePapers(papers) }),
      effects: patchAll(library, papers, { rating }),
    };
  });
}

function patchAll(library: Library, papers: readonly Paper[], fields: Partial<Paper>) {
  const at = library.now();
  return papers.flatMap((paper) => patchPaper(paper, fields, at));
}

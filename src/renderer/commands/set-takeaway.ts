import { AppError } from '../../shared/app-error';
import { diffRow } from '../../shared/model/effects';
import type { PaperId } from '../../shared/model/id';
import { MAX_TAKEAWAY } from '../../shared/model/paper';
import type { Library } from '../storage/library';
import { readPapers } from '../storage/papers';
import { createLabel, describePapers } from './labels';
import { runCommand, type CommandResult } from './run-command';

/**
 * What the reader took away from a paper, on one line; white space alone takes it off.
 * @throws AppError row-invalid where it is longer than a line of a list could ever show
 */
export function setTakeaway(library: Library, paperId: PaperId, text: string): Promise<CommandResult> {
  return runCommand(library, async () => {
    const line = text.replace(/\s+/gu, ' ').trim();
    if (line.length > MAX_TAKEAWAY) throw new AppError('row-invalid', { table: 'papers' });
    const papers = await readPapers(library.db, [paperId]);
    const changed = papers.filter((paper) => (paper.takeaway ?? '') !== line);
    const at = library.now();
    return {
      label: createLabel(line === '' ? 'change.clearTakeaway' : 'change.setTakeaway', describePapers(papers)),
      effects: changed.flatMap((paper) => {
        const { takeaway: _, ...rest } = paper;
        return diffRow('papers', paper.id, paper, {
          ...rest,
          changedAt: at,
          ...(line === '' ? {} : { takeaway: line }),
        });
      }),
    };
  });
}

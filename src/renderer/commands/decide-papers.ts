import { AppError } from '../../shared/app-error';
import { diffRow } from '../../shared/model/effects';
import type { PaperId } from '../../shared/model/id';
import { MAX_RATING, type Paper, type Status } from '../../shared/model/paper';
import { withStatus } from '../../shared/model/plan';
import type { Library } from '../storage/library';
import { changePapers } from './change-papers';
import type { LongOptions } from './commit-pieces';
import { createLabel } from './labels';
import { patchPaper } from './patch-row';
import type { CommandResult } from './run-command';

export function setStatus(
  library: Library,
  paperIds: readonly PaperId[],
  status: Status,
  options?: LongOptions,
): Promise<CommandResult> {
  async function prepare() {
    const at = library.now();
    return {
      label: (described: Record<string, string | number>) => createLabel('change.setStatus', { status, ...described }),
      effectsOf: (paper: Paper) =>
        paper.status === status && !isWaiting(paper)
          ? []
          : diffRow('papers', paper.id, paper, withStatus(paper, status, at)),
    };
  }
  return changePapers(library, paperIds, prepare, options);
}

/** Decided once more, it waits no longer. */
function isWaiting({ snoozedUntil, snoozedFor }: Paper): boolean {
  return snoozedUntil !== undefined || snoozedFor !== undefined;
}

/** @throws AppError row-invalid where the rating is not 0 (not rated) to 5 */
export function setRating(
  library: Library,
  paperIds: readonly PaperId[],
  rating: number,
  options?: LongOptions,
): Promise<CommandResult> {
  async function prepare() {
    const at = library.now();
    if (!Number.isInteger(rating) || rating < 0 || rating > MAX_RATING) {
      throw new AppError('row-invalid', { table: 'papers' });
    }
    return {
      label: (described: Record<string, string | number>) => createLabel('change.setRating', { rating, ...described }),
      effectsOf: (paper: Paper) => (paper.rating === rating ? [] : patchPaper(paper, { rating }, at)),
    };
  }
  return changePapers(library, paperIds, prepare, options);
}

import { diffRow } from '../../shared/model/effects';
import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import type { Library } from '../storage/library';
import { changePapers } from './change-papers';
import type { LongOptions } from './commit-pieces';
import { createLabel } from './labels';
import type { CommandResult } from './run-command';

/**
 * By which day the reader means to have read them.
 * @param dueAt epoch ms where that day begins here; null takes it off
 */
export function setDueDay(
  library: Library,
  paperIds: readonly PaperId[],
  dueAt: number | null,
  options?: LongOptions,
): Promise<CommandResult> {
  async function prepare() {
    const at = library.now();
    return {
      label: (described: Record<string, string | number>) =>
        dueAt === null ? createLabel('change.clearDueDay', described) : createLabel('change.setDueDay', described),
      effectsOf: (paper: Paper) =>
        (paper.dueAt ?? null) === dueAt ? [] : diffRow('papers', paper.id, paper, withDueDay(paper, dueAt, at)),
    };
  }
  return changePapers(library, paperIds, prepare, options);
}

/** Without one the field is absent, as in a paper that never had it. */
function withDueDay(paper: Paper, dueAt: number | null, changedAt: number): Paper {
  const { dueAt: _, ...rest } = paper;
  return { ...rest, changedAt, ...(dueAt === null ? {} : { dueAt }) };
}

import type { PaperId } from '../../shared/model/id';
import { compareOrder, placeInOrder, type OrderTarget } from '../../shared/model/order-key';
import { diffRow } from '../../shared/model/effects';
import type { Library } from '../storage/library';
import { readLibraryRows } from '../storage/library-rows';
import { readPapers } from '../storage/papers';
import { createLabel, describePapers } from './labels';
import { patchPaper } from './patch-row';
import { runCommand, type CommandResult } from './run-command';

/** Puts papers to read elsewhere in their order, together and in the order that they have. Others are no part of it. */
export function orderPapers(
  library: Library,
  paperIds: readonly PaperId[],
  target: OrderTarget<PaperId>,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const rows = await readLibraryRows(library.db);
    const order = rows.filter((row) => row.status === 'to-read').sort(compareOrder);
    const moved = new Set(paperIds);
    const keys = placeInOrder(order, moved, target);
    const at = library.now();
    const papers = await readPapers(library.db, [...keys.keys()]);
    const effects = papers.flatMap((paper) => {
      const orderKey = keys.get(paper.id);
      if (orderKey === undefined) return [];
      // One that only made room was not touched by the reader.
      if (!moved.has(paper.id)) return diffRow('papers', paper.id, paper, { ...paper, orderKey });
      return patchPaper(paper, { orderKey }, at);
    });
    const named = papers.filter((paper) => moved.has(paper.id));
    return { label: createLabel('change.orderPapers', describePapers(named)), effects };
  });
}

import type { Effect } from '../../shared/model/change';
import type { PaperId, PaperListId } from '../../shared/model/id';
import { compareOrder, placeInOrder, type Ordered, type OrderTarget } from '../../shared/model/order-key';
import { diffRow } from '../../shared/model/effects';
import type { Paper } from '../../shared/model/paper';
import { readOrder } from '../../shared/list/find-in-lists';
import type { Library } from '../storage/library';
import { readLibraryList, readLibraryRows } from '../storage/library-rows';
import { readPaperLists } from '../storage/paper-lists';
import { readPapers } from '../storage/papers';
import { createLabel, cutTitle, describePapers } from './labels';
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
    const withKey = (paper: Paper, orderKey: string): Paper => ({ ...paper, orderKey });
    const { named, effects } = await planOrder(library, order, { moved, target, withKey });
    return { label: createLabel('change.orderPapers', describePapers(named)), effects };
  });
}

/** As `orderPapers`, within a list that the reader made. */
export function orderInList(
  library: Library,
  paperIds: readonly PaperId[],
  id: PaperListId,
  target: OrderTarget<PaperId>,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const list = (await readPaperLists(library.db)).get(id);
    const order = readOrder(await readLibraryList(library.db), id);
    const moved = new Set(paperIds);
    const withKey = (paper: Paper, orderKey: string): Paper => ({
      ...paper,
      lists: (paper.lists ?? []).map((one) => (one.id === id ? { id, orderKey } : one)),
    });
    const { named, effects } = await planOrder(library, order, { moved, target, withKey });
    const label = createLabel('change.orderInList', { list: cutTitle(list?.name ?? ''), ...describePapers(named) });
    return { label, effects };
  });
}

type Reorder = {
  moved: ReadonlySet<PaperId>;
  target: OrderTarget<PaperId>;
  withKey: (paper: Paper, orderKey: string) => Paper;
};

async function planOrder(
  library: Library,
  order: readonly Ordered<PaperId>[],
  { moved, target, withKey }: Reorder,
): Promise<{ named: Paper[]; effects: Effect[] }> {
  const keys = placeInOrder(order, moved, target);
  const at = library.now();
  const papers = await readPapers(library.db, [...keys.keys()]);
  const effects = papers.flatMap((paper) => {
    const orderKey = keys.get(paper.id);
    if (orderKey === undefined) return [];
    const next = withKey(paper, orderKey);
    // One that only made room was not touched by the reader.
    return moved.has(paper.id) ? patchPaper(paper, next, at) : diffRow('papers', paper.id, paper, next);
  });
  return { named: papers.filter((paper) => moved.has(paper.id)), effects };
}

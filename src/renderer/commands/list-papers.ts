import { diffRow } from '../../shared/model/effects';
import type { PaperId, PaperListId } from '../../shared/model/id';
import { withList, withoutList } from '../../shared/model/list-members';
import { placeLast } from '../../shared/model/order-key';
import type { Paper } from '../../shared/model/paper';
import { readOrder } from '../../shared/list/find-in-lists';
import type { Library } from '../storage/library';
import { readLibraryList } from '../storage/library-rows';
import { readPaperLists } from '../storage/paper-lists';
import { readPapers } from '../storage/papers';
import { createLabel, cutTitle, describePapers } from './labels';
import { runCommand, type CommandResult } from './run-command';

/** Behind those that are in it, in the order given. A folder takes no papers. */
export function addToList(library: Library, paperIds: readonly PaperId[], id: PaperListId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const list = (await readPaperLists(library.db)).get(id);
    const found = await readPapers(library.db, [...new Set(paperIds)]);
    const isOpen = list?.isFolder === false;
    const papers = isOpen ? found.filter((paper) => !isIn(paper, id)) : [];
    const order = papers.length === 0 ? [] : readOrder(await readLibraryList(library.db), id);
    const keys = placeLast<PaperId>(
      order,
      papers.map((paper) => paper.id),
    );
    const changedAt = library.now();
    return {
      label: createLabel('change.addToList', { list: cutTitle(list?.name ?? ''), ...describePapers(papers) }),
      effects: papers.flatMap((paper) => {
        const next = { ...withList(paper, id, keys.get(paper.id) ?? ''), changedAt };
        return diffRow('papers', paper.id, paper, next);
      }),
    };
  });
}

export function removeFromList(
  library: Library,
  paperIds: readonly PaperId[],
  id: PaperListId,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const list = (await readPaperLists(library.db)).get(id);
    const papers = (await readPapers(library.db, paperIds)).filter((paper) => isIn(paper, id));
    const changedAt = library.now();
    return {
      label: createLabel('change.removeFromList', { list: cutTitle(list?.name ?? ''), ...describePapers(papers) }),
      effects: papers.flatMap((paper) => diffRow('papers', paper.id, paper, { ...withoutList(paper, id), changedAt })),
    };
  });
}

function isIn({ lists }: Paper, id: PaperListId): boolean {
  return (lists ?? []).some((one) => one.id === id);
}

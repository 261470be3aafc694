import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { PaperListId } from '../../../shared/model/id';
import {
  findListMoveProblem,
  type ListLine,
  type ListMap,
  type ListMoveProblem,
} from '../../../shared/model/list-tree';
import type { OrderTarget } from '../../../shared/model/order-key';
import { deleteList, moveList } from '../../commands/commands';
import { askForList } from '../../shell/list-form';
import { useRunCommand } from '../../shell/run-command';
import { setLists, useScreen } from '../../shell/screen-state';
import { useTreeDrag, type Over, type TreeDrag } from '../../shell/use-tree-drag';

type Spot = { parentId: PaperListId | null; target: OrderTarget<PaperListId> };

/** Dropped on a folder it lies in it, behind what is there; at an edge it stands before or after the one that it is dropped on. */
function spotAt(lists: ListMap, { id, where }: Over<PaperListId>): Spot {
  if (id === null || where === 'under') return { parentId: id, target: 'last' };
  const parentId = lists.get(id)?.parentId ?? null;
  return { parentId, target: where === 'before' ? { before: id } : { after: id } };
}

export type ListDrag = TreeDrag<PaperListId, ListMoveProblem>;

export function useListDrag(lists: ListMap): ListDrag {
  const run = useRunCommand();
  return useTreeDrag<PaperListId, ListMoveProblem>({
    findProblem: (dragged, over) => findListMoveProblem(lists, dragged, spotAt(lists, over).parentId),
    onDrop: (dragged, over) => {
      const { parentId, target } = spotAt(lists, over);
      void run((library) => moveList(library, dragged, parentId, target));
    },
  });
}

/** Keys on the row of a list in the left pane, which mean the list there and not a paper. */
export function useListKeys(
  lines: readonly ListLine[],
  tree: RefObject<HTMLElement | null>,
): (event: KeyboardEvent, id: PaperListId) => void {
  const run = useRunCommand();
  const wanted = useRef<PaperListId | null>(null);
  // A row that is put elsewhere in the document, or goes, loses the focus, and the next key must find one.
  useLayoutEffect(() => {
    if (wanted.current !== null)
      tree.current?.querySelector<HTMLElement>(`[data-list="${wanted.current}"] > *`)?.focus();
    wanted.current = null;
  }, [lines, tree]);
  function step(id: PaperListId, by: 1 | -1): void {
    const list = lines.find((line) => line.list.id === id)?.list;
    if (list === undefined) return;
    const seen = new Set(lines.map((line) => line.list.id));
    wanted.current = id;
    // By the order at its turn: of keys that come faster than the screen each counts.
    void run((library) =>
      moveList(library, id, list.parentId, (order) =>
        besideIn(
          order.filter((one) => seen.has(one.id)),
          id,
          by,
        ),
      ),
    );
  }
  /** The row beside it then has the focus. */
  function remove(id: PaperListId): void {
    const at = lines.findIndex((line) => line.list.id === id);
    wanted.current = (lines[at + 1] ?? lines[at - 1])?.list.id ?? null;
    void run((library) => deleteList(library, id));
  }
  return (event, id) => {
    const line = lines.find((one) => one.list.id === id);
    if (line === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isFolder = line.list.isFolder && !event.altKey;
    if (event.altKey && event.key === 'ArrowUp') step(id, -1);
    else if (event.altKey && event.key === 'ArrowDown') step(id, 1);
    else if (event.key === 'F2') askForList({ kind: 'edit', id });
    else if (event.key === 'Delete') remove(id);
    else if (isFolder && event.key === 'ArrowLeft') foldList(id, true);
    else if (isFolder && event.key === 'ArrowRight') foldList(id, false);
    else return;
    event.preventDefault();
  };
}

function besideIn(order: readonly { id: PaperListId }[], id: PaperListId, by: 1 | -1): OrderTarget<PaperListId> | null {
  const beside = order[order.findIndex((one) => one.id === id) + by]?.id;
  if (beside === undefined) return null;
  return by < 0 ? { before: beside } : { after: beside };
}

export function foldList(id: PaperListId, fold: boolean): void {
  const others = useScreen.getState().lists.folded.filter((one) => one !== id);
  setLists({ folded: fold ? [...others, id] : others });
}

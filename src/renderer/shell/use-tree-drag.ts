import { useState, type DragEvent, type HTMLAttributes } from 'react';

/** Onto the row: it lies under that one. At an edge: it lies beside it. */
export type Where = 'under' | 'before' | 'after';

/**
 * What the row of a tree needs to be dragged, and to be dropped on. `data-drop` says where a drop would put what is dragged, or that it may
 * not lie there.
 */
export type DragProps = HTMLAttributes<HTMLElement> & { 'data-drop'?: Where | 'refused' | undefined };

/** Null is the top of the tree, where it has a place of its own to drop on. */
export type Over<Id> = { id: Id | null; where: Where };

export type TreeDragRules<Id extends string, Problem> = {
  /** Why it may not lie there; null where it may. */
  findProblem: (dragged: Id, over: Over<Id>) => Problem | null;
  onDrop: (dragged: Id, over: Over<Id>) => void;
  /** A tree that is shown in part has no places between its rows. */
  noEdges?: boolean;
};

export type TreeDrag<Id extends string, Problem> = {
  dragged: Id | null;
  /** Why what is dragged may not lie where the pointer is. */
  problem: Problem | null;
  rowProps: (row: { id: Id; name: string }) => DragProps;
  /** For a place that stands for the top. */
  topProps: DragProps;
};

// The edges of a row of 28 mean the place between two.
const EDGE_PX = 6;

type Hovered<Id, Problem> = Over<Id> & { problem: Problem | null };

/** Rows of a tree that the mouse takes elsewhere in it. Where one may not lie, the row says so and takes nothing. */
export function useTreeDrag<Id extends string, Problem>({
  findProblem,
  onDrop,
  noEdges = false,
}: TreeDragRules<Id, Problem>): TreeDrag<Id, Problem> {
  const [dragged, setDragged] = useState<Id | null>(null);
  const [hasLeft, setHasLeft] = useState(false);
  const [over, setOver] = useState<Hovered<Id, Problem> | null>(null);
  function enter(event: DragEvent<HTMLElement>, id: Id | null): void {
    if (dragged === null) return;
    const where = noEdges || id === null ? 'under' : findWhere(event);
    if (id !== dragged && !hasLeft) setHasLeft(true);
    // Beside itself is where it lies, and each drag begins on itself.
    const isThere = id === dragged && (where !== 'under' || !hasLeft);
    const problem = isThere ? null : findProblem(dragged, { id, where });
    if (!isThere && problem === null) event.preventDefault();
    const next = isThere ? null : { id, where, problem };
    const isSame = next?.id === over?.id && next?.where === over?.where && next?.problem === over?.problem;
    if (!isSame) setOver(next);
  }
  function end(): void {
    setDragged(null);
    setOver(null);
  }
  function dropProps(id: Id | null): DragProps {
    const here = over?.id === id ? over : null;
    return {
      'data-drop': here === null ? undefined : here.problem === null ? here.where : 'refused',
      onDragOver: (event) => enter(event, id),
      onDragLeave: () => setOver(null),
      onDrop: (event) => {
        event.preventDefault();
        if (dragged !== null && over !== null && over.problem === null) onDrop(dragged, over);
        end();
      },
    };
  }
  return {
    dragged,
    problem: over?.problem ?? null,
    topProps: dropProps(null),
    rowProps: ({ id, name }) => ({
      ...dropProps(id),
      draggable: true,
      onDragStart: (event) => {
        // Text of its own, so that a drop elsewhere gives the name and not an address.
        event.dataTransfer.setData('text/plain', name);
        event.dataTransfer.effectAllowed = 'move';
        setDragged(id);
        setHasLeft(false);
      },
      onDragEnd: end,
    }),
  };
}

function findWhere(event: DragEvent<HTMLElement>): Where {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const y = event.clientY - top;
  if (y < EDGE_PX) return 'before';
  return y > height - EDGE_PX ? 'after' : 'under';
}

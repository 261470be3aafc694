import { useEffect, useRef, useState, type DragEvent, type HTMLAttributes, type RefObject } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';

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

export type Dragging<Id, Problem> = {
  dragged: Id | null;
  /** Each drag begins on itself, and nothing is wrong with that. */
  hasLeft: boolean;
  over: (Over<Id> & { problem: Problem | null }) | null;
};

/** The same object as long as its tree is there: a row that is told of it is drawn anew where the pointer comes or goes, and no other. */
export type TreeDrag<Id extends string, Problem> = {
  state: StoreApi<Dragging<Id, Problem>>;
  rules: RefObject<TreeDragRules<Id, Problem>>;
};

// The edges of a row of 28 mean the place between two.
const EDGE_PX = 6;

const RESTING = { dragged: null, hasLeft: false, over: null };

/** Rows of a tree that the mouse takes elsewhere in it. Where one may not lie, the row says so and takes nothing. */
export function useTreeDrag<Id extends string, Problem>(given: TreeDragRules<Id, Problem>): TreeDrag<Id, Problem> {
  const rules = useRef(given);
  useEffect(() => {
    rules.current = given;
  });
  const [drag] = useState(() => ({ state: createStore<Dragging<Id, Problem>>(() => RESTING), rules }));
  return drag;
}

/** For a row. */
export function useDragged<Id extends string, Problem>(
  drag: TreeDrag<Id, Problem>,
  { id, name }: { id: Id; name: string },
): DragProps {
  const drop = useDropped(drag, id);
  return {
    ...drop,
    draggable: true,
    onDragStart: (event) => {
      // Text of its own, so that a drop elsewhere gives the name and not an address.
      event.dataTransfer.setData('text/plain', name);
      event.dataTransfer.effectAllowed = 'move';
      drag.state.setState({ dragged: id, hasLeft: false });
    },
    onDragEnd: () => drag.state.setState(RESTING),
  };
}

/** For what is only dropped on. @param id null for a place that stands for the top */
export function useDropped<Id extends string, Problem>(drag: TreeDrag<Id, Problem>, id: Id | null): DragProps {
  const shown = useStore(drag.state, ({ over }) => {
    if (over === null || over.id !== id) return undefined;
    return over.problem === null ? over.where : 'refused';
  });
  return {
    'data-drop': shown,
    onDragOver: (event) => {
      const { dragged, over, hasLeft } = drag.state.getState();
      if (dragged === null) return;
      const next = findOver(drag, event, id);
      if (next?.problem === null) event.preventDefault();
      const isSame = next?.id === over?.id && next?.where === over?.where && next?.problem === over?.problem;
      if (!isSame || (!hasLeft && id !== dragged))
        drag.state.setState({ over: next, hasLeft: hasLeft || id !== dragged });
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      // To something within the row is not away from it.
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
        drag.state.setState({ over: null });
    },
    onDrop: (event) => {
      event.preventDefault();
      const { dragged } = drag.state.getState();
      const over = findOver(drag, event, id);
      drag.state.setState(RESTING);
      if (dragged !== null && over?.problem === null) drag.rules.current.onDrop(dragged, over);
    },
  };
}

/** Where a drop would put it; null where it lies there already. */
function findOver<Id extends string, Problem>(
  { state, rules }: TreeDrag<Id, Problem>,
  event: DragEvent<HTMLElement>,
  id: Id | null,
): Dragging<Id, Problem>['over'] {
  const { dragged, hasLeft } = state.getState();
  if (dragged === null) return null;
  const where = rules.current.noEdges === true || id === null ? 'under' : findWhere(event);
  // Beside itself is where it lies.
  if (id === dragged && (where !== 'under' || !hasLeft)) return null;
  return { id, where, problem: rules.current.findProblem(dragged, { id, where }) };
}

function findWhere(event: DragEvent<HTMLElement>): Where {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const y = event.clientY - top;
  if (y < EDGE_PX) return 'before';
  return y > height - EDGE_PX ? 'after' : 'under';
}

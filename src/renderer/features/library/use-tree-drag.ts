import { useState, type DragEvent, type LiHTMLAttributes } from 'react';

/** Onto the row: it lies under that one. At an edge: it lies beside it. */
export type Where = 'under' | 'before' | 'after';

/** What the row of a tree needs to be dragged, and to be dropped on. `data-drop` says where a drop would put what is dragged. */
export type DragProps = LiHTMLAttributes<HTMLLIElement> & { 'data-drop'?: Where | undefined };

type Over<Id> = { id: Id; where: Where };

export type TreeDrag<Id extends string> = {
  isAllowed: (dragged: Id, over: Over<Id>) => boolean;
  onDrop: (dragged: Id, over: Over<Id>) => void;
};

// The edges of a row of 28 mean the place between two.
const EDGE_PX = 6;

/** Rows of a tree that the mouse takes elsewhere in it. Where one may not lie, nothing offers itself. */
export function useTreeDrag<Id extends string>({
  isAllowed,
  onDrop,
}: TreeDrag<Id>): (row: { id: Id; name: string }) => DragProps {
  const [dragged, setDragged] = useState<Id | null>(null);
  const [over, setOver] = useState<Over<Id> | null>(null);
  function enter(event: DragEvent<HTMLLIElement>, id: Id): void {
    if (dragged === null) return;
    const next: Over<Id> = { id, where: findWhere(event) };
    const allowed = id !== dragged && isAllowed(dragged, next);
    if (allowed) event.preventDefault();
    const shown = allowed ? next : null;
    if (shown?.id !== over?.id || shown?.where !== over?.where) setOver(shown);
  }
  function end(): void {
    setDragged(null);
    setOver(null);
  }
  return ({ id, name }) => ({
    draggable: true,
    'data-drop': over?.id === id ? over.where : undefined,
    onDragStart: (event) => {
      // Text of its own, so that a drop elsewhere gives the name and not an address.
      event.dataTransfer.setData('text/plain', name);
      event.dataTransfer.effectAllowed = 'move';
      setDragged(id);
    },
    onDragOver: (event) => enter(event, id),
    onDragLeave: () => setOver(null),
    onDrop: (event) => {
      event.preventDefault();
      if (dragged !== null && over !== null) onDrop(dragged, over);
      end();
    },
    onDragEnd: end,
  });
}

function findWhere(event: DragEvent<HTMLLIElement>): Where {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const y = event.clientY - top;
  if (y < EDGE_PX) return 'before';
  return y > height - EDGE_PX ? 'after' : 'under';
}

import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import { moveColumn, sizeColumn, type TableColumn, type TableField } from '../../../shared/model/table-columns';
import { setColumns } from '../../shell/layout-of';

// A hand that clicks moves by a pixel or two.
const BEGIN_PX = 5;

/** At which side of which column the dragged one would come to stand. */
export type ColumnDrop = { field: TableField; side: 'before' | 'after' };
export type ColumnDrag = {
  drop: ColumnDrop | null;
  begin: (event: ReactPointerEvent, field: TableField, what: 'move' | 'size') => void;
  /** The press that ended last was a drag: the click that follows it sorts nothing. */
  wasMoved: () => boolean;
};

type Drag = {
  start: PointerEvent;
  field: TableField;
  columns: readonly TableColumn[];
  table: HTMLElement | null;
};

/** Columns that the mouse moves, by their heads, and sizes, by the edges of these. Escape takes it back. */
export function useColumnDrag(columns: readonly TableColumn[], table: RefObject<HTMLDivElement | null>): ColumnDrag {
  const [drop, setDrop] = useState<ColumnDrop | null>(null);
  const moved = useRef(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  function begin(event: ReactPointerEvent, field: TableField, what: 'move' | 'size'): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    stop.current?.();
    moved.current = false;
    const drag: Drag = { start: event.nativeEvent, field, columns, table: table.current };
    const noteMoved = () => (moved.current = true);
    stop.current = what === 'size' ? followSize(drag, noteMoved) : followMove(drag, noteMoved, setDrop);
  }
  return { drop, begin, wasMoved: () => moved.current };
}

function followSize({ start, field, columns }: Drag, noteMoved: () => void): () => void {
  const width = columns.find((column) => column.field === field)?.width ?? 0;
  return follow(start, {
    move(event) {
      noteMoved();
      setColumns(sizeColumn(columns, field, width + event.clientX - start.clientX));
    },
    release: () => undefined,
    // By the field again: other columns are as they were.
    cancel: () => setColumns(columns),
  });
}

function followMove(drag: Drag, noteMoved: () => void, show: (drop: ColumnDrop | null) => void): () => void {
  const { start, field, columns } = drag;
  const others = columns.filter((column) => column.field !== field);
  return follow(start, {
    move(event) {
      noteMoved();
      const at = findPlace(drag, event.clientX);
      const before = others[at];
      const last = others.at(-1);
      if (before !== undefined) show({ field: before.field, side: 'before' });
      else show(last === undefined ? null : { field: last.field, side: 'after' });
    },
    release(event) {
      show(null);
      setColumns(moveColumn(columns, field, findPlace(drag, event.clientX)));
    },
    cancel: () => show(null),
  });
}

/** How many of the others the pointer has passed. */
function findPlace({ table, field }: Drag, x: number): number {
  const heads = [...(table?.querySelectorAll<HTMLElement>('[role="columnheader"]') ?? [])];
  const others = heads.filter((head) => head.dataset['field'] !== field);
  return others.filter((head) => {
    const { left, width } = head.getBoundingClientRect();
    return left + width / 2 < x;
  }).length;
}

type Steps = { move: (event: PointerEvent) => void; release: (event: PointerEvent) => void; cancel: () => void };

/** From the press to the release. Nothing is done for a press that went nowhere. Answers what ends it. */
function follow(start: PointerEvent, { move, release, cancel }: Steps): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  let isDrag = false;
  function giveUp(): void {
    ends.abort();
    if (isDrag) cancel();
  }
  function step(event: PointerEvent): void {
    if (!isDrag && Math.abs(event.clientX - start.clientX) < BEGIN_PX) return;
    isDrag = true;
    move(event);
  }
  function end(event: PointerEvent): void {
    ends.abort();
    if (isDrag) release(event);
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isDrag) return;
    // It takes back the drag, and nothing else.
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  }
  window.addEventListener('pointermove', step, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', giveUp, { signal });
  window.addEventListener('keydown', press, { signal, capture: true });
  return giveUp;
}

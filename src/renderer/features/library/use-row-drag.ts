import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import { carryTo, endCarry, findPlaceAt } from './carry';

// A hand that clicks moves by a pixel or two.
const BEGIN_PX = 5;
/** So near to an edge the list goes on by itself, and beyond the sides so far the row still belongs to it. */
const EDGE_PX = 28;
const AWAY_PX = 60;
const SCROLL_PX = 9;
// An option of a list or a row of a table; the head of a table has no id of that kind.
const ROW = '[id^="row-"]';

export type RowDrag = {
  scroller: RefObject<HTMLDivElement | null>;
  rowHeight: number;
  /** Of what stands over the rows and does not scroll away. */
  headHeight: number;
  count: number;
  /** Null where rows cannot be moved. `at` counts the rows before the place. */
  onDrop: ((at: number) => void) | null;
  /** Let go on a place of the left pane. Null where nothing can be written. */
  onGive: ((placeKey: string) => void) | null;
  /** The button was let go over a row that it dragged nowhere. */
  onClick: (rowId: string) => void;
};

/** Rows that the mouse takes elsewhere in their list, or to a place. `dropAt` is where they would go, null while nothing is dragged there. */
export function useRowDrag(given: RowDrag): {
  dropAt: number | null;
  begin: (event: ReactPointerEvent) => void;
} {
  const [dropAt, setDropAt] = useState<number | null>(null);
  const newest = useRef(given);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => {
    newest.current = given;
  });
  useEffect(() => () => stop.current?.(), []);
  function begin(event: ReactPointerEvent): void {
    const row = event.target instanceof Element ? event.target.closest(ROW) : null;
    if (row === null || event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return;
    stop.current?.();
    stop.current = follow(event.nativeEvent, row.id, newest, setDropAt);
  }
  return { dropAt, begin };
}

/** From the press to the release. Answers what ends it without a drop. */
function follow(
  start: PointerEvent,
  rowId: string,
  given: RefObject<RowDrag>,
  show: (at: number | null) => void,
): () => void {
  const ends = new AbortController();
  let last: PointerEvent | null = null;
  let frame = 0;
  function draw(): void {
    if (last === null) return;
    const { onDrop, onGive, scroller } = given.current;
    const isOver = onGive !== null && carryTo(last.clientX, last.clientY);
    const at = isOver ? null : findDrop(given.current, last);
    if (at !== null) scrollNear(scroller.current, last.clientY);
    else scrollNear(document.elementFromPoint(last.clientX, last.clientY)?.closest('nav') ?? null, last.clientY);
    show(onDrop === null ? null : at);
    frame = requestAnimationFrame(draw);
  }
  function stop(): void {
    ends.abort();
    cancelAnimationFrame(frame);
    endCarry();
    show(null);
  }
  function move(event: PointerEvent): void {
    const isFar = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) >= BEGIN_PX;
    if (last === null && !isFar) return;
    const isFirst = last === null;
    last = event;
    if (isFirst) draw();
  }
  function release(event: PointerEvent): void {
    const { onClick, onDrop, onGive } = given.current;
    const place = last === null || onGive === null ? null : findPlaceAt(event.clientX, event.clientY);
    const at = last === null ? null : findDrop(given.current, event);
    stop();
    if (last === null) onClick(rowId);
    else if (place !== null) onGive?.(place);
    else if (at !== null) onDrop?.(at);
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || last === null) return;
    // It takes back the drag, and nothing else.
    event.preventDefault();
    event.stopPropagation();
    stop();
  }
  const { signal } = ends;
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', release, { signal });
  window.addEventListener('pointercancel', stop, { signal });
  window.addEventListener('keydown', press, { signal, capture: true });
  return stop;
}

function scrollNear(element: HTMLElement | null, y: number): void {
  if (element === null) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (y < top + EDGE_PX) element.scrollTop -= SCROLL_PX;
  else if (y > bottom - EDGE_PX) element.scrollTop += SCROLL_PX;
}

/** Null away from the list, and over the places, which begin where it ends. */
function findDrop(
  { scroller, rowHeight, headHeight, count }: RowDrag,
  { clientX, clientY }: PointerEvent,
): number | null {
  const element = scroller.current;
  if (element === null || document.elementFromPoint(clientX, clientY)?.closest('nav')) return null;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (clientX < left - AWAY_PX || clientX > right + AWAY_PX) return null;
  if (clientY < top - AWAY_PX || clientY > bottom + AWAY_PX) return null;
  const at = Math.round((clientY - top - headHeight + element.scrollTop) / rowHeight);
  return Math.min(Math.max(at, 0), count);
}

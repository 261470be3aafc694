import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { cx } from './cx';
import { rowStyles } from './row-styles';

export type CursorListProps<T> = {
  /** Read aloud as the list's name. */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** In CSS pixels; all rows are equally high. */
  rowHeight: number;
  /** The index of the row in question, -1 for none. */
  cursor: number;
  onCursor: (index: number) => void;
  /** Enter or a double click. */
  onOpen?: ((item: T) => void) | undefined;
  renderRow: (item: T) => ReactNode;
  /** Keys of rows that are marked, where rows can be. Without marks the row of the cursor counts as the selected one. */
  marked?: ReadonlySet<string> | undefined;
  /** Instead of `onCursor` for the mouse, where a click with a key held means more. */
  onPress?: ((index: number, event: MouseEvent) => void) | undefined;
  /** The pane's keys go on to the list: `data-keys` of the app's shortcuts. */
  keys?: string | undefined;
  className?: string | undefined;
};

// Enough rows outside the view that a held key never shows an empty stretch.
const OVERSCAN = 12;

/** A virtual list with one cursor; with `marked` also several rows can be meant at once. */
export function CursorList<T>(props: CursorListProps<T>) {
  const { label, items, keyOf, rowHeight, cursor, onCursor, onOpen, renderRow, keys, className, marked, onPress } =
    props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is made to be read while drawing
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
  });
  useEffect(() => {
    if (cursor >= 0) virtualizer.scrollToIndex(cursor, { align: 'auto' });
  }, [virtualizer, cursor]);

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const item = items[cursor];
    if (event.key === 'Enter' && item !== undefined && onOpen !== undefined) onOpen(item);
    else {
      const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1);
      const next = nextIndex(event.key, cursor, items.length, page);
      if (next === null) return;
      onCursor(next);
    }
    event.preventDefault();
  }
  return (
    <div
      ref={scroller}
      className={cx(rowStyles.list, className)}
      role="listbox"
      aria-label={label}
      aria-multiselectable={marked === undefined ? undefined : true}
      aria-activedescendant={items[cursor] === undefined ? undefined : `${id}-${cursor}`}
      tabIndex={0}
      data-pane-focus
      data-keys={keys}
      onKeyDown={press}
    >
      <div role="presentation" className={rowStyles.tall} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={keyOf(item)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={marked !== undefined && marked.size > 0 ? marked.has(keyOf(item)) : index === cursor}
              data-cursor={index === cursor || undefined}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              className={rowStyles.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onMouseDown={(event) => (onPress === undefined ? onCursor(index) : onPress(index, event))}
              onDoubleClick={onOpen === undefined ? undefined : () => onOpen(item)}
            >
              {renderRow(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Null for a key that does not move the cursor. */
function nextIndex(key: string, cursor: number, count: number, page: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    j: 1,
    ArrowUp: -1,
    k: -1,
    PageDown: page,
    PageUp: -page,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  return Math.max(0, Math.min(count - 1, cursor + step));
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { focusPane } from '../../shell/panes';
import { isOrderedByHand, setSelection, useScreen } from '../../shell/screen-state';
import { clickToggle, selectOnly, selectTo } from '../../shell/selection';
import type { PaperId } from '../../../shared/model/id';
import type { ListRow } from '../../storage/library-rows';
import { cx } from '../../ui/cx';
import { ListPane } from '../../ui/Pane';
import { readAloud } from '../../ui/read-aloud';
import { rowStyles } from '../../ui/row-styles';
import { EmptyList } from './EmptyList';
import { FilterField } from './FilterField';
import { JumpField } from './JumpField';
import { ListBar } from './ListBar';
import { ListRowView, rowDomId } from './ListRowView';
import { RowMenu } from './RowMenu';
import { usePlaceName } from './use-place-name';
import { extendBy, moveBy, useListActions } from './use-list-actions';
import { dropTarget, useOrderActions } from './use-order';
import { useRowDrag } from './use-row-drag';
import { useShownRows } from './use-shown-rows';
import styles from './PaperList.module.css';

/** The middle pane. `rowHeight` follows the density; the list must know it before a row is drawn. */
export function PaperList({ rowHeight }: { rowHeight: number }) {
  const words = useWords();
  const { rows, total, below, nextId } = useShownRows();
  const order = useOrderActions();
  const title = usePlaceName();
  const place = useScreen((state) => state.place);
  const filter = useScreen((state) => state.filter);
  const marked = useScreen((state) => state.selection.ids.size);
  const [filterOpen, setFilterOpen] = useState(false);
  const [sortOpen, setSortOpen] = useState(false);
  const [jumpOpen, setJumpOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const showsFilter = filterOpen || filter !== '';

  function openFilter(): void {
    // At once, so that the next key already finds the field.
    flushSync(() => {
      setJumpOpen(false);
      setFilterOpen(true);
    });
    field.current?.focus();
    field.current?.select();
  }
  function closeFilter(): void {
    setFilterOpen(false);
    useScreen.setState({ filter: '' });
    focusPane('list');
  }
  useListActions({ openFilter, closeFilter, openSort: () => setSortOpen(true), openJump: () => setJumpOpen(true) });

  return (
    <ListPane>
      <ListBar
        title={title}
        shown={rows.length}
        total={total}
        below={below}
        sortOpen={sortOpen}
        onSortOpen={setSortOpen}
        filterOpen={showsFilter}
        onFilter={showsFilter ? closeFilter : openFilter}
      />
      {showsFilter ? <FilterField field={field} onClose={closeFilter} /> : null}
      {jumpOpen ? <JumpField rows={rows} onClose={() => setJumpOpen(false)} /> : null}
      {rows.length === 0 ? <EmptyList place={place} filtered={filter !== ''} /> : null}
      <Rows
        rows={rows}
        nextId={nextId}
        rowHeight={rowHeight}
        label={words('list.papers', { place: title })}
        onDrop={order === null ? null : (at) => order(dropTarget(rows, at))}
      />
      <p className={readAloud} role="status">
        {marked > 1 ? words('list.selectedCount', { count: marked, shown: formatCount(marked) }) : ''}
      </p>
    </ListPane>
  );
}

// Enough rows outside the view that a held key never shows an empty stretch.
const OVERSCAN = 12;

type RowsProps = {
  rows: readonly ListRow[];
  nextId: PaperId | null;
  rowHeight: number;
  label: string;
  /** Null where rows cannot be moved. `at` counts the rows before the place. */
  onDrop: ((at: number) => void) | null;
};

function Rows({ rows, nextId, rowHeight, label, onDrop }: RowsProps) {
  const { tags } = useLibraryRows();
  const selection = useScreen((state) => state.selection);
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is made to be read while drawing
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  // The keys act in the list: it takes the focus as soon as it is there, unless something else was already chosen.
  const isEmpty = rows.length === 0;
  useEffect(() => {
    if (!isEmpty && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [isEmpty]);

  const cursor = rows.findIndex((row) => row.id === selection.focusedId);
  useEffect(() => {
    if (cursor >= 0) virtualizer.scrollToIndex(cursor, { align: 'auto' });
  }, [virtualizer, cursor]);

  const drag = useRowDrag({ scroller, rowHeight, count: rows.length, onDrop, onClick: releaseRow });
  const press = useCallback(pressRow, []);
  const open = useCallback(() => void focusPane('paper'), []);
  const isSelected = (row: ListRow | undefined) =>
    row !== undefined && (selection.ids.size > 0 ? selection.ids.has(row.id) : row.id === selection.focusedId);
  const focused = rows[cursor];
  const list = (
    <div
      ref={scroller}
      className={cx(rowStyles.list, styles['rows'])}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={focused === undefined ? undefined : rowDomId(focused.id)}
      tabIndex={0}
      data-pane-focus
      data-keys="list"
      hidden={isEmpty}
      data-dragging={drag.dropAt === null ? undefined : true}
      onPointerDown={drag.begin}
      onKeyDown={(event) => pressListKey(event, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)}
    >
      <div role="presentation" className={rowStyles.tall} style={{ height: virtualizer.getTotalSize() }}>
        {drag.dropAt === null ? null : <div className={styles['drop']} style={{ top: drag.dropAt * rowHeight }} />}
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <ListRowView
              key={row.id}
              row={row}
              tags={tags}
              selected={isSelected(row)}
              cursor={index === cursor}
              ends={index === rows.length - 1 || isSelected(rows[index + 1])}
              isNext={row.id === nextId}
              top={start}
              position={index}
              total={rows.length}
              onPress={press}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
  return <RowMenu area={list} />;
}

/** On press, not on release: the next frame shows it. The right button keeps a selection that it hits. */
function pressRow(row: ListRow, event: MouseEvent): void {
  const { selection, shownIds } = useScreen.getState();
  if (event.button === 2 && selection.ids.has(row.id)) return;
  if (event.shiftKey) setSelection(selectTo(selection, row.id, shownIds));
  else if (event.ctrlKey || event.metaKey) setSelection(clickToggle(selection, row.id));
  // It may be the beginning of a drag of all that is marked: the click is what follows without one.
  else if (!isOrderedByHand(useScreen.getState()) || !selection.ids.has(row.id)) setSelection(selectOnly(row.id));
}

/** A plain click on a marked row that dragged nothing. */
function releaseRow(domId: string): void {
  const { selection } = useScreen.getState();
  const id = [...selection.ids].find((one) => rowDomId(one) === domId);
  if (id !== undefined) setSelection(selectOnly(id));
}

/** Keys that only mean something in the list itself; all others are in the registry of actions. */
function pressListKey(event: KeyboardEvent, page: number): void {
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) return openMenu(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const move = event.shiftKey ? extendBy : moveBy;
  if (event.key === 'PageDown') move(page);
  else if (event.key === 'PageUp') move(-page);
  else if (event.shiftKey && event.key === 'ArrowDown') extendBy(1);
  else if (event.shiftKey && event.key === 'ArrowUp') extendBy(-1);
  else if (event.shiftKey && event.key === 'Home') extendBy(-Infinity);
  else if (event.shiftKey && event.key === 'End') extendBy(Infinity);
  else return;
  event.preventDefault();
}

/** At the row of the cursor, where the key of a keyboard would open it in the middle of the list. */
function openMenu(event: KeyboardEvent): void {
  event.preventDefault();
  const { focusedId } = useScreen.getState().selection;
  const row = focusedId === null ? null : document.getElementById(rowDomId(focusedId));
  if (row === null) return;
  const { left, bottom } = row.getBoundingClientRect();
  const at = { clientX: left + ROW_MENU_INSET, clientY: bottom, bubbles: true, cancelable: true };
  row.dispatchEvent(new window.MouseEvent('contextmenu', at));
}

// Where the titles begin.
const ROW_MENU_INSET = 38;

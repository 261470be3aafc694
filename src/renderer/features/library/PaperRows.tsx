import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useLiveQuery } from 'dexie-react-hooks';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { GroupValue } from '../../../shared/model/grouping';
import type { PaperId } from '../../../shared/model/id';
import type { TableColumn, TableField } from '../../../shared/model/table-columns';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { columnsOf, layoutOf } from '../../shell/layout-of';
import { focusPane } from '../../shell/panes';
import { setSelection, useScreen } from '../../shell/screen-state';
import { clickToggle, selectOnly, selectTo } from '../../shell/selection';
import type { ListRow } from '../../storage/library-rows';
import { countDecisions } from '../../storage/triage';
import { cx } from '../../ui/cx';
import { rowStyles } from '../../ui/row-styles';
import { CarryBadge } from './CarryBadge';
import { useGive } from './carry';
import { DrawnGroup, GROUP_PX } from './groups/DrawnGroup';
import { layGroups, type LaidItem, type ShownGroup } from './groups/lay-groups';
import { ListRowView, rowDomId } from './ListRowView';
import { RowMenu } from './RowMenu';
import { TableHead } from './TableHead';
import { TableRowView } from './TableRowView';
import { HEAD_PX, styleTable } from './table-fields';
import { extendBy, moveBy } from './use-list-actions';
import { useRowDrag } from './use-row-drag';
import styles from './PaperList.module.css';
import tableStyles from './Table.module.css';

// Enough rows outside the view that a held key never shows an empty stretch.
const OVERSCAN = 12;

export type PaperRowsProps = {
  rows: readonly ListRow[];
  nextId: PaperId | null;
  rowHeight: number;
  label: string;
  /** Null where the papers stand in no groups. `rows` are those whose group is open. */
  groups: readonly ShownGroup[] | null;
  nameGroup: (one: GroupValue) => string;
  /** Null where rows cannot be moved. `at` counts the rows before the place. */
  onDrop: ((at: number) => void) | null;
};

/** The papers of the place, of which those near the view are drawn: rows of two lines, or a table. One element, so that the focus stays. */
export function PaperRows({ rows, nextId, rowHeight, label, groups, nameGroup, onDrop }: PaperRowsProps) {
  const isTable = useScreen((state) => layoutOf(state) === 'table');
  const columns = useScreen(columnsOf);
  const selection = useScreen((state) => state.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const headHeight = isTable ? HEAD_PX : 0;
  // Not with each frame that scrolls: far down a long list that is a walk through most of it.
  const cursor = useMemo(() => rows.findIndex((row) => row.id === selection.focusedId), [rows, selection.focusedId]);
  const { items, height } = useDrawnRows({ rows: rows.length, groups, rowHeight, headHeight, cursor, scroller });
  const { readOnly } = useLibrary();
  const give = useGive();
  const onGive = readOnly ? null : give;
  const drag = useRowDrag({ scroller, rowHeight, headHeight, count: rows.length, onDrop, onGive, onClick: releaseRow });
  const focused = rows[cursor];
  const pageRows = () => Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1;
  const drawn = (
    <div
      role={isTable && groups === null ? 'rowgroup' : 'presentation'}
      className={cx(rowStyles.tall, isTable && tableStyles['tall'])}
      style={{ height }}
    >
      {drag.dropAt === null ? null : <div className={styles['drop']} style={{ top: drag.dropAt * rowHeight }} />}
      <Drawn
        rows={rows}
        groups={groups}
        nameGroup={nameGroup}
        items={items}
        rowHeight={rowHeight}
        headHeight={headHeight}
        cursor={cursor}
        nextId={nextId}
        columns={isTable ? columns : null}
      />
    </div>
  );
  const list = (
    <div
      ref={scroller}
      className={cx(rowStyles.list, styles['rows'], isTable && tableStyles['table'])}
      style={isTable ? styleTable(columns, rowHeight) : undefined}
      role={isTable ? 'grid' : 'listbox'}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={isTable ? rows.length + 1 : undefined}
      aria-colcount={isTable ? columns.length : undefined}
      aria-activedescendant={focused === undefined ? undefined : rowDomId(focused.id)}
      tabIndex={0}
      data-pane-focus
      data-keys="list"
      hidden={rows.length === 0 && (groups?.length ?? 0) === 0}
      data-dragging={drag.dropAt === null ? undefined : true}
      onPointerDown={drag.begin}
      onKeyDown={(event) => pressListKey(event, pageRows())}
    >
      {isTable ? <TableHead columns={columns} table={scroller} /> : null}
      {drawn}
    </div>
  );
  return (
    <>
      <RowMenu area={list} />
      <CarryBadge />
    </>
  );
}

/** `top` is where it begins below the head of the table. */
type DrawnItem = LaidItem & { top: number };
type DrawnRows = {
  rows: number;
  groups: readonly ShownGroup[] | null;
  rowHeight: number;
  headHeight: number;
  cursor: number;
  scroller: RefObject<HTMLDivElement | null>;
};

/** Which rows are near the view, which follows the cursor. */
function useDrawnRows({ rows, groups, rowHeight, headHeight, cursor, scroller }: DrawnRows): {
  items: DrawnItem[];
  height: number;
} {
  const laid = useMemo(() => (groups === null ? null : layGroups(groups, rows)), [groups, rows]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is made to be read while drawing
  const virtualizer = useVirtualizer({
    count: laid?.count ?? rows,
    getScrollElement: () => scroller.current,
    estimateSize: (item) => (laid?.itemAt(item).row === null ? GROUP_PX : rowHeight),
    overscan: OVERSCAN,
    // The head stays over the rows: they begin behind it, and none hides under it or under that of its group.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight + (laid === null ? 0 : GROUP_PX),
  });
  // Before the frame: what stands where is another thing now.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, laid, rowHeight]);
  // The keys act in the list: it takes the focus as soon as it is there, unless something else was already chosen.
  const isEmpty = rows === 0;
  useEffect(() => {
    if (!isEmpty && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [isEmpty, scroller]);
  // Also after another height of rows, which puts it elsewhere.
  useEffect(() => {
    if (cursor < 0) return;
    const item = laid?.itemOfRow(cursor) ?? cursor;
    if (!isInView(virtualizer, item)) virtualizer.scrollToIndex(item, { align: 'auto' });
  }, [virtualizer, cursor, laid, rowHeight]);
  const items = virtualizer.getVirtualItems().map(({ index, start }) => ({
    ...(laid?.itemAt(index) ?? { group: -1, row: index }),
    top: start - headHeight,
  }));
  return { items, height: virtualizer.getTotalSize() };
}

/** By what was measured before: to ask how far the element scrolls would lay the page out once more for each key. */
function isInView(virtualizer: Virtualizer<HTMLDivElement, Element>, item: number): boolean {
  const { scrollOffset, scrollRect, options } = virtualizer;
  const found = virtualizer.getVirtualItems().find(({ index }) => index === item);
  if (found === undefined || scrollOffset === null || scrollRect === null) return false;
  return found.start >= scrollOffset + options.scrollPaddingStart && found.end <= scrollOffset + scrollRect.height;
}

type DrawnProps = {
  rows: readonly ListRow[];
  groups: readonly ShownGroup[] | null;
  nameGroup: (one: GroupValue) => string;
  items: readonly DrawnItem[];
  rowHeight: number;
  headHeight: number;
  cursor: number;
  nextId: PaperId | null;
  /** Null where the rows are no table. */
  columns: readonly TableColumn[] | null;
};

function Drawn({ groups, nameGroup, items, rowHeight, headHeight, columns, ...list }: DrawnProps) {
  const fields = useFields(columns);
  const drawRow = useDrawRow(list, fields, useDecisions(list.rows, items));
  if (groups === null) return items.map(({ row, top }) => (row === null ? null : drawRow(row, top)));
  // The first item in view may be in the middle of its group, whose head stands over it.
  const inView = [...new Set(items.map(({ group }) => group))];
  return inView.map((at) => {
    const group = groups[at];
    if (group === undefined) return null;
    const begin = group.from * rowHeight + at * GROUP_PX;
    return (
      <DrawnGroup
        key={group.key}
        group={group}
        name={nameGroup(group.one)}
        top={begin}
        rowHeight={rowHeight}
        headHeight={headHeight}
        isTable={fields !== null}
      >
        {items.map(({ group: own, row, top }) => (own === at && row !== null ? drawRow(row, top - begin) : null))}
      </DrawnGroup>
    );
  });
}

/** Draws a row by its number. */
function useDrawRow(
  { rows, cursor, nextId }: Pick<DrawnProps, 'rows' | 'cursor' | 'nextId'>,
  fields: readonly TableField[] | null,
  decisions: number | null,
): (index: number, top: number) => ReactNode {
  const { tags, lists } = useLibraryRows();
  const selection = useScreen((state) => state.selection);
  const isSelected = (row: ListRow | undefined) =>
    row !== undefined && (selection.ids.size > 0 ? selection.ids.has(row.id) : row.id === selection.focusedId);
  return (index, top) => {
    const row = rows[index];
    if (row === undefined) return null;
    const counted = row.snoozedFor === undefined ? null : decisions;
    const shown = { row, tags, selected: isSelected(row), cursor: index === cursor, isNext: row.id === nextId, top };
    const same = {
      ...shown,
      decisions: counted,
      position: index,
      total: rows.length,
      onPress: pressRow,
      onOpen: openPaper,
    };
    if (fields !== null) return <TableRowView key={row.id} {...same} fields={fields} lists={lists} />;
    return <ListRowView key={row.id} {...same} ends={index === rows.length - 1 || isSelected(rows[index + 1])} />;
  };
}

/** How many decisions the library holds. Counted only while a row is drawn that waits for them: it costs more, the more there are. */
function useDecisions(rows: readonly ListRow[], items: readonly DrawnItem[]): number | null {
  const { db } = useLibrary();
  const isAsked = items.some(({ row }) => row !== null && rows[row]?.snoozedFor !== undefined);
  return useLiveQuery(() => (isAsked ? countDecisions(db) : null), [db, isAsked]) ?? null;
}

/** The same array while only widths change: no row is drawn anew for them. */
function useFields(columns: readonly TableColumn[] | null): readonly TableField[] | null {
  const names = columns?.map(({ field }) => field).join(' ') ?? null;
  return useMemo(() => (names === null ? null : (names.split(' ') as TableField[])), [names]);
}

/** On press, not on release: the next frame shows it. The right button keeps a selection that it hits. */
function pressRow(row: ListRow, event: MouseEvent): void {
  const { selection, shownIds } = useScreen.getState();
  if (event.button === 2 && selection.ids.has(row.id)) return;
  if (event.shiftKey) setSelection(selectTo(selection, row.id, shownIds));
  else if (event.ctrlKey || event.metaKey) setSelection(clickToggle(selection, row.id));
  // It may be the beginning of a drag of all that is marked: the click is what follows without one.
  else if (!selection.ids.has(row.id)) setSelection(selectOnly(row.id));
}

function openPaper(): void {
  focusPane('paper');
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

import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { Sort } from '../../../shared/model/settings';
import {
  moveColumn,
  sizeColumn,
  toggleColumn,
  type TableColumn,
  type TableField,
} from '../../../shared/model/table-columns';
import { useWords } from '../../i18n/start-i18n';
import type { Words } from '../../i18n/words';
import { runAction } from '../../shell/actions';
import { setColumns } from '../../shell/layout-of';
import { setSort, sortOf, useScreen } from '../../shell/screen-state';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/Icon';
import { pressHead } from './sort-keys';
import { SORTED_BY, widthName } from './table-fields';
import { useColumnDrag, type ColumnDrag } from './use-column-drag';
import styles from './Table.module.css';

export type TableHeadProps = { columns: readonly TableColumn[]; table: RefObject<HTMLDivElement | null> };

/** The names of columns, which nothing that scrolls draws anew. One of them can be reached with Tab, the others from there with the arrows. */
export const TableHead = memo(function TableHead({ columns, table }: TableHeadProps) {
  const keys = useScreen(sortOf);
  const [reached, setReached] = useState<TableField>('title');
  const drag = useColumnDrag(columns, table);
  // The one that was reached may have gone since.
  const stop = columns.some(({ field }) => field === reached) ? reached : columns[0]?.field;
  function fit(field: TableField): void {
    const width = measureColumn(table.current, field);
    if (width !== null) setColumns(sizeColumn(columns, field, width));
  }
  return (
    <div role="rowgroup" className={styles['headGroup']}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles['head']}
        onContextMenu={openView}
        onMouseDown={(event) => {
          // A click here gives the head no focus: the keys go on in the list.
          event.preventDefault();
          table.current?.focus({ preventScroll: true });
        }}
      >
        {columns.map(({ field }, at) => (
          <HeadCell
            key={field}
            field={field}
            at={at}
            keys={keys}
            drag={drag}
            isStop={field === stop}
            onFocus={() => setReached(field)}
            onFit={() => fit(field)}
            onKeyDown={(event) => {
              if (event.key === '=') fit(field);
              else if (!pressHeadKey(event, field, { columns, keys, table: table.current })) return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
        ))}
      </div>
    </div>
  );
});

function openView(event: MouseEvent): void {
  event.preventDefault();
  // Before the menu of the rows, which the list would open.
  event.stopPropagation();
  runAction('list.view');
}

type HeadCellProps = {
  field: TableField;
  at: number;
  keys: readonly Sort[];
  drag: ColumnDrag;
  isStop: boolean;
  onFocus: () => void;
  onFit: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

function HeadCell({ field, at, keys, drag, isStop, onFocus, onFit, onKeyDown }: HeadCellProps) {
  const words = useWords();
  const place = findSorted(keys, field);
  const sort = keys[place];
  return (
    <div
      role="columnheader"
      aria-colindex={at + 1}
      data-field={field}
      data-drop={drag.drop?.field === field ? drag.drop.side : undefined}
      tabIndex={isStop ? 0 : -1}
      // One column at a time may say so; the others say it in their names.
      aria-sort={place === 0 ? (sort?.descending === true ? 'descending' : 'ascending') : undefined}
      aria-label={nameHead(words, field, keys)}
      title={words('table.headHint')}
      className={cx(styles['headCell'], field === 'title' && styles['titleCell'])}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => drag.begin(event, field, 'move')}
      onClick={(event) => {
        if (!drag.wasMoved()) sortBy(keys, field, event.shiftKey);
      }}
    >
      <span className={styles['text']}>{words(`table.column.${field}`)}</span>
      {sort === undefined ? null : (
        <span className={styles['order']}>
          <Icon of={sort.descending ? ArrowDown : ArrowUp} small />
          {keys.length > 1 ? place + 1 : null}
        </span>
      )}
      <span
        className={styles['edge']}
        onPointerDown={(event) => drag.begin(event, field, 'size')}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={onFit}
      />
    </div>
  );
}

/** -1 where the list is not sorted by the column. */
function findSorted(keys: readonly Sort[], field: TableField): number {
  const sortField = SORTED_BY[field];
  return sortField === undefined ? -1 : keys.findIndex((key) => key.field === sortField);
}

function nameHead(words: Words, field: TableField, keys: readonly Sort[]): string {
  const column = words(`table.column.${field}`);
  const place = findSorted(keys, field);
  const sort = keys[place];
  if (sort === undefined || sort.field === 'hand') return column;
  const order = words(`list.order.${sort.descending ? 'down' : 'up'}.${sort.field}`);
  return place === 0
    ? words('table.sorted', { column, order })
    : words('table.sortedNext', { column, order, place: place + 1 });
}

function sortBy(keys: readonly Sort[], field: TableField, added: boolean): void {
  const sortField = SORTED_BY[field];
  if (sortField !== undefined) setSort(pressHead(keys, sortField, added));
}

// Fine enough to align, coarse enough to get somewhere.
const KEY_STEP_PX = 16;

type Head = { columns: readonly TableColumn[]; keys: readonly Sort[]; table: HTMLElement | null };

/** Answers whether the key means something in a head; all others mean what they mean in the list. */
function pressHeadKey(event: KeyboardEvent, field: TableField, { columns, keys, table }: Head): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const { key } = event;
  const at = columns.findIndex((column) => column.field === field);
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step !== undefined) {
    if (event.altKey) setColumns(moveColumn(columns, field, at + step));
    else if (event.shiftKey) setColumns(sizeColumn(columns, field, (columns[at]?.width ?? 0) + step * KEY_STEP_PX));
    else focusHead(table, columns[at + step]?.field);
  } else if (key === 'Home') focusHead(table, columns[0]?.field);
  else if (key === 'End') focusHead(table, columns.at(-1)?.field);
  else if (key === 'Enter' || key === ' ') sortBy(keys, field, event.shiftKey);
  else if (key === 'ArrowDown' || key === 'Escape') table?.focus({ preventScroll: true });
  else if (key === 'Delete' || key === 'Backspace') {
    if (field !== 'title') focusHead(table, columns[at + 1]?.field ?? columns[at - 1]?.field);
    setColumns(toggleColumn(columns, field));
  } else return key === 'ArrowUp';
  return true;
}

function focusHead(table: HTMLElement | null, field: TableField | undefined): void {
  if (field !== undefined) table?.querySelector<HTMLElement>(`[role="columnheader"][data-field="${field}"]`)?.focus();
}

/** As wide as the widest of what is drawn of the column; null where nothing is. */
function measureColumn(table: HTMLElement | null, field: TableField): number | null {
  if (table === null) return null;
  const name = widthName(field);
  const before = table.style.getPropertyValue(name);
  // Laid out and put back at once: no frame shows it.
  table.style.setProperty(name, 'max-content');
  const cells = [...table.querySelectorAll(`[data-field="${field}"]`)];
  const width = Math.max(0, ...cells.map((cell) => Math.ceil(cell.getBoundingClientRect().width)));
  table.style.setProperty(name, before);
  return width === 0 ? null : width;
}

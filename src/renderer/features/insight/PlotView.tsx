import { Table2 } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { toggleTable, useInsightScreen, type Opens } from './insight-screen';
import { findNext, type Drawing, type Mark, type Plot, type PlotTable, type Size } from './plot';
import styles from './Insight.module.css';

export type OnOpen = (id: string, opens: Opens) => void;

/** A plot, or its table: a sentence above says what is seen. */
export function PlotView({ plot, onOpen }: { plot: Plot; onOpen: OnOpen }) {
  const words = useWords();
  const asTable = useInsightScreen(({ tables }) => tables.has(plot.id));
  const [attach, size] = useSize();
  return (
    <section className={styles['plot']} aria-label={plot.title} data-plot={plot.id}>
      <div className={styles['head']}>
        <h2>{plot.title}</h2>
        <IconButton
          small
          className={styles['toggle'] ?? ''}
          label={words('insight.asTable', { plot: plot.title })}
          icon={Table2}
          keys={keysOf('insight.table')}
          pressed={asTable}
          onClick={() => toggleTable(plot.id)}
        />
      </div>
      <p className={styles['say']}>{plot.empty !== null && !asTable ? plot.empty : plot.say}</p>
      {asTable ? (
        <DataTable plot={plot} table={plot.table} onOpen={onOpen} />
      ) : plot.empty !== null ? null : (
        <div ref={attach} className={styles['room']}>
          {size === null ? null : <Drawn plot={plot} drawing={plot.draw(size)} size={size} onOpen={onOpen} />}
        </div>
      )}
    </section>
  );
}

/** Drawn anew for each size: letters and lines keep theirs. Null before the first time. */
function useSize(): [attach: (element: HTMLElement | null) => (() => void) | undefined, size: Size | null] {
  const [size, setSize] = useState<Size | null>(null);
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [attach, size];
}

type DrawnProps = { plot: Plot; drawing: Drawing; size: Size; onOpen: OnOpen };

/** Buttons lie over the shapes, one for each number; Tab comes to one of them, and arrows go on from there. */
function Drawn({ plot, drawing: { shapes, marks }, size, onOpen }: DrawnProps) {
  const [at, setAt] = useState<string | null>(() => useInsightScreen.getState().opened);
  const present = marks.find(({ id }) => idOf(plot, id) === at) ?? marks.at(0);
  const presentId = present === undefined ? null : idOf(plot, present.id);
  const hasFocus = useRef(false);
  // A change may take the number away that has the focus: the keys then go on from another one.
  useLayoutEffect(() => {
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (isLost && presentId !== null) document.getElementById(presentId)?.focus();
  }, [presentId]);
  function press(event: KeyboardEvent, mark: Mark): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = findMark(event.key, mark, marks);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== null) document.getElementById(idOf(plot, next.id))?.focus();
  }
  return (
    <>
      <svg width={size.width} height={size.height} aria-hidden="true" focusable="false" className={styles['drawn']}>
        {shapes}
      </svg>
      <div role="group" aria-label={plot.title}>
        {marks.map((mark) => (
          <button
            key={mark.id}
            id={idOf(plot, mark.id)}
            type="button"
            className={styles['mark']}
            style={{ left: mark.x, top: mark.y, width: mark.width, height: mark.height }}
            tabIndex={mark === present ? 0 : -1}
            data-pane-focus={mark === present || undefined}
            aria-label={mark.label}
            title={mark.label}
            onFocus={() => {
              hasFocus.current = true;
              setAt(idOf(plot, mark.id));
            }}
            onBlur={() => (hasFocus.current = false)}
            onKeyDown={(event) => press(event, mark)}
            onClick={() => onOpen(idOf(plot, mark.id), mark.opens)}
          />
        ))}
      </div>
    </>
  );
}

export function idOf(plot: { id: string }, mark: string): string {
  return `insight-${plot.id}-${mark}`;
}

/** Undefined for a key that means nothing here; null where nothing lies that way. */
function findMark(key: string, mark: Mark, marks: readonly Mark[]): Mark | null | undefined {
  if (key === 'Home') return marks.at(0);
  if (key === 'End') return marks.at(-1);
  return key.startsWith('Arrow') ? findNext(marks, mark, key) : undefined;
}

function DataTable({ plot, table, onOpen }: { plot: Plot; table: PlotTable; onOpen: OnOpen }) {
  return (
    <div className={styles['tableRoom']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, cells }, row) => (
            <tr key={name}>
              <th scope="row" title={name}>
                {name}
              </th>
              {cells.map(({ text, label, opens, shade }, column) => {
                const id = idOf(plot, `${String(row)}-${String(column)}`);
                return (
                  <td key={id} style={shade === undefined ? undefined : { background: shadeOf(shade) }}>
                    {opens === null ? (
                      text
                    ) : (
                      <button
                        type="button"
                        id={id}
                        className={cx(styles['number'])}
                        aria-label={label}
                        onKeyDown={walkTable}
                        onClick={() => onOpen(id, opens)}
                      >
                        {text}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Arrows go to the next number of the row or of the column. */
function walkTable(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !event.key.startsWith('Arrow')) return;
  event.preventDefault();
  const cell = event.currentTarget.closest('td');
  const row = cell?.closest('tr');
  const body = row?.closest('tbody');
  if (cell === null || row === null || row === undefined || body === null || body === undefined) return;
  const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
  const cells = isAcross ? [...row.cells] : [...body.rows].map((one) => one.cells[cell.cellIndex]);
  for (let at = cells.indexOf(cell) + step; at >= 0 && at < cells.length; at += step) {
    const button = cells[at]?.querySelector('button');
    if (button !== null && button !== undefined) return button.focus();
  }
}

// Text keeps its contrast on the deepest shade.
const DEEPEST_PERCENT = 34;

function shadeOf(shade: number): string {
  return `color-mix(in srgb, var(--accent) ${String(Math.round(shade * DEEPEST_PERCENT))}%, transparent)`;
}

import { useEffect, useId, type CSSProperties, type KeyboardEvent, type RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PreviewRecord } from '../../../commands/import-preview';
import { useWords } from '../../../i18n/start-i18n';
import { cx } from '../../../ui/cx';
import { rowStyles } from '../../../ui/row-styles';
import { readTableKey } from './table-keys';
import { RecordRow } from './RecordRow';
import { setView, useReview, type Review } from './review-state';
import { TableFoot } from './TableFoot';
import { TableHead } from './TableHead';
import type { ReadFile } from './tally';
import { useRowActions } from './use-row-actions';
import styles from './RecordTable.module.css';

const ROW_HEIGHT = 44;
const HEAD_HEIGHT = 28;
// Enough rows outside the view that a held key never shows an empty stretch.
const OVERSCAN = 12;

type RecordTableProps = {
  ref: RefObject<HTMLDivElement | null>;
  review: Review;
  file: ReadFile;
  shown: readonly PreviewRecord[];
  cursor: number;
  onCursor: (index: number) => void;
};

/** A grid with one cursor: only what is near is drawn, whatever the length of the file. */
export function RecordTable({ ref, review, file, shown, cursor, onCursor }: RecordTableProps) {
  const words = useWords();
  const id = useId();
  const decided = review.decisions.get(file.kept);
  const { editing, toggle, turn, edit, finishEdit } = useRowActions(file, decided, ref);
  const current = shown[cursor];
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is made to be read while drawing
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => ref.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useEffect(() => virtualizer.scrollToIndex(cursor, { align: 'auto' }), [virtualizer, cursor]);

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || current === undefined) return;
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const step = readTableKey(event, cursor, shown.length, page);
    if (step === null) return;
    event.preventDefault();
    if (step.kind === 'move') onCursor(step.to);
    else if (step.kind === 'toggle') toggle(current);
    else if (step.kind === 'turn') turn(current);
    else if (step.kind === 'edit') edit(current);
    else if (step.kind === 'source') setView({ source: !useReview.getState().view.source });
    else document.querySelector<HTMLElement>('[data-review-search]')?.click();
  }
  return (
    <>
      <div
        ref={ref}
        className={cx(rowStyles.list, styles['grid'])}
        role="grid"
        aria-label={words('review.table')}
        aria-rowcount={shown.length + 1}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.ordinal}`}
        tabIndex={0}
        style={widthOfLines(file.lines)}
        data-first-focus
        onKeyDown={press}
      >
        <TableHead file={file} shown={shown} decided={decided} />
        <div
          role="presentation"
          className={rowStyles.tall}
          style={{ height: virtualizer.getTotalSize() - HEAD_HEIGHT }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const record = shown[index];
            if (record === undefined) return null;
            return (
              <RecordRow
                key={record.ordinal}
                id={`${id}-${record.ordinal}`}
                at={index}
                top={start - HEAD_HEIGHT}
                record={record}
                decision={decided?.get(record.ordinal)}
                current={index === cursor}
                editing={editing === record.ordinal}
                onPoint={() => onCursor(index)}
                onToggle={() => toggle(record)}
                onTurn={() => turn(record)}
                onEdit={() => edit(record)}
                onEdited={(title) => finishEdit(record, title)}
              />
            );
          })}
        </div>
      </div>
      <TableFoot record={current} decision={current === undefined ? undefined : decided?.get(current.ordinal)} />
    </>
  );
}

const DIGIT_WIDTH = 6.7;
const MIN_LINES_WIDTH = 62;

/** "199977–199978" is read whole: of a long file the column of its lines is wider. */
function widthOfLines(lines: number): CSSProperties {
  const width = Math.max(MIN_LINES_WIDTH, Math.ceil((2 * String(lines).length + 1) * DIGIT_WIDTH));
  return { '--lines': `${width}px` } as CSSProperties;
}

import { StickyNote } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import type { TagId } from '../../../shared/model/id';
import type { Tag as TagRecord } from '../../../shared/model/tag';
import { dotOf } from '../../../shared/model/tag-dot';
import { useWords } from '../../i18n/start-i18n';
import type { ListRow } from '../../storage/library-rows';
import { cx } from '../../ui/cx';
import { RatingFigure } from '../../ui/Rating';
import { rowStyles } from '../../ui/row-styles';
import { StatusIcon } from '../../ui/StatusIcon';
import { Tag } from '../../ui/Tag';
import { describeRow, tellDue, tellWaiting, weightOf } from './tell-row';
import styles from './ListRowView.module.css';

export type ListRowViewProps = {
  row: ListRow;
  tags: ReadonlyMap<TagId, TagRecord>;
  selected: boolean;
  /** The cursor stands here. */
  cursor: boolean;
  /** The row below is selected or there is none: no hairline between. */
  ends: boolean;
  /** Stands first in the reader's own order of what to read. */
  isNext: boolean;
  /** How many the library holds, where the row needs to know; null where it does not, or nobody knows yet. */
  decisions: number | null;
  top: number;
  position: number;
  total: number;
  onPress: (row: ListRow, event: MouseEvent) => void;
  onOpen: () => void;
};

// The browser keeps the frame in which the first rows reached the screen; the bench of the start reads it.
const PAINT_RECORD = { elementtiming: 'paper-row' };

export function rowDomId(id: string): string {
  return `row-${id}`;
}

/** Memoised: a move of the cursor draws two rows again, not all that are on screen. */
export const ListRowView = memo(function ListRowView(props: ListRowViewProps) {
  const { row, tags, selected, cursor, ends, isNext, decisions, top, position, total, onPress, onOpen } = props;
  const words = useWords();
  const title = row.title === '' ? words('list.untitled') : row.title;
  const shown = row.tagIds.flatMap((id) => tags.get(id) ?? []);
  const due = tellDue(words, row);
  const waits = tellWaiting(words, row, decisions);
  return (
    <div
      id={rowDomId(row.id)}
      role="option"
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={position + 1}
      aria-label={describeRow(words, row, { title, tags: shown, isNext, decisions })}
      className={cx(
        rowStyles.row,
        rowStyles.twoLines,
        styles['row'],
        styles[weightOf(row)],
        selected && styles['selected'],
        ends && styles['ends'],
      )}
      data-cursor={cursor || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={(event) => onPress(row, event)}
      onDoubleClick={onOpen}
    >
      <StatusIcon status={row.status} className={styles['status'] ?? ''} />
      <span className={cx(styles['title'], row.derived && styles['derived'])} title={title} {...PAINT_RECORD}>
        {title}
      </span>
      <span className={styles['sub']}>
        {isNext ? <span className={styles['next']}>{words('list.readNext')}</span> : null}
        {due === null ? null : <span className={styles['due']}>{due}</span>}
        {waits === null ? null : <span className={styles['waits']}>{waits}</span>}
        {shown.map((tag) => (
          <Tag key={tag.id} colour={dotOf(tag)} name={tag.name} className={styles['tag'] ?? ''} />
        ))}
        <span className={styles['first']}>{row.takeaway ?? row.firstLine}</span>
      </span>
      <span className={styles['end']}>
        {row.priority === undefined ? null : <PrioritySign priority={row.priority} />}
        {row.hasNote ? <StickyNote width={11} height={11} strokeWidth={1.8} aria-hidden="true" /> : null}
        <RatingFigure value={row.rating} label={words('rating.value', { count: row.rating })} />
        {row.year}
      </span>
    </div>
  );
});

/** Told apart by its figure; the highest is written stronger as well. */
export function PrioritySign({ priority }: { priority: number }) {
  const words = useWords();
  return (
    <span
      className={cx(styles['priority'], priority === 1 && styles['highest'])}
      title={words('priority.value', { priority })}
    >
      {words('priority.sign', { priority })}
    </span>
  );
}

import { StickyNote } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { PaperListId } from '../../../shared/model/id';
import type { TableField } from '../../../shared/model/table-columns';
import type { Tag as TagRecord } from '../../../shared/model/tag';
import { dotOf } from '../../../shared/model/tag-dot';
import { formatCount, formatDate } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import type { Words } from '../../i18n/words';
import type { ListRow } from '../../storage/library-rows';
import { cx } from '../../ui/cx';
import { RatingFigure } from '../../ui/Rating';
import { rowStyles } from '../../ui/row-styles';
import { StatusIcon } from '../../ui/StatusIcon';
import { Tag } from '../../ui/Tag';
import { PrioritySign, rowDomId, type ListRowViewProps } from './ListRowView';
import { describeRow, tellDue, weightOf } from './tell-row';
import styles from './Table.module.css';

export type TableRowViewProps = Omit<ListRowViewProps, 'ends'> & {
  /** The same array until columns come, go or move. */
  fields: readonly TableField[];
  lists: ReadonlyMap<PaperListId, unknown>;
};

/** Memoised, as the rows of two lines are. */
export const TableRowView = memo(function TableRowView(props: TableRowViewProps) {
  const { row, tags, lists, fields, selected, cursor, isNext, decisions, top, position, onPress, onOpen } = props;
  const words = useWords();
  const title = row.title === '' ? words('list.untitled') : row.title;
  const shown = row.tagIds.flatMap((id) => tags.get(id) ?? []);
  return (
    <div
      id={rowDomId(row.id)}
      role="row"
      aria-selected={selected}
      // The head is the first row.
      aria-rowindex={position + 2}
      aria-label={describeRow(words, row, { title, tags: shown, isNext, decisions })}
      className={cx(rowStyles.row, styles['row'], styles[weightOf(row)])}
      data-cursor={cursor || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={(event) => onPress(row, event)}
      onDoubleClick={onOpen}
    >
      {fields.map((field, at) => showCell(field, at, { words, row, title, tags: shown, lists, isNext }))}
    </div>
  );
});

type Shown = {
  words: Words;
  row: ListRow;
  title: string;
  tags: readonly TagRecord[];
  lists: ReadonlyMap<PaperListId, unknown>;
  isNext: boolean;
};

/**
 * Words stand in the cell itself, cut at its edge and whole while the pointer rests on it: an element less in each of many cells. Where there is
 * nothing no cell is drawn; the others say by number which column they are of.
 */
function showCell(field: TableField, at: number, shown: Shown): ReactNode {
  const value = showValue(field, shown);
  if (value === null || value === '') return null;
  const isText = typeof value === 'string';
  return (
    <div
      key={field}
      role="gridcell"
      className={cx(styles['cell'], !isText && styles['signs'], field === 'title' && styles['titleCell'])}
      aria-colindex={at + 1}
      title={isText ? value : undefined}
      data-field={field}
    >
      {value}
    </div>
  );
}

/**
 * Nothing where the paper has nothing: a sign for it in each row would be louder than what is there. Plain functions and no components, of which
 * a table that scrolls would make hundreds in each frame.
 */
function showValue(field: TableField, { words, row, title, tags, lists, isNext }: Shown): ReactNode {
  switch (field) {
    case 'title':
      return showTitle({ words, row, title, isNext });
    case 'author':
      return row.authors;
    case 'year':
      return row.year === null ? null : String(row.year);
    case 'venue':
      return row.venue;
    case 'status':
      return words(`status.${row.status}`);
    case 'rating':
      return row.rating === 0 ? null : (
        <RatingFigure value={row.rating} label={words('rating.value', { count: row.rating })} />
      );
    case 'priority':
      return row.priority === undefined ? null : <PrioritySign priority={row.priority} />;
    case 'due':
      return row.dueAt === undefined ? null : (tellDue(words, row) ?? formatDate(row.dueAt));
    case 'tags':
      return tags.length === 0 ? null : (
        <span className={styles['tags']}>
          {tags.map((tag) => (
            <Tag key={tag.id} colour={dotOf(tag)} name={tag.name} />
          ))}
        </span>
      );
    case 'lists':
      return tellCount(row.lists.filter(({ id }) => lists.has(id)).length);
    case 'takeaway':
      return row.takeaway ?? null;
    case 'added':
      return formatDate(row.addedAt);
    case 'changed':
      return formatDate(row.changedAt);
  }
}

function tellCount(count: number): string | null {
  return count === 0 ? null : formatCount(count);
}

function showTitle({ words, row, title, isNext }: Pick<Shown, 'words' | 'row' | 'title' | 'isNext'>): ReactNode {
  return (
    <>
      <StatusIcon status={row.status} />
      {isNext ? <span className={styles['next']}>{words('list.readNext')}</span> : null}
      <span className={cx(styles['title'], row.derived && styles['derived'])} title={title}>
        {title}
      </span>
      {row.hasNote ? (
        <StickyNote className={styles['note']} width={11} height={11} strokeWidth={1.8} aria-hidden="true" />
      ) : null}
    </>
  );
}

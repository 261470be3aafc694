import { CursorList } from './CursorList';
import { Kbd } from './Kbd';
import styles from './FigureList.module.css';

export type FigureRow = { key: string; name: string; about?: string };

type FigureListProps<Row extends FigureRow> = {
  /** Read aloud as the list's name. */
  label: string;
  /** At most nine. */
  rows: readonly Row[];
  /** The index of the row in question, -1 for none. */
  cursor: number;
  onCursor: (at: number) => void;
  onChoose: (row: Row) => void;
  /** False where figures are text just now, and choose nothing. */
  figures?: boolean;
};

const ROW_HEIGHT = 36;
// Above the first row and below the last.
const EDGES = 12;

/** A few rows with the figures that choose them; a press chooses too. Whoever shows it answers the figures. */
export function FigureList<Row extends FigureRow>(props: FigureListProps<Row>) {
  const { label, rows, cursor, onCursor, onChoose, figures = true } = props;
  return (
    <div className={styles['list']} style={{ height: rows.length * ROW_HEIGHT + EDGES }}>
      <CursorList
        label={label}
        items={rows}
        keyOf={({ key }) => key}
        rowHeight={ROW_HEIGHT}
        cursor={cursor}
        onCursor={onCursor}
        onOpen={onChoose}
        renderRow={(row) => (
          <span className={styles['row']} onClick={() => onChoose(row)}>
            <span className={styles['name']}>{row.name}</span>
            <span className={styles['about']}>{row.about}</span>
            {figures ? <Kbd keys={String(rows.indexOf(row) + 1)} /> : null}
          </span>
        )}
      />
    </div>
  );
}

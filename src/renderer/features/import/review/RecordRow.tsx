import type { PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import { useWords } from '../../../i18n/start-i18n';
import { Button } from '../../../ui/Button';
import { CheckMark } from '../../../ui/CheckMark';
import { cx } from '../../../ui/cx';
import { ToneMark } from '../../../ui/SourceLine';
import { rowStyles } from '../../../ui/row-styles';
import cells from '../row-cells.module.css';
import { happen, isRecord, isTaken, toneOf, turnOf } from './happening';
import { RecordTitle } from './RecordTitle';
import { describeHappening, describeRow } from './row-words';
import { TitleField } from './TitleField';
import styles from './RecordTable.module.css';

type RecordRowProps = {
  id: string;
  at: number;
  top: number;
  record: PreviewRecord;
  decision: RecordDecision | undefined;
  current: boolean;
  editing: boolean;
  onPoint: () => void;
  onToggle: () => void;
  onTurn: () => void;
  onEdit: () => void;
  /** Null where the title stays as it was. */
  onEdited: (title: string | null) => void;
};

export function RecordRow(props: RecordRowProps) {
  const { id, at, top, record, decision, current, editing } = props;
  const words = useWords();
  const { first, last } = record.lines;
  const happening = happen(record, decision);
  const taken = isTaken(record, happening);
  const title = decision?.title ?? record.text;
  const about = describeRow(words, record, decision);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={current}
      data-cursor={current || undefined}
      className={cx(rowStyles.row, styles['row'], !taken && cells['off'])}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={props.onPoint}
      onDoubleClick={props.onEdit}
    >
      <span role="gridcell" className={styles['cell']}>
        {isRecord(record) && (
          <CheckMark checked={taken} label={words('review.takeOne', { title })} onToggle={props.onToggle} />
        )}
      </span>
      <span role="gridcell" className={cx(cells['lines'], styles['lines'])}>
        {first === last ? first : words('import.range', { first, last })}
      </span>
      <span role="gridcell" className={cells['what']}>
        {editing ? (
          <TitleField title={title} onDone={props.onEdited} />
        ) : (
          <RecordTitle record={record} decision={decision} about={about} />
        )}
        {!editing && isRecord(record) && about !== '' && (
          <span className={cx(cells['about'], styles['about'])}>
            <span className={cells['cut']} title={about}>
              {about}
            </span>
            <Turn {...props} />
          </span>
        )}
      </span>
      <span role="gridcell" className={cx(cells['did'], styles['did'])}>
        <ToneMark tone={toneOf(happening)} />
        <span className={styles['didText']}>{describeHappening(words, record, decision)}</span>
      </span>
    </div>
  );
}

/** Beside the reason of identity: the way to turn it. Quiet until its row is meant, but where a decision is asked for. */
function Turn({ record, decision, current, onTurn }: RecordRowProps) {
  const words = useWords();
  const turn = turnOf(record, decision);
  if (turn === null) return null;
  const asked = record.outcome === 'review' || turn === 'back';
  return (
    <Button
      kind="link"
      tabIndex={-1}
      className={cx(styles['turn'], !asked && !current && styles['turnQuiet'])}
      onClick={onTurn}
    >
      {words(`review.turn.${turn}`)}
    </Button>
  );
}

import { useState } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { Button } from '../../ui/Button';
import { CursorList } from '../../ui/CursorList';
import { cx } from '../../ui/cx';
import { Segmented } from '../../ui/Segmented';
import { Sign } from '../../ui/Sign';
import { ToneMark } from '../../ui/SourceLine';
import { outcomeKinds, type Outcome, type OutcomeKind } from './line-outcomes';
import { findReason } from './outcome-words';
import cells from './row-cells.module.css';
import styles from './OutcomeTable.module.css';

const ROW_HEIGHT = 44;
type Filter = 'all' | OutcomeKind;

type OutcomeTableProps = {
  outcomes: readonly Outcome[];
  /** The row under the cursor, whose lines are then shown. */
  onCurrent: (outcome: Outcome | null) => void;
  onOpenPaper: (id: PaperId) => void;
};

export function OutcomeTable({ outcomes, onCurrent, onOpenPaper }: OutcomeTableProps) {
  const words = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const [cursor, setCursor] = useState(-1);
  const shown = filter === 'all' ? outcomes : outcomes.filter((one) => one.kind === filter);
  const current = shown[cursor];
  function point(index: number): void {
    setCursor(index);
    onCurrent(shown[index] ?? null);
  }
  function open(outcome: Outcome): void {
    if (outcome.paperId !== null) onOpenPaper(outcome.paperId);
  }
  return (
    <div className={styles['outcomes']}>
      <div className={styles['bar']}>
        <Segmented<Filter>
          label={words('import.filter')}
          value={filter}
          choices={listFilters(words, outcomes)}
          onChange={(next) => {
            setFilter(next);
            setCursor(-1);
            onCurrent(null);
          }}
        />
        <span className={styles['grow']} />
        <Button
          disabled={current === undefined || current.paperId === null}
          onClick={() => current !== undefined && open(current)}
        >
          {words('import.openPaper')}
        </Button>
      </div>
      <div className={styles['head']} aria-hidden="true">
        <span>{words('import.table.lines')}</span>
        <span>{words('import.table.title')}</span>
        <span>{words('import.table.what')}</span>
      </div>
      <CursorList
        className={styles['rows']}
        label={words('import.table')}
        items={shown}
        keyOf={(outcome) => `${outcome.kind} ${outcome.first} ${outcome.last} ${outcome.paperId ?? ''}`}
        rowHeight={ROW_HEIGHT}
        cursor={cursor}
        onCursor={point}
        onOpen={open}
        renderRow={(outcome) => <OutcomeRow outcome={outcome} />}
      />
    </div>
  );
}

/** Kinds that do not occur are left out: a zero teaches nothing. */
function listFilters(words: ReturnType<typeof useWords>, outcomes: readonly Outcome[]) {
  const count = (kind: OutcomeKind): number => outcomes.filter((one) => one.kind === kind).length;
  const kinds = outcomeKinds.filter((kind) => count(kind) > 0);
  return [
    { value: 'all' as const, text: words('import.filter.all', { shown: formatCount(outcomes.length) }) },
    ...kinds.map((kind) => ({
      value: kind,
      text: words(`import.filter.${kind}`, { shown: formatCount(count(kind)) }),
    })),
  ];
}

function OutcomeRow({ outcome }: { outcome: Outcome }) {
  const words = useWords();
  const { kind, first, last, text, suggested } = outcome;
  const reason = findReason(outcome);
  const title = text === '' && reason !== null ? words(reason) : text === '' ? words('list.untitled') : text;
  return (
    <div className={cx(styles['row'], kind !== 'new' && cells['off'])}>
      <span className={cells['lines']}>{first === last ? first : words('import.range', { first, last })}</span>
      <span className={cells['what']}>
        <span className={cx(cells['title'], styles['title'])} title={title}>
          <span className={cx(cells['cut'], suggested && cells['suggested'])}>{title}</span>
          {suggested && <Sign className={cells['sign']}>{words('list.suggested')}</Sign>}
        </span>
        {reason !== null && text !== '' && <span className={cx(cells['about'], cells['cut'])}>{words(reason)}</span>}
      </span>
      <span className={cells['did']}>
        <ToneMark tone={kind} />
        {words(`import.did.${kind}`)}
      </span>
    </div>
  );
}

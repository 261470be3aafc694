import { FileText, X } from 'lucide-react';
import { statuses } from '../../../shared/model/paper';
import { screen, type Screening } from '../../../shared/triage/screening';
import { useMemo } from 'react';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { Button, IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/Icon';
import { leaveTriage, type Sitting } from './sitting';
import { nameVerdict, tellSpan } from './triage-words';
import { VerdictIcon } from './VerdictIcon';
import styles from './Triage.module.css';

/** How far, how fast, and how much is left at this pace. */
export function TriageHead({ sitting, onReport }: { sitting: Sitting; onReport: () => void }) {
  const words = useWords();
  const { deck, placeName } = sitting;
  const screening = useMemo(() => screen(deck.said), [deck.said]);
  const total = deck.ids.length;
  return (
    <header className={styles['head']}>
      <Button kind="quiet" onClick={leaveTriage} title={words('triage.leave')} className={styles['leave']}>
        <Icon of={X} small />
        <strong>{words('triage.name')}</strong>
        <span className={styles['place']}>{placeName}</span>
      </Button>
      <div className={styles['meter']}>
        <span className={styles['figure']}>{formatCount(screening.decided)}</span>
        <Track screening={screening} total={total} />
        <span className={styles['muted']}>{words('triage.of', { total: formatCount(total) })}</span>
      </div>
      <Counts screening={screening} />
      <Pace screening={screening} left={total - screening.decided} />
      <IconButton label={words('triage.report')} icon={FileText} keys={keysOf('triage.report')} onClick={onReport} />
    </header>
  );
}

function Track({ screening: { counts, decided }, total }: { screening: Screening; total: number }) {
  const words = useWords();
  return (
    <div
      className={styles['track']}
      role="progressbar"
      aria-label={words('triage.progress', { decided, total })}
      aria-valuenow={decided}
      aria-valuemin={0}
      aria-valuemax={total}
    >
      {counts.map(({ verdict, count }) => (
        <i
          key={verdict}
          className={styles[`part-${verdict}`]}
          style={{ width: `${(count / Math.max(1, total)) * 100}%` }}
        />
      ))}
    </div>
  );
}

function Counts({ screening: { counts } }: { screening: Screening }) {
  const words = useWords();
  const shown = counts.filter(({ verdict }) => verdict === 'later' || statuses.includes(verdict));
  return (
    <span className={cx(styles['counts'], styles['muted'], styles['wide'])}>
      {shown.map(({ verdict, count }) => (
        <span key={verdict} title={nameVerdict(words, verdict)}>
          <VerdictIcon verdict={verdict} label={nameVerdict(words, verdict)} />
          {formatCount(count)}
        </span>
      ))}
    </span>
  );
}

function Pace({ screening: { pace }, left }: { screening: Screening; left: number }) {
  const words = useWords();
  if (pace === null) return null;
  const each = words('triage.each', { time: tellSpan(words, pace) });
  return (
    <span className={cx(styles['muted'], styles['wide'])}>
      {left === 0 ? each : `${each} · ${words('triage.left', { time: tellSpan(words, pace * left) })}`}
    </span>
  );
}

import type { Source } from '../../../shared/model/source';
import { formatBytes, formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { cx } from '../../ui/cx';
import { ToneMark, type LineTone } from '../../ui/SourceLine';
import { outcomeKinds, type LineCounts, type OutcomeKind } from './line-outcomes';
import { nameFormat } from '../../i18n/name-format';
import { nameEncoding } from './outcome-words';
import styles from './ImportReview.module.css';

/** A bar and a sum: each line of the file stands in exactly one of its rows. */
export function LineAccount({ source, lines }: { source: Source; lines: LineCounts }) {
  const words = useWords();
  return (
    <section className={styles['account']} aria-label={words('import.account')}>
      <p className={styles['facts']}>
        {[nameFormat(words, source.format), nameEncoding(words, source.encoding), formatBytes(source.bytes)]
          .filter((fact) => fact !== '')
          .join(' · ')}
      </p>
      <LineSum lines={lines} />
    </section>
  );
}

const SHOWN_IF_ANY: readonly OutcomeKind[] = ['changed', 'leftOut'];

/** Headed, so that it can stand by itself. */
export function LineSum({ lines }: { lines: LineCounts }) {
  const words = useWords();
  const rest = (['blank', 'unlisted'] as const).filter((kind) => lines[kind] > 0);
  return (
    <div className={styles['sumBlock']}>
      <h2 className={styles['accountHead']}>{words('import.account')}</h2>
      <div className={styles['bar']} aria-hidden="true">
        {outcomeKinds.map((kind) => (
          <BarPart key={kind} tone={kind} lines={lines[kind]} />
        ))}
      </div>
      <dl className={styles['sum']}>
        {outcomeKinds
          .filter((kind) => lines[kind] > 0 || !SHOWN_IF_ANY.includes(kind))
          .map((kind) => (
            // Also a zero: that nothing was left unexplained is what a reader looks for here.
            <div key={kind} className={cx(styles['sumRow'], lines[kind] === 0 && styles['zero'])}>
              <dt>
                <ToneMark tone={kind} />
                {words(`import.kind.${kind}`)}
              </dt>
              <dd>{formatCount(lines[kind])}</dd>
            </div>
          ))}
        {rest.map((kind) => (
          <div key={kind} className={styles['sumRow']}>
            <dt>
              <span className={styles['noMark']} />
              {words(`import.kind.${kind}`)}
            </dt>
            <dd>{formatCount(lines[kind])}</dd>
          </div>
        ))}
        <div className={cx(styles['sumRow'], styles['total'])}>
          <dt>
            <span className={styles['noMark']} />
            {words('import.account.lines')}
          </dt>
          <dd>{formatCount(lines.total)}</dd>
        </div>
      </dl>
    </div>
  );
}

/** Never thinner than it can be seen: two rejected lines of a thousand are what a person looks for. */
function BarPart({ tone, lines }: { tone: LineTone; lines: number }) {
  if (lines === 0) return null;
  return (
    <span className={styles['barPart']} style={{ flexGrow: lines }}>
      <ToneMark tone={tone} className={styles['barFill']} />
    </span>
  );
}

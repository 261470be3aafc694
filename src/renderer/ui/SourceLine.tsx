import { cx } from './cx';
import { readAloud } from './read-aloud';
import styles from './SourceLine.module.css';

export type LineTone = 'new' | 'changed' | 'known' | 'problem' | 'boilerplate' | 'leftOut';

export type SourceLineProps = {
  number: number;
  text: string;
  /** What became of the line: colour and pattern of the bar beside it. */
  tone?: LineTone | null | undefined;
  /** The line in question. */
  current?: boolean | undefined;
  /** Read aloud before the text, since colour and pattern are not. */
  toneLabel?: string | undefined;
};

/** A line of an imported file: number, bar, text as it stands there. */
export function SourceLine({ number, text, tone, current = false, toneLabel }: SourceLineProps) {
  return (
    <div className={cx(styles['line'], current && styles['current'], tone === 'boilerplate' && styles['faint'])}>
      <span className={styles['number']}>{number}</span>
      <span className={cx(styles['bar'], tone !== null && tone !== undefined && styles[tone])} />
      {toneLabel === undefined ? null : <span className={readAloud}>{toneLabel}</span>}
      <span className={styles['text']}>{text}</span>
    </div>
  );
}

/** The same colour and pattern in legends and tables. */
export function ToneMark({ tone, className }: { tone: LineTone; className?: string | undefined }) {
  return <span className={cx(styles['mark'], styles[tone], className)} aria-hidden="true" />;
}

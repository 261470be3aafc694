import type { ReactNode } from 'react';
import styles from './TitleLines.module.css';

type TitleLinesProps = {
  lines: readonly { key: string; sign: ReactNode; title: string }[];
  /** How many are not shown, in words; null where all are. */
  more: string | null;
};

/** A few of many, by title: enough to see that the right ones are meant. */
export function TitleLines({ lines, more }: TitleLinesProps) {
  return (
    <ul className={styles['titles']}>
      {lines.map(({ key, sign, title }) => (
        <li key={key} className={styles['row']}>
          {sign}
          <span className={styles['name']} title={title}>
            {title}
          </span>
        </li>
      ))}
      {more !== null && <li className={styles['more']}>{more}</li>}
    </ul>
  );
}

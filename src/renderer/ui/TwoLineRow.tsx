import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './rows.module.css';

type TwoLineRowProps = {
  sign: ReactNode;
  /** What the sign means, where it does not say so itself. */
  signTitle?: string | undefined;
  title: string;
  /** The second line; only its last part gives way. */
  sub: ReactNode;
  end?: ReactNode;
  className?: string | undefined;
};

/** What stands in a row of a `CursorList`: a sign and a title, below them what is to say of it. */
export function TwoLineRow({ sign, signTitle, title, sub, end, className }: TwoLineRowProps) {
  return (
    <div className={cx(styles['two'], styles['inner'], className)}>
      <span className={styles['sign']} title={signTitle}>
        {sign}
      </span>
      <span className={styles['title']} title={title}>
        {title}
      </span>
      <span className={styles['sub']}>{sub}</span>
      {end === undefined ? null : <span className={styles['end']}>{end}</span>}
    </div>
  );
}

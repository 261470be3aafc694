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
  /** A third line: where it is from. What stands at the end then stands there. */
  third?: string | undefined;
  end?: ReactNode;
  className?: string | undefined;
  titleClass?: string | undefined;
};

/** What stands in a row of a `CursorList`: a sign and a title, below them what is to say of it. */
export function TwoLineRow({ sign, signTitle, title, sub, third, end, className, titleClass }: TwoLineRowProps) {
  return (
    <div className={cx(styles['two'], third !== undefined && styles['three'], styles['inner'], className)}>
      <span className={styles['sign']} title={signTitle}>
        {sign}
      </span>
      <span className={cx(styles['title'], titleClass)} title={title}>
        {title}
      </span>
      <span className={styles['sub']}>{sub}</span>
      {third === undefined ? null : (
        <span className={styles['third']} title={third}>
          {third}
        </span>
      )}
      {end === undefined ? null : <span className={styles['end']}>{end}</span>}
    </div>
  );
}

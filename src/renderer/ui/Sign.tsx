import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Sign.module.css';

type SignProps = {
  /** The reader's own, and not a program's guess. */
  own?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** Beside a title: where it came from. */
export function Sign({ own = false, className, children }: SignProps) {
  return <span className={cx(styles['sign'], own && styles['own'], className)}>{children}</span>;
}

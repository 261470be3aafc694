import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import styles from './Pane.module.css';

/** The middle pane of a place: a bar, then what the place lists. */
export function ListPane({ children }: { children: ReactNode }) {
  return <div className={styles['list']}>{children}</div>;
}

type PaneBarProps = {
  title: string;
  /** How many there are, in figures. */
  count: string | null;
  /** At the other end of the bar. */
  children?: ReactNode;
};

export function PaneBar({ title, count, children }: PaneBarProps) {
  return (
    <Bar>
      <h1 className={styles['heading']} title={title}>
        {title}
      </h1>
      <span className={styles['count']}>{count}</span>
      {children}
    </Bar>
  );
}

/** The line of tools above a pane. */
export function Bar({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cx(styles['bar'], className)} {...rest} />;
}

/** The right pane: what does not scroll stands above and below a `PaneScroll`. */
export function OpenPane({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cx(styles['open'], className)} {...rest} />;
}

/** The part of a pane that takes its keys and scrolls. `label` is read aloud. */
export function PaneScroll({ label, className, ...rest }: ComponentProps<'div'> & { label: string }) {
  return (
    <div
      className={cx(styles['scroll'], className)}
      tabIndex={0}
      data-pane-focus
      role="region"
      aria-label={label}
      {...rest}
    />
  );
}

/** Nothing is open: an `EmptyState` that says so. */
export function NonePane({ children }: { children: ReactNode }) {
  return <div className={styles['none']}>{children}</div>;
}

/** What was open is not there any more. */
export function GonePane({ children }: { children: ReactNode }) {
  return <p className={styles['gone']}>{children}</p>;
}

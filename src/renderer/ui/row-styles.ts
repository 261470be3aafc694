import { cx } from './cx';
import styles from './rows.module.css';

/**
 * How a list with a cursor looks, for lists that draw their own rows. A row says by `aria-selected` that it is meant, and by `data-cursor` that the
 * cursor stands on it; `twoLines` is its grid of a sign, a title and a second line.
 */
export const rowStyles = {
  list: cx(styles['list']),
  tall: cx(styles['tall']),
  row: cx(styles['row']),
  twoLines: cx(styles['two']),
} as const;

import { Progress as Base } from '@base-ui/react/progress';
import styles from './Progress.module.css';

/** The bar of 4 px. Numbers stand before it, in words of the caller; `value` null is work of unknown length. */
export function Progress({ value, max, label }: { value: number | null; max: number; label: string }) {
  return (
    <Base.Root value={value} max={Math.max(max, 1)} aria-label={label} className={styles['root']}>
      <Base.Track className={styles['track']}>
        <Base.Indicator className={styles['bar']} />
      </Base.Track>
    </Base.Root>
  );
}

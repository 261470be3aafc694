import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as Base } from '@base-ui/react/checkbox';
import { cx } from './cx';
import { readAloud } from './read-aloud';
import styles from './Checkbox.module.css';

export type CheckboxProps = {
  /** `mixed` where it stands for several things that differ. */
  checked: boolean | 'mixed';
  onChange: (checked: boolean) => void;
  /** Shown beside the box; with `hideLabel` only read aloud. */
  label: ReactNode;
  hideLabel?: boolean | undefined;
  disabled?: boolean | undefined;
  /** The id of a text that says more. */
  describedBy?: string | undefined;
};

export function Checkbox(props: CheckboxProps) {
  const { checked, onChange, label, hideLabel = false, disabled = false, describedBy } = props;
  return (
    <label className={styles['row']}>
      <Base.Root
        className={styles['box']}
        aria-describedby={describedBy}
        checked={checked === true}
        indeterminate={checked === 'mixed'}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
      >
        <Base.Indicator className={styles['tick']} keepMounted={false}>
          {checked === 'mixed' ? <Minus strokeWidth={3} /> : <Check strokeWidth={3} />}
        </Base.Indicator>
      </Base.Root>
      <span className={cx(hideLabel && readAloud)}>{label}</span>
    </label>
  );
}

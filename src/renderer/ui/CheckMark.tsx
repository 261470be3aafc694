import { Check, Minus } from 'lucide-react';
import type { MouseEvent } from 'react';
import styles from './Checkbox.module.css';

export type CheckMarkProps = { checked: boolean | 'mixed'; label: string; onToggle: () => void };

/** The box of a row, in a grid that has the focus and the keys: no stop of its own on the way of Tab. Cheap, since a table has many. */
export function CheckMark({ checked, label, onToggle }: CheckMarkProps) {
  function click(event: MouseEvent): void {
    event.stopPropagation();
    onToggle();
  }
  return (
    <span
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      className={styles['box']}
      data-checked={checked === true || undefined}
      data-indeterminate={checked === 'mixed' || undefined}
      onClick={click}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {checked !== false && (
        <span className={styles['tick']}>
          {checked === 'mixed' ? <Minus strokeWidth={3} /> : <Check strokeWidth={3} />}
        </span>
      )}
    </span>
  );
}

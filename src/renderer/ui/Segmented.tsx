import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import styles from './Segmented.module.css';

export type SegmentedProps<T extends string> = {
  label: string;
  value: T;
  choices: readonly { value: T; text: string; count?: string | undefined }[];
  onChange: (value: T) => void;
  /** The id of a text that says more. */
  describedBy?: string | undefined;
};

/** A few choices that are all seen; `count` says how much stands behind one. */
export function Segmented<T extends string>({ label, value, choices, onChange, describedBy }: SegmentedProps<T>) {
  function take(next: readonly T[]): void {
    const first = next[0];
    // Pressing the one that is set gives an empty list: it stays set.
    if (first !== undefined) onChange(first);
  }
  return (
    <ToggleGroup
      className={styles['group']}
      aria-label={label}
      aria-describedby={describedBy}
      value={[value]}
      onValueChange={take}
    >
      {choices.map((choice) => (
        <Toggle key={choice.value} value={choice.value} className={styles['choice']}>
          {choice.text}
          {choice.count === undefined ? null : <span className={styles['count']}>{choice.count}</span>}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}

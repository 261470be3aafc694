import { useId } from 'react';
import { cx } from './cx';
import { readAloud } from './read-aloud';
import styles from './Rating.module.css';

const STAR = 'M8 1.8l1.9 4 4.4.6-3.2 3 .8 4.4L8 11.7l-3.9 2.1.8-4.4-3.2-3 4.4-.6z';
const FIVE = [1, 2, 3, 4, 5] as const;

function Star({ on }: { on: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={on ? undefined : styles['off']}>
      <path d={STAR} />
    </svg>
  );
}

/** In a row: the figure and one star, nothing where a paper is not rated. `label` is read aloud. */
export function RatingFigure({ value, label }: { value: number; label: string }) {
  if (value === 0) return null;
  return (
    <span className={styles['figure']} role="img" aria-label={label}>
      {value}
      <Star on />
    </span>
  );
}

export type RatingProps = {
  value: number;
  /** Read aloud: "Rating". */
  label: string;
  /** "3 of 5"; 0 is "Not rated". */
  describe: (value: number) => string;
  onChange: (value: number) => void;
};

/** Five stars as a radio group; choosing the star that is set takes the rating away. */
export function Rating({ value, label, describe, onChange }: RatingProps) {
  const name = useId();
  return (
    <fieldset className={styles['rating']}>
      <legend className={readAloud}>{label}</legend>
      <label className={cx(readAloud, styles['unrated'])}>
        <input type="radio" name={name} checked={value === 0} onChange={() => onChange(0)} />
        {describe(0)}
      </label>
      {FIVE.map((star) => (
        <label key={star} className={styles['star']} title={describe(star)}>
          <input
            type="radio"
            name={name}
            className={readAloud}
            checked={value === star}
            onChange={() => onChange(star)}
            // A checked radio reports no change, so taking the rating away needs the click.
            onClick={() => value === star && onChange(0)}
          />
          <span className={readAloud}>{describe(star)}</span>
          <Star on={star <= value} />
        </label>
      ))}
    </fieldset>
  );
}

import { useId } from 'react';
import { readAloud } from './read-aloud';
import styles from './Slider.module.css';

export type SliderProps = {
  label: string;
  /** Read aloud only, where it is shown beside. */
  hideLabel?: boolean | undefined;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value with its unit, shown at the end and read aloud. */
  text: string;
  onChange: (value: number) => void;
};

/** A number that is easier felt than typed. The arrow keys move it a step, Home and End to its ends. */
export function Slider({ label, hideLabel = false, value, min, max, step, text, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label htmlFor={id} className={hideLabel ? readAloud : styles['label']}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        className={styles['slider']}
        value={value}
        min={min}
        max={max}
        step={step}
        aria-valuetext={text}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <span className={styles['text']} aria-hidden="true">
        {text}
      </span>
    </div>
  );
}

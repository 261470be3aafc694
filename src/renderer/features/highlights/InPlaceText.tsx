import { useRef, useState, type KeyboardEvent } from 'react';
import { cx } from '../../ui/cx';
import { TextField } from '../../ui/TextField';
import styles from './ColoursDialog.module.css';

export type InPlaceTextProps = {
  /** Of the button and of the field. */
  label: string;
  text: string;
  /** What stands there where there is nothing yet. */
  placeholder?: string | undefined;
  /** A sentence where this cannot be kept, else null. */
  findError: (text: string) => string | null;
  onSave: (text: string) => void;
  className?: string | undefined;
};

/** A text that is a button; pressed, it is a field. Enter and leaving it save, Escape leaves it as it was. What cannot be kept stays open. */
export function InPlaceText({ label, text, placeholder, findError, onSave, className }: InPlaceTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (typed === null) {
    return (
      <button
        type="button"
        ref={button}
        className={cx(styles['text'], text === '' && styles['empty'], className)}
        aria-label={text === '' ? label : `${label}: ${text}`}
        title={text}
        onClick={() => setTyped(text)}
      >
        {text === '' ? placeholder : text}
      </button>
    );
  }
  const error = findError(typed);
  function end(save: boolean): void {
    if (save && error !== null) return;
    setTyped(null);
    if (save && typed !== null && typed !== text) onSave(typed);
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter');
    requestAnimationFrame(() => button.current?.focus());
  }
  return (
    <span className={cx(styles['field'], className)}>
      <TextField
        label={label}
        value={typed}
        onChange={setTyped}
        error={error ?? undefined}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={press}
        onBlur={() => end(true)}
      />
    </span>
  );
}

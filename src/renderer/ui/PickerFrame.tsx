import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx';
import { readAloud } from './read-aloud';
import styles from './Picker.module.css';

export type PickerFrameProps = {
  /** Read aloud: of what. */
  label: string;
  placeholder: string;
  listLabel: string;
  /** Which keys do what, at the foot. */
  hint: string;
  /** In place of options, where there are none. */
  empty: string;
  /** What the last choice did, for a screen reader: the notice is behind the picker. */
  said?: string | undefined;
  typed: string;
  /** The index of the option that Enter takes. */
  active: number;
  onType: (text: string) => void;
  onPoint: (index: number) => void;
  onChoose: (index: number) => void;
  /** Backspace where nothing is typed. */
  onRemoveLast?: (() => void) | undefined;
  onClose: () => void;
};

export type PickerRow = {
  key: string;
  about?: string | undefined;
  isSelected: boolean;
  isMixed?: boolean;
  content: ReactNode;
};

/** A field and what matches it: how every picker looks and is used by keys. */
export function PickerFrame({
  rows,
  several = false,
  ...props
}: PickerFrameProps & { rows: readonly PickerRow[]; several?: boolean }) {
  const { label, placeholder, listLabel, hint, empty, said, typed, active } = props;
  const id = useId();
  return (
    <div className={styles['picker']}>
      <input
        type="text"
        role="combobox"
        className={styles['input']}
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={rows[active] === undefined ? undefined : `${id}-${active}`}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={typed}
        onChange={(event) => props.onType(event.target.value)}
        onKeyDown={(event) => pressKey(event, rows.length, props)}
      />
      <div
        role="listbox"
        id={`${id}-list`}
        className={styles['list']}
        aria-label={listLabel}
        aria-multiselectable={several || undefined}
      >
        {rows.map((row, at) => (
          <div
            key={row.key}
            role="option"
            id={`${id}-${at}`}
            aria-selected={row.isSelected}
            aria-checked={several ? (row.isMixed === true ? 'mixed' : row.isSelected) : undefined}
            title={row.about}
            className={cx(styles['option'], !several && styles['plain'], at === active && styles['active'])}
            ref={at === active ? showActive : undefined}
            // The field keeps the focus, so that typing goes on after a click.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={at === active ? undefined : () => props.onPoint(at)}
            onClick={() => props.onChoose(at)}
          >
            {row.content}
          </div>
        ))}
      </div>
      {rows.length === 0 && (
        <p className={styles['none']} role="status">
          {empty}
        </p>
      )}
      <p className={styles['foot']} aria-hidden="true">
        {hint}
      </p>
      {said !== undefined && (
        <p className={readAloud} role="status">
          {said}
        </p>
      )}
    </div>
  );
}

function pressKey(event: KeyboardEvent, count: number, props: PickerFrameProps): void {
  const { active, typed, onPoint, onChoose, onRemoveLast, onClose } = props;
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'ArrowDown') onPoint(active + 1);
  else if (event.key === 'ArrowUp') onPoint(active - 1);
  else if (event.key === 'Enter' && active >= 0 && active < count) onChoose(active);
  else if (event.key === 'Backspace' && typed === '' && onRemoveLast !== undefined) onRemoveLast();
  else if (event.key === 'Escape' || event.key === 'Tab') onClose();
  else return;
  // Tab leaves the picker and goes on from the button that opened it.
  if (event.key !== 'Tab') event.preventDefault();
  event.stopPropagation();
}

function showActive(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

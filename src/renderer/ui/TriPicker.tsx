import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { Check, Minus, Plus } from 'lucide-react';
import { cx } from './cx';
import { Icon } from './Icon';
import { readAloud } from './read-aloud';
import styles from './TriPicker.module.css';

export type TriOption = {
  key: string;
  name: string;
  /** What all, some or none of the things in question have; `new` would be made. */
  state: 'all' | 'some' | 'none' | 'new';
  mark?: ReactNode;
  /** Another name by which it was found. */
  also?: string | null | undefined;
  /** What it lies in. */
  above?: string | undefined;
  /** Said while the pointer rests on it. */
  about?: string | undefined;
  /** Said of `some`: on how many. */
  some?: string | undefined;
};

export type TriPickerProps = {
  /** Read aloud: of what. */
  label: string;
  placeholder: string;
  listLabel: string;
  /** Which keys do what, at the foot. */
  hint: string;
  /** In place of options, where there are none. */
  empty: string;
  /** What the last choice did, for a screen reader: the notice is behind the picker. */
  said: string;
  typed: string;
  options: readonly TriOption[];
  /** The index of the option that Enter takes. */
  active: number;
  onType: (text: string) => void;
  onPoint: (index: number) => void;
  onChoose: (index: number) => void;
  /** Backspace where nothing is typed. */
  onRemoveLast?: (() => void) | undefined;
  onClose: () => void;
};

/** A field and what matches it. Each choice acts at once, and the picker stays for the next one. */
export function TriPicker(props: TriPickerProps) {
  const { label, placeholder, listLabel, hint, empty, said, typed, options, active } = props;
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
        aria-activedescendant={options[active] === undefined ? undefined : `${id}-${active}`}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={typed}
        onChange={(event) => props.onType(event.target.value)}
        onKeyDown={(event) => pressKey(event, props)}
      />
      <div
        role="listbox"
        id={`${id}-list`}
        className={styles['list']}
        aria-label={listLabel}
        aria-multiselectable="true"
      >
        {options.map((option, at) => (
          <OptionRow
            key={option.key}
            id={`${id}-${at}`}
            option={option}
            active={at === active}
            onPoint={() => props.onPoint(at)}
            onChoose={() => props.onChoose(at)}
          />
        ))}
      </div>
      {options.length === 0 && (
        <p className={styles['none']} role="status">
          {empty}
        </p>
      )}
      <p className={styles['foot']} aria-hidden="true">
        {hint}
      </p>
      <p className={readAloud} role="status">
        {said}
      </p>
    </div>
  );
}

function pressKey(event: KeyboardEvent, props: TriPickerProps): void {
  const { options, active, typed, onPoint, onChoose, onRemoveLast, onClose } = props;
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'ArrowDown') onPoint(active + 1);
  else if (event.key === 'ArrowUp') onPoint(active - 1);
  else if (event.key === 'Enter' && options[active] !== undefined) onChoose(active);
  else if (event.key === 'Backspace' && typed === '' && onRemoveLast !== undefined) onRemoveLast();
  else if (event.key === 'Escape' || event.key === 'Tab') onClose();
  else return;
  // Tab leaves the picker and goes on from the button that opened it.
  if (event.key !== 'Tab') event.preventDefault();
  event.stopPropagation();
}

type OptionRowProps = {
  id: string;
  option: TriOption;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

function OptionRow({ id, option, active, onPoint, onChoose }: OptionRowProps) {
  const { state, also, above = '' } = option;
  return (
    <div
      role="option"
      id={id}
      aria-selected={state === 'all'}
      aria-checked={state === 'some' ? 'mixed' : state === 'all'}
      title={option.about}
      className={cx(styles['option'], active && styles['active'])}
      ref={active ? showActive : undefined}
      // The field keeps the focus, so that typing goes on after a click.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      {state === 'new' ? (
        <span className={styles['state']}>
          <Icon of={Plus} small />
        </span>
      ) : (
        <span className={styles['box']} data-state={state} aria-hidden="true">
          {state === 'all' && <Check strokeWidth={3} />}
          {state === 'some' && <Minus strokeWidth={3} />}
        </span>
      )}
      {option.mark}
      <span className={styles['name']}>
        {option.name}
        {also !== null && also !== undefined && <span className={styles['also']}>{also}</span>}
      </span>
      {above !== '' && (
        <span className={styles['above']} title={above}>
          {above}
        </span>
      )}
      {state === 'some' && <span className={styles['some']}>{option.some}</span>}
    </div>
  );
}

function showActive(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

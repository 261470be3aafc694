import type { ReactNode } from 'react';
import { Check, Minus, Plus } from 'lucide-react';
import { Icon } from './Icon';
import { PickerFrame, type PickerFrameProps } from './PickerFrame';
import styles from './Picker.module.css';

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

export type TriPickerProps = PickerFrameProps & { options: readonly TriOption[] };

/** A field and what matches it. Each choice acts at once, and the picker stays for the next one. */
export function TriPicker({ options, ...frame }: TriPickerProps) {
  const rows = options.map((option) => ({
    key: option.key,
    about: option.about,
    isSelected: option.state === 'all',
    isMixed: option.state === 'some',
    content: showOption(option),
  }));
  return <PickerFrame several rows={rows} {...frame} />;
}

function showOption({ name, state, mark, also, above = '', some }: TriOption): ReactNode {
  return (
    <>
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
      {mark}
      <span className={styles['name']}>
        {name}
        {also !== null && also !== undefined && <span className={styles['also']}>{also}</span>}
      </span>
      {above !== '' && (
        <span className={styles['above']} title={above}>
          {above}
        </span>
      )}
      {state === 'some' && <span className={styles['some']}>{some}</span>}
    </>
  );
}

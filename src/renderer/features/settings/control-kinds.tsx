import type { ComponentType, ReactNode } from 'react';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import type { WordKey } from '../../i18n/words';
import { useScreen, type ScreenState } from '../../shell/screen-state';
import { Checkbox } from '../../ui/Checkbox';
import { Segmented } from '../../ui/Segmented';
import { Slider } from '../../ui/Slider';
import type { Limits } from '../../../shared/model/reading';
import styles from './Settings.module.css';

export type ControlProps = {
  /** Read aloud as the control's name. */
  name: string;
  /** The same, with what was searched for marked. */
  label: ReactNode;
  /** Of the line below the label, where there is one. */
  helpId: string | undefined;
};

/** A box has its label beside it; all else stands at the right of its label. */
export type Control = { hasLabel: boolean; Body: ComponentType<ControlProps> };

export function box(read: (state: ScreenState) => boolean, write: (on: boolean) => void): Control {
  function Body({ label, helpId }: ControlProps) {
    return <Checkbox checked={useScreen(read)} onChange={write} label={label} describedBy={helpId} />;
  }
  return { hasLabel: true, Body };
}

type ChoiceOptions<T extends string> = {
  read: (state: ScreenState) => T;
  write: (value: T) => void;
  values: readonly T[];
  word: (value: T) => WordKey;
};

export function choice<T extends string>({ read, write, values, word }: ChoiceOptions<T>): Control {
  function Body({ name, helpId }: ControlProps) {
    const words = useWords();
    return (
      <Segmented
        label={name}
        describedBy={helpId}
        value={useScreen(read)}
        choices={values.map((value) => ({ value, text: words(word(value)) }))}
        onChange={write}
      />
    );
  }
  return { hasLabel: false, Body };
}

type NumberOptions = {
  read: (state: ScreenState) => number;
  write: (value: number) => void;
  limits: Limits;
  /** With its unit. */
  word: WordKey;
};

export function number({ read, write, limits, word }: NumberOptions): Control {
  function Body({ name }: ControlProps) {
    const words = useWords();
    const value = useScreen(read);
    return (
      <div className={styles['slider']}>
        <Slider
          label={name}
          hideLabel
          value={value}
          {...limits}
          text={words(word, { value: formatCount(value) })}
          onChange={write}
        />
      </div>
    );
  }
  return { hasLabel: false, Body };
}

/** What none of the others is. */
export function part(Body: ComponentType<ControlProps>): Control {
  return { hasLabel: false, Body };
}

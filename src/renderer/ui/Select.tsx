import { Check, ChevronDown } from 'lucide-react';
import { Select as Base } from '@base-ui/react/select';
import { Icon } from './Icon';
import styles from './Select.module.css';

export type SelectProps<T extends string> = {
  label: string;
  value: T;
  choices: readonly { value: T; text: string }[];
  onChange: (value: T) => void;
  disabled?: boolean | undefined;
};

/** One of several, where a form needs a field. The label is read aloud; put it beside the field where it must be seen. */
export function Select<T extends string>({ label, value, choices, onChange, disabled = false }: SelectProps<T>) {
  return (
    <Base.Root
      value={value}
      items={choices.map((choice) => ({ value: choice.value, label: choice.text }))}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={disabled}
    >
      <Base.Trigger className={styles['trigger']} aria-label={label}>
        <Base.Value className={styles['value']} />
        <Base.Icon className={styles['icon']}>
          <Icon of={ChevronDown} small />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} alignItemWithTrigger={false} sideOffset={4}>
          <Base.Popup className={styles['popup']}>
            {choices.map((choice) => (
              <Base.Item key={choice.value} value={choice.value} className={styles['item']}>
                <Base.ItemText className={styles['value']}>{choice.text}</Base.ItemText>
                <Base.ItemIndicator className={styles['tick']}>
                  <Icon of={Check} small />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

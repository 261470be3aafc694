import { Check, ChevronDown } from 'lucide-react';
import { Select as Base } from '@base-ui/react/select';
import { cx } from './cx';
import { Icon } from './Icon';
import { popupListStyles } from './popup-styles';
import styles from './Select.module.css';

export type SelectProps<T extends string> = {
  label: string;
  value: T;
  /** Those that follow one another with the same `group` stand under its name. */
  choices: readonly SelectChoice<T>[];
  onChange: (value: T) => void;
  disabled?: boolean | undefined;
  /** As wide as what it stands in. */
  wide?: boolean | undefined;
};
export type SelectChoice<T extends string> = { value: T; text: string; group?: string | undefined };

/** One of several, where a form needs a field. The label is read aloud; put it beside the field where it must be seen. */
export function Select<T extends string>({
  label,
  value,
  choices,
  onChange,
  disabled = false,
  wide = false,
}: SelectProps<T>) {
  return (
    <Base.Root
      value={value}
      items={choices.map((choice) => ({ value: choice.value, label: choice.text }))}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={disabled}
    >
      <Base.Trigger className={cx(styles['trigger'], wide && styles['wide'])} aria-label={label}>
        <Base.Value className={popupListStyles.text} />
        <Base.Icon className={styles['icon']}>
          <Icon of={ChevronDown} small />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={popupListStyles.positioner} alignItemWithTrigger={false} sideOffset={4}>
          <Base.Popup className={cx(popupListStyles.popup, styles['popup'])}>
            {groupChoices(choices).map(({ name, items }, at) =>
              name === undefined ? (
                items.map((choice) => <Item key={choice.value} choice={choice} />)
              ) : (
                <Base.Group key={at}>
                  <Base.GroupLabel className={popupListStyles.label}>{name}</Base.GroupLabel>
                  {items.map((choice) => (
                    <Item key={choice.value} choice={choice} />
                  ))}
                </Base.Group>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item<T extends string>({ choice }: { choice: SelectChoice<T> }) {
  return (
    <Base.Item value={choice.value} className={cx(popupListStyles.item, styles['item'])}>
      <Base.ItemText className={popupListStyles.text}>{choice.text}</Base.ItemText>
      <Base.ItemIndicator className={popupListStyles.tick}>
        <Icon of={Check} small />
      </Base.ItemIndicator>
    </Base.Item>
  );
}

type Group<T extends string> = { name: string | undefined; items: SelectChoice<T>[] };

function groupChoices<T extends string>(choices: readonly SelectChoice<T>[]): Group<T>[] {
  const groups: Group<T>[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === choice.group) last.items.push(choice);
    else groups.push({ name: choice.group, items: [choice] });
  }
  return groups;
}

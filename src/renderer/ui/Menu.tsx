import { Check, ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Menu as Base } from '@base-ui/react/menu';
import { cx } from './cx';
import { Icon } from './Icon';
import { ariaKeys, Kbd } from './Kbd';
import { popupListStyles, popupStyles } from './popup-styles';
import styles from './Menu.module.css';

export type MenuProps = {
  /** The button that opens it; it takes a ref. */
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end' | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

export function Menu({ trigger, children, align = 'start', open, onOpenChange }: MenuProps) {
  const controlled = open === undefined ? {} : { open };
  return (
    <Base.Root modal={false} {...controlled} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={popupListStyles.positioner} align={align} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={cx(popupListStyles.popup, popupStyles.quiet, popupStyles.fading, styles['popup'])}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export type MenuItemProps = {
  children: ReactNode;
  onSelect: () => void;
  /** A small picture before the word: an icon, a dot, a status. */
  mark?: ReactNode;
  keys?: string | undefined;
  disabled?: boolean | undefined;
  danger?: boolean | undefined;
};

export function MenuItem({ children, onSelect, mark, keys, disabled = false, danger = false }: MenuItemProps) {
  return (
    <Base.Item
      className={cx(popupListStyles.item, styles['item'], danger && styles['danger'])}
      disabled={disabled}
      onClick={onSelect}
      aria-keyshortcuts={ariaKeys(keys)}
    >
      <span className={styles['mark']}>{mark}</span>
      <span className={popupListStyles.text}>{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} silent />}
    </Base.Item>
  );
}

export type MenuChoice<T extends string> = {
  value: T;
  text: string;
  mark?: ReactNode;
  keys?: string | undefined;
};
export type MenuChoicesProps<T extends string> = {
  label?: string | undefined;
  value: T | null;
  choices: readonly MenuChoice<T>[];
  onChoose: (value: T) => void;
  /** Stays open, for several choices in a row. */
  stays?: boolean | undefined;
};

/** One of several: a radio group with a tick at the one that is set. */
export function MenuChoices<T extends string>({ label, value, choices, onChoose, stays }: MenuChoicesProps<T>) {
  return (
    <Base.RadioGroup value={value ?? ''} onValueChange={(next: T) => onChoose(next)}>
      {label === undefined ? null : <Base.GroupLabel className={popupListStyles.label}>{label}</Base.GroupLabel>}
      {choices.map((choice) => (
        <Base.RadioItem
          key={choice.value}
          value={choice.value}
          className={cx(popupListStyles.item, styles['item'])}
          closeOnClick={stays !== true}
          aria-keyshortcuts={ariaKeys(choice.keys)}
        >
          <span className={styles['mark']}>{choice.mark}</span>
          <span className={popupListStyles.text}>{choice.text}</span>
          {choice.keys === undefined ? null : <Kbd keys={choice.keys} silent />}
          <span className={cx(popupListStyles.tick, styles['tick'])}>
            <Base.RadioItemIndicator>
              <Icon of={Check} small />
            </Base.RadioItemIndicator>
          </span>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** On or off, with a tick where it is on. */
export function MenuToggle({
  on,
  onChange,
  stays = false,
  children,
}: {
  on: boolean;
  onChange: (on: boolean) => void;
  /** The menu stays open, for several in a row. */
  stays?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <Base.CheckboxItem
      className={cx(popupListStyles.item, styles['item'])}
      checked={on}
      closeOnClick={!stays}
      onCheckedChange={(next) => onChange(next)}
    >
      <span className={styles['mark']} />
      <span className={popupListStyles.text}>{children}</span>
      <span className={cx(popupListStyles.tick, styles['tick'])}>
        <Base.CheckboxItemIndicator>
          <Icon of={Check} small />
        </Base.CheckboxItemIndicator>
      </span>
    </Base.CheckboxItem>
  );
}

/** A menu of its own behind one line, which says in a few words how that stands. */
export function MenuSub({ text, state, children }: { text: string; state: string; children: ReactNode }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={cx(popupListStyles.item, styles['item'])}>
        <span className={styles['mark']} />
        <span className={popupListStyles.text}>{text}</span>
        <span className={styles['state']}>{state}</span>
        <Icon of={ChevronRight} small />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner className={popupListStyles.positioner} sideOffset={2} collisionPadding={8}>
          <Base.Popup className={cx(popupListStyles.popup, popupStyles.quiet, popupStyles.fading, styles['popup'])}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

export function MenuSeparator() {
  return <Base.Separator className={styles['separator']} />;
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={popupListStyles.label}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

import type { ComponentProps } from 'react';
import type { LucideIcon } from 'lucide-react';
import { cx } from './cx';
import { Icon } from './Icon';
import { ariaKeys, Kbd } from './Kbd';
import { Tooltip } from './Tooltip';
import styles from './Button.module.css';

/** One `main` button on a screen. `quiet` has no border, `link` reads as a link, `danger` is for what removes. */
export type ButtonKind = 'plain' | 'main' | 'quiet' | 'link' | 'danger';

export type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  kind?: ButtonKind | undefined;
  icon?: LucideIcon | undefined;
  /** Shown inside the button, as the registry has it: `Mod+O`. */
  keys?: string | undefined;
  type?: 'button' | 'submit' | undefined;
};

export function Button({ kind = 'plain', icon, keys, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(styles['button'], styles[kind], className)}
      aria-keyshortcuts={ariaKeys(keys)}
      {...rest}
    >
      {icon === undefined ? null : <Icon of={icon} small />}
      {children}
      {keys === undefined ? null : <Kbd keys={keys} silent className={styles['keys'] ?? ''} />}
    </button>
  );
}

export type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'aria-label' | 'children'> & {
  /** Read aloud and shown in the tooltip. */
  label: string;
  icon: LucideIcon;
  keys?: string | undefined;
  /** A toggle that is on. Leave it out where the button is no toggle. */
  pressed?: boolean | undefined;
  /** 24 high, for toolbars. */
  small?: boolean | undefined;
  /** False where the sign says it all and a tooltip would be in the way. */
  tip?: boolean | undefined;
};

export function IconButton(props: IconButtonProps) {
  const { label, icon, keys, pressed, small = false, tip = true, className, ...rest } = props;
  return (
    <Tooltip text={label} keys={keys} disabled={!tip}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={ariaKeys(keys)}
        className={cx(styles['button'], styles['icon'], small && styles['small'], pressed && styles['on'], className)}
        {...rest}
      >
        <Icon of={icon} />
      </button>
    </Tooltip>
  );
}

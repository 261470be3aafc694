import { Fragment } from 'react';
import { cx } from './cx';
import styles from './Kbd.module.css';

const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

const SHOWN: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Mod: IS_MAC ? '⌘' : 'Ctrl',
  Shift: IS_MAC ? '⇧' : 'Shift',
  Alt: IS_MAC ? '⌥' : 'Alt',
};

/** The caps of one binding: `Mod+Shift+Z` gives three, the sequence `g i` two. Without Mod a letter is shown as it is typed. */
export function splitKeys(keys: string): string[] {
  const isTyped = !keys.includes('Mod');
  return keys
    .split(' ')
    .flatMap((chord) => (chord === '+' ? ['+'] : chord.split('+')))
    .map((key) => SHOWN[key] ?? (isTyped && /^[A-Z]$/.test(key) ? key.toLowerCase() : key));
}

/** How the binding is written in plain text: menus, tooltips, `title`. */
export function keysAsText(keys: string): string {
  return splitKeys(keys).join(' ');
}

/** The value of `aria-keyshortcuts`, or nothing for a sequence, which the attribute cannot say. */
export function ariaKeys(keys: string | undefined): string | undefined {
  if (keys === undefined || keys.includes(' ')) return undefined;
  return keys.replace('Mod', IS_MAC ? 'Meta' : 'Control');
}

/** `silent` where the same keys are said by `aria-keyshortcuts` already. */
export function Kbd({ keys, silent = false, className }: { keys: string; silent?: boolean; className?: string }) {
  return (
    <span className={cx(styles['keys'], className)} aria-hidden={silent || undefined}>
      {splitKeys(keys).map((key, at) => (
        <Fragment key={at}>
          <kbd className={styles['kbd']}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

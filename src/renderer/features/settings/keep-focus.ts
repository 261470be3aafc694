import { flushSync } from 'react-dom';

/** What can have the focus among the controls of a setting, but for the button that takes it back. */
export const FOCUSABLE =
  ':is(button, input, select, [tabindex]):not(:disabled, [tabindex="-1"], [aria-hidden="true"], [data-reset])';

/**
 * For a button that goes with what it did, and must not take the focus along: a control of the same setting has it then, or the head of the
 * section where none is left.
 */
export function keepFocus(button: HTMLElement, act: () => void): void {
  const row = button.closest('[data-setting]');
  const head = button.closest('[data-section]')?.querySelector<HTMLElement>('h3');
  flushSync(act);
  (row?.querySelector<HTMLElement>(FOCUSABLE) ?? head)?.focus();
}

import type { ActionId } from '../../../shared/actions/actions';
import { isInOverlay } from '../../shell/overlay';

/** Where the keys go: what has the focus decides which of ours may act. */
export type Scope = 'text' | 'overlay' | 'control' | 'list' | 'page';

/** Chords that every text field has itself: taking them would break typing. */
const TEXT_CHORDS = new Set(['Mod+A', 'Mod+C', 'Mod+X', 'Mod+V', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+Shift+V']);
/** What a dialog lets through: undo of what was done in it, and nothing that opens something over it. */
const OVERLAY_ACTIONS: readonly ActionId[] = ['edit.undo', 'edit.redo', 'view.theme'];
/** Keys that a focused button, link or splitter needs itself. */
const CONTROL_KEYS = new Set([
  'Enter',
  'Space',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'Delete',
  'Backspace',
]);

const TEXT =
  'input:not([type="radio"],[type="checkbox"],[type="button"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
const CONTROL = 'button, a[href], [role="separator"], [role="radio"], input, summary';

export function findScope(target: EventTarget | null): Scope {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(TEXT) !== null) return 'text';
  if (isInOverlay(target)) return 'overlay';
  if (target.closest('[data-keys="list"]') !== null) return 'list';
  return target.closest(CONTROL) === null ? 'page' : 'control';
}

/** Escape leaves a text field and closes an overlay by their own handlers. */
export function mayAct(scope: Scope, keys: string, id: ActionId): boolean {
  const isChord = /^(Mod|Alt)\+/.test(keys) || /(^|\+)F\d+$/.test(keys);
  if (scope === 'text') return isChord && !TEXT_CHORDS.has(keys);
  if (scope === 'overlay') return isChord && OVERLAY_ACTIONS.includes(id);
  if (scope === 'control') return !CONTROL_KEYS.has(keys.split('+').at(-1) ?? keys);
  return true;
}

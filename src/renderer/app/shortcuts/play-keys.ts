import type { KeptKey } from './field-wait';

/** Plays kept keys into the field that has the focus now, as if they were typed there, with the field's own undo. */
export function playKeys(keys: readonly KeptKey[]): void {
  for (const kept of keys) {
    if (kept.kind === 'text') document.execCommand('insertText', false, kept.text);
    else if (kept.kind === 'chord') {
      // Undo of a field that has just come would reach for what was there before it.
      if (kept.chord === 'Mod+A') document.execCommand('selectAll');
    } else {
      const init = { key: kept.key, code: kept.key, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    }
  }
}

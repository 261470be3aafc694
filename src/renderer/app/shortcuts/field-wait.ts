import type { ActionId } from '../../../shared/actions/actions';
import type { Scope } from './scope';

/** They give the focus to a text field, some of them only when a paper has been read. */
const OPENS_FIELD: readonly ActionId[] = [
  'paper.editTitle',
  'paper.tag',
  'note.focus',
  'list.filter',
  'list.jump',
  'app.palette',
  'import.paste',
];
/** A field that has not come by then will not come. */
export const FIELD_WAIT_MS = 400;

/**
 * Between the key that opens a field and the field, a fast typist's letters would be taken for decisions: a title that begins with
 * `t` would move a paper. They are dropped instead, which is seen in the field at once.
 */
export function createFieldWait() {
  let since: number | null = null;
  return {
    note(id: ActionId, at: number): void {
      since = OPENS_FIELD.includes(id) ? at : null;
    },
    holds(scope: Scope, chord: string, at: number): boolean {
      if (since === null || scope === 'text' || at - since > FIELD_WAIT_MS) {
        since = null;
        return false;
      }
      // Only what writes: Escape, arrows and chords mean what they mean.
      return [...chord.replace(/^Shift\+/, '')].length === 1;
    },
  };
}

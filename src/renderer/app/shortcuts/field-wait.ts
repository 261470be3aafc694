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
 * `t` would move a paper. They are kept and written into the field when it is there.
 */
export function createFieldWait(write: (text: string) => void) {
  let since: number | null = null;
  let kept = '';

  function finish(): string {
    const text = kept;
    since = null;
    kept = '';
    return text;
  }
  /** A text field has the focus. */
  function arrive(): void {
    const text = finish();
    if (text !== '') write(text);
  }
  return {
    arrive,
    note(id: ActionId, at: number): void {
      finish();
      if (OPENS_FIELD.includes(id)) since = at;
    },
    /** @param typed the character that the key writes, or null: Escape, arrows and chords mean what they mean. */
    holds(scope: Scope, typed: string | null, at: number): boolean {
      if (since === null) return false;
      if (scope === 'text') arrive();
      else if (at - since > FIELD_WAIT_MS) finish();
      if (since === null || typed === null) return false;
      kept += typed;
      return true;
    },
  };
}

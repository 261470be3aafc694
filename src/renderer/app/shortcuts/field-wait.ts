import type { ActionId } from '../../../shared/actions/actions';
import type { Scope } from './scope';

/** They give the focus to a text field, some of them only when a paper has been read. */
const OPENS_FIELD: readonly ActionId[] = [
  'paper.editTitle',
  'paper.tag',
  'triage.reason',
  'note.focus',
  'list.filter',
  'list.jump',
  'app.palette',
  'app.keys',
  'app.changeKeys',
  'import.paste',
];
/** A field that has not come by then will not come. Long enough for a paper to be read on a busy machine. */
export const FIELD_WAIT_MS = 1_000;

/** `text` is typed as it is; `key` is a named key such as Enter; `chord` one that text fields have themselves, as `Mod+A`. */
export type KeptKey = { kind: 'text'; text: string } | { kind: 'key'; key: string } | { kind: 'chord'; chord: string };

/** The chords that mean something in any field. Others, as `Mod+K`, act at once. */
const FIELD_CHORDS = new Set(['Mod+A', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y']);

/** What a key press would be to the field that is on its way, or null where it is none of the field's. */
export function readKept(key: string, chord: string): KeptKey | null {
  if (FIELD_CHORDS.has(chord)) return { kind: 'chord', chord };
  if (/^(Mod|Ctrl|Meta|Alt)\+/.test(chord) || /^(Shift\+)?F\d+$/.test(chord)) return null;
  return key.length === 1 ? { kind: 'text', text: key } : { kind: 'key', key };
}

/**
 * Between the key that opens a field and the field, a fast typist's keys would be taken for decisions: a title that begins with
 * `t` would move a paper, and Backspace would throw one away. They are kept and played into the field when it is there.
 */
export function createFieldWait(play: (keys: readonly KeptKey[]) => void) {
  let since: number | null = null;
  let kept: KeptKey[] = [];

  function finish(): KeptKey[] {
    const keys = kept;
    since = null;
    kept = [];
    return keys;
  }
  /** A text field has the focus. */
  function arrive(): void {
    const keys = finish();
    if (keys.length > 0) play(keys);
  }
  function keep(next: KeptKey): void {
    const last = kept.at(-1);
    if (next.kind === 'text' && last?.kind === 'text')
      kept[kept.length - 1] = { kind: 'text', text: last.text + next.text };
    else if (next.kind === 'key' && next.key === 'Backspace' && last?.kind === 'text') shorten(last.text);
    else kept.push(next);
  }
  function shorten(text: string): void {
    const rest = [...text].slice(0, -1).join('');
    kept.pop();
    if (rest !== '') kept.push({ kind: 'text', text: rest });
  }
  return {
    arrive,
    note(id: ActionId, at: number): void {
      finish();
      if (OPENS_FIELD.includes(id)) since = at;
    },
    holds(scope: Scope, key: KeptKey | null, at: number): boolean {
      if (since === null) return false;
      if (scope === 'text') arrive();
      else if (at - since > FIELD_WAIT_MS) finish();
      if (since === null || key === null) return false;
      keep(key);
      return true;
    },
  };
}

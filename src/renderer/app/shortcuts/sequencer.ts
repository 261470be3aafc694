import type { Action, ActionId } from '../../../shared/actions/actions';
import { SEQUENCE_MS } from '../../shell/actions';

export type Step = { kind: 'action'; id: ActionId; keys: string } | { kind: 'begun' } | { kind: 'none' };
type Known = Action & { id: ActionId };

/** Turns chords into actions; remembers the first key of a sequence such as `g i`. */
export function createSequencer(actions: readonly Known[]) {
  const byKeys = new Map<string, ActionId>();
  /** What keys mean in one pane only. */
  const inPane = new Map<string, ActionId>();
  const firsts = new Set<string>();
  for (const action of actions) {
    for (const keys of action.keys) {
      (action.pane === undefined ? byKeys : inPane).set(keys, action.id);
      const [first, second] = keys.split(' ');
      if (first !== undefined && second !== undefined) firsts.add(first);
    }
  }
  let begun: { first: string; at: number } | null = null;

  return {
    /**
     * @param at milliseconds, to forget a sequence that was left
     * @param isInPane whether an action of one pane only is meant here and now
     */
    press(chord: string, at: number, isInPane: (id: ActionId) => boolean = () => false): Step {
      const first = begun !== null && at - begun.at <= SEQUENCE_MS ? begun.first : null;
      begun = null;
      const whole = first === null ? undefined : byKeys.get(`${first} ${chord}`);
      if (first !== null && whole !== undefined) return { kind: 'action', id: whole, keys: `${first} ${chord}` };
      if (firsts.has(chord)) {
        begun = { first: chord, at };
        return { kind: 'begun' };
      }
      // A second key that ends no sequence is not taken for a command of its own: `g e` must not mark as read.
      if (first !== null) return { kind: 'none' };
      const own = inPane.get(chord);
      const single = own !== undefined && isInPane(own) ? own : byKeys.get(chord);
      return single === undefined ? { kind: 'none' } : { kind: 'action', id: single, keys: chord };
    },
    forget(): void {
      begun = null;
    },
  };
}

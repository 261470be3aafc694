import { actions, type Action, type ActionId } from './actions';

/** Keys that the reader chose, by the id of the action; an empty list takes all of its keys away. Settings keep it. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** What each action's keys are now. No two actions of one pane share any, and none hides a sequence. */
export type KeyMap = ReadonlyMap<ActionId, readonly string[]>;

const all: readonly (Action & { id: ActionId })[] = actions;
const byId = new Map<string, Action & { id: ActionId }>(all.map((one) => [one.id, one]));
/** A test of the registry says that they do not clash. */
const begun: KeyMap = new Map(all.map(({ id, keys }) => [id, keys]));

export function findAction(id: string): (Action & { id: ActionId }) | null {
  return byId.get(id) ?? null;
}

/**
 * What the reader chose comes before what we chose, and of two that he gave the same keys (by hand, in the file) the first in the registry
 * keeps them: so nothing a file says can make a key mean two things.
 */
export function resolveKeys(own: OwnKeys): KeyMap {
  if (Object.keys(own).length === 0) return begun;
  const given = new Map<ActionId, readonly string[]>();
  const chosen = all.filter(({ id }) => Object.hasOwn(own, id));
  const others = all.filter(({ id }) => !Object.hasOwn(own, id));
  for (const action of [...chosen, ...others]) {
    const wanted = own[action.id] ?? action.keys;
    const free: string[] = [];
    for (const keys of wanted) {
      if (isKeys(keys) && !free.includes(keys) && findClashes(given, action.id, keys).length === 0) free.push(keys);
    }
    given.set(action.id, free);
  }
  return new Map(all.map(({ id }) => [id, given.get(id) ?? []]));
}

/** Actions that would lose their keys, or be out of reach, if this one had these keys. */
export function findClashes(map: KeyMap, id: ActionId, keys: string): ActionId[] {
  const pane = findAction(id)?.pane;
  const [first, second] = keys.split(' ');
  return [...map].flatMap(([other, others]) => {
    if (other === id) return [];
    const isMet = others.some((one) => {
      if (one === keys) return findAction(other)?.pane === pane;
      const [otherFirst, otherSecond] = one.split(' ');
      // A key alone and the first key of a sequence cannot both be meant, in whichever pane.
      return first === otherFirst && (second === undefined) !== (otherSecond === undefined);
    });
    return isMet ? [other] : [];
  });
}

/**
 * These keys in addition, or in place of all it had; whoever had them has them no more. An action that has again what it began with is not
 * named any longer, and follows what later versions begin with.
 */
export function giveKeys(own: OwnKeys, id: ActionId, keys: readonly string[]): OwnKeys {
  const map = resolveKeys(own);
  const next = new Map<ActionId, readonly string[]>([[id, keys]]);
  for (const one of keys) {
    for (const other of findClashes(map, id, one)) {
      const left = (next.get(other) ?? map.get(other) ?? []).filter((theirs) => !isHidden(theirs, one));
      next.set(other, left);
    }
  }
  return withoutDefaults({ ...own, ...Object.fromEntries(next) });
}

function isHidden(theirs: string, keys: string): boolean {
  if (theirs === keys) return true;
  const [first, second] = keys.split(' ');
  const [otherFirst, otherSecond] = theirs.split(' ');
  return first === otherFirst && (second === undefined) !== (otherSecond === undefined);
}

/** As it was given with the app. Others that have its keys meanwhile give them back. */
export function resetKeys(own: OwnKeys, id: ActionId): OwnKeys {
  return giveKeys(own, id, findAction(id)?.keys ?? []);
}

function withoutDefaults(own: OwnKeys): OwnKeys {
  return Object.fromEntries(
    Object.entries(own).filter(([id, keys]) => {
      const action = findAction(id);
      // An id of a newer build stays, for when that is back.
      return action === null || keys.join(' , ') !== action.keys.join(' , ');
    }),
  );
}

/** What a field, a dialog or the focus needs itself, wherever it is pressed. */
const RESERVED: ReadonlySet<string> = new Set(['Escape', 'Tab', 'Shift+Tab', 'Mod+X', 'Mod+V', 'Space']);

/** Keys that the reader may not give to anything else: our own that are among them stay what they are. */
export function isReserved(keys: string): boolean {
  return keys.split(' ').some((chord) => RESERVED.has(chord));
}

const CHORD = /^(?:(?:Mod|Ctrl|Meta|Alt|Shift)\+){0,4}(?:[^\s+]|\+|[A-Z][A-Za-z0-9]{1,20})$/u;

/** One chord, or two after one another: what `readChord` answers. */
export function isKeys(keys: string): boolean {
  const chords = keys.split(' ');
  return chords.length <= 2 && chords.every((chord) => CHORD.test(chord));
}

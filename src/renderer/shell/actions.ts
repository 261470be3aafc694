import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import { actions, type Action, type ActionId } from '../../shared/actions/actions';
import { findAction, resolveKeys, type KeyMap, type OwnKeys } from '../../shared/actions/keys';
import { useScreen } from './screen-state';

// After a second the first key of a sequence is forgotten: a reader who changed their mind is not held to it.
export const SEQUENCE_MS = 1_000;

/** What an action does here and now; null says that it is known but cannot be done now. */
export type ActionHandlers = Partial<Record<ActionId, (() => void) | null>>;

type Binding = { handlers: () => ActionHandlers };

/** Bindings in the order in which they came: the last one that has the action enabled wins. */
const bindings: Binding[] = [];
/** Counts changes of what is bound, so that a menu or a palette that is open can follow. */
export const useBindingsVersion = create(() => ({ version: 0 }));

function bumpVersion(): void {
  useBindingsVersion.setState((state) => ({ version: state.version + 1 }));
}

/** Answers how to take them away. Whoever shows what can be done hears of both. */
export function bindActions(handlers: () => ActionHandlers): () => void {
  const unbind = bindQuietly(handlers);
  bumpVersion();
  return () => {
    unbind();
    bumpVersion();
  };
}

function bindQuietly(handlers: () => ActionHandlers): () => void {
  const binding = { handlers };
  bindings.push(binding);
  return () => void bindings.splice(bindings.indexOf(binding), 1);
}

/**
 * Binds actions for as long as the component is there. The newest handlers are used, so they may close over state.
 * @param active false takes all of them away, for a pane that is shown but not meant.
 */
export function useActions(handlers: ActionHandlers, active = true): void {
  const newest = useRef(handlers);
  const enabled = Object.entries(handlers)
    .flatMap(([id, handler]) => (handler === null ? [] : id))
    .join(' ');
  // Before anything is painted: a key pressed for what is on screen must find it bound, and as it is now.
  useLayoutEffect(() => {
    newest.current = handlers;
  });
  useLayoutEffect(() => (active ? bindQuietly(() => newest.current) : undefined), [active]);
  // Who shows what can be done (foot line, palette) hears of it when that changes, not with each render, and once it is painted.
  useEffect(() => {
    bumpVersion();
    return bumpVersion;
  }, [enabled, active]);
}

function findHandler(id: ActionId): (() => void) | null {
  for (let at = bindings.length - 1; at >= 0; at -= 1) {
    const handler = bindings[at]?.handlers()[id];
    if (typeof handler === 'function') return handler;
  }
  return null;
}

export function isEnabled(id: ActionId): boolean {
  return findHandler(id) !== null;
}

/** Whether what is on screen knows the action, though it may be impossible just now. */
export function isBound(id: ActionId): boolean {
  return bindings.some((binding) => id in binding.handlers());
}

/** Answers false where nothing is bound: the key then keeps what it does by itself. */
export function runAction(id: ActionId): boolean {
  const handler = findHandler(id);
  if (handler === null) return false;
  handler();
  return true;
}

/** An action with the keys that it has now. */
export type KnownAction = Action & { id: ActionId };
type Known = { own: OwnKeys; map: KeyMap; actions: readonly KnownAction[] };

let known: Known | null = null;

/** Whoever shows keys is drawn anew when they change: the workspace, and with it all that is in it, follows them. */
function readKnown(): Known {
  const own = useScreen.getState().keys;
  if (known?.own === own) return known;
  const map = resolveKeys(own);
  known = { own, map, actions: actions.map((one) => ({ ...one, keys: map.get(one.id) ?? [] })) };
  return known;
}

/** The registry, with ids that the table of words knows, and the keys of now. */
export function listActions(): readonly KnownAction[] {
  return readKnown().actions;
}

export function isActionId(id: string): id is ActionId {
  return findAction(id) !== null;
}

/** What stands in for an action, by that one's id. */
const standIns = new Map(
  actions.flatMap(({ id, instead }: KnownAction) => (instead === undefined ? [] : [[instead, id as ActionId]])),
);

/** What the keys of an action mean here and now: another that stands in for it, where that can be done. */
export function meantBy(id: ActionId): ActionId {
  const other = standIns.get(id);
  return other !== undefined && isEnabled(other) ? other : id;
}

/** The key that is shown for an action, or undefined where it has none, or where its keys mean another just now. */
export function keysOf(id: ActionId): string | undefined {
  const { map } = readKnown();
  const instead = findAction(id)?.instead;
  if (instead !== undefined && isActionId(instead)) return map.get(instead)?.[0];
  return meantBy(id) === id ? map.get(id)?.[0] : undefined;
}

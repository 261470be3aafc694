import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { actions, type Action, type ActionId } from '../../shared/actions/actions';

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

export function bindActions(handlers: () => ActionHandlers): () => void {
  const binding = { handlers };
  bindings.push(binding);
  bumpVersion();
  return () => {
    bindings.splice(bindings.indexOf(binding), 1);
    bumpVersion();
  };
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
  useEffect(() => {
    newest.current = handlers;
  });
  // Who shows what can be done (foot line, palette) hears of it when that changes, not with each render.
  useEffect(bumpVersion, [enabled]);
  useEffect(() => (active ? bindActions(() => newest.current) : undefined), [active]);
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

export type KnownAction = Action & { id: ActionId };

/** The registry, with ids that the table of words knows. */
export const knownActions: readonly KnownAction[] = actions;

const byId = new Map<string, Action>(actions.map((one) => [one.id, one]));

export function isActionId(id: string): id is ActionId {
  return byId.has(id);
}

/** The key that is shown for an action, or undefined where it has none. */
export function keysOf(id: ActionId): string | undefined {
  return byId.get(id)?.keys[0];
}

export type TableStep =
  | { kind: 'move'; to: number }
  | { kind: 'toggle' }
  | { kind: 'turn' }
  | { kind: 'edit' }
  | { kind: 'search' }
  | { kind: 'source' };

/** Shown where they act. */
export const TABLE_KEYS = { toggle: 'Space', turn: '=', edit: 'F2', search: '/', source: 'v' } as const;

const MOVES: Readonly<Record<string, (cursor: number, page: number) => number>> = {
  ArrowDown: (cursor) => cursor + 1,
  j: (cursor) => cursor + 1,
  ArrowUp: (cursor) => cursor - 1,
  k: (cursor) => cursor - 1,
  PageDown: (cursor, page) => cursor + page,
  PageUp: (cursor, page) => cursor - page,
  Home: () => 0,
  End: () => Infinity,
};

const STEPS: Readonly<Record<string, TableStep>> = {
  ' ': { kind: 'toggle' },
  x: { kind: 'toggle' },
  '=': { kind: 'turn' },
  F2: { kind: 'edit' },
  Enter: { kind: 'edit' },
  '/': { kind: 'search' },
  v: { kind: 'source' },
};

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** As in the library's list. Null for a key that is not the table's. */
export function readTableKey(press: Press, cursor: number, count: number, page: number): TableStep | null {
  const { key, ctrlKey, metaKey, altKey } = press;
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'f' ? { kind: 'search' } : null;
  const move = MOVES[key];
  if (move !== undefined) return { kind: 'move', to: Math.max(0, Math.min(count - 1, move(cursor, page))) };
  return STEPS[key] ?? null;
}

import type { Effect, JournaledTable, Row } from './change';
import { isEqual } from './equal';
import { isArrayOf, isString } from './guard';

/** The rows that effects speak of, by `rowKey`; undefined where there is none. Functions here write into it. */
export type Rows = Map<string, Row | undefined>;

/** A field that undo or redo left alone, because it no longer had the value it expected. `field` is null for a row. */
export type Conflict = { table: JournaledTable; id: string; field: string | null };

export function rowKey(at: { table: string; id: string }): string {
  return `${at.table}/${at.id}`;
}

/** What takes `effects` back, in the order in which it must be done. */
export function invertEffects(effects: readonly Effect[]): Effect[] {
  return effects.map(invertEffect).reverse();
}

function invertEffect(effect: Effect): Effect {
  const { table, id } = effect;
  if (effect.kind === 'insert') return { kind: 'remove', table, id, row: effect.row };
  if (effect.kind === 'remove') return { kind: 'insert', table, id, row: effect.row };
  return setField({ table, id }, effect.field, effect.after, effect.before);
}

/** An effect without `undefined` in it: a field that is absent says so by being absent. */
export function setField(
  at: { table: JournaledTable; id: string },
  field: string,
  before: unknown,
  after: unknown,
): Effect {
  return {
    kind: 'set',
    table: at.table,
    id: at.id,
    field,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** The `set` effects that lead from one state of a row to another. */
export function diffRow(table: JournaledTable, id: string, before: Row, after: Row): Effect[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !isEqual(before[field], after[field]))
    .map((field) => setField({ table, id }, field, before[field], after[field]));
}

/** Whether the row is as the effect expects to find it. */
function expects(effect: Effect, row: Row | undefined): boolean {
  if (effect.kind === 'insert') return row === undefined;
  if (effect.kind === 'remove') return row !== undefined && isEqual(row, effect.row);
  return row !== undefined && isEqual(row[effect.field], effect.before);
}

function applyEffect(rows: Rows, effect: Effect): void {
  const key = rowKey(effect);
  if (effect.kind === 'insert') rows.set(key, effect.row);
  else if (effect.kind === 'remove') rows.set(key, undefined);
  else rows.set(key, withField(rows.get(key) ?? {}, effect.field, effect.after));
}

function withField(row: Row, field: string, value: unknown): Row {
  if (value !== undefined) return { ...row, [field]: value };
  const { [field]: _absent, ...rest } = row;
  return rest;
}

/** Applies all, or answers the first effect whose `before` is not what stands there. */
export function applyEffects(rows: Rows, effects: readonly Effect[]): Effect | null {
  for (const effect of effects) {
    if (!expects(effect, rows.get(rowKey(effect)))) return effect;
    applyEffect(rows, effect);
  }
  return null;
}

const FOLLOWING: ReadonlySet<string> = new Set(['changedAt', 'keys']);

/**
 * Does what still fits and lists the rest: undo must not write over what was done since.
 * `changedAt` and `keys` follow the other fields of their row and are never reported by themselves. Keys that a newer build made anew are
 * no reason to leave anything: what the change added goes, and the others stay.
 */
export function settleEffects(rows: Rows, effects: readonly Effect[]): { effects: Effect[]; conflicts: Conflict[] } {
  const done: Effect[] = [];
  const conflicts: Conflict[] = [];
  for (const wanted of effects) {
    const row = rows.get(rowKey(wanted));
    const effect = expects(wanted, row) ? wanted : fitKeys(wanted, row);
    if (effect !== null) {
      applyEffect(rows, effect);
      done.push(effect);
    } else if (!isAlreadySo(wanted, row)) {
      const field = wanted.kind === 'set' ? wanted.field : null;
      if (!FOLLOWING.has(field ?? '')) conflicts.push({ table: wanted.table, id: wanted.id, field });
    }
  }
  return { effects: done, conflicts };
}

/** The effect for a paper that only has other keys than it expects; null where more is different. */
function fitKeys(effect: Effect, row: Row | undefined): Effect | null {
  if (row === undefined || effect.table !== 'papers' || effect.kind === 'insert') return null;
  if (effect.kind === 'remove')
    return isEqual({ ...row, keys: effect.row['keys'] }, effect.row) ? { ...effect, row } : null;
  const [now, before, after] = [row['keys'], effect.before, effect.after];
  if (effect.field !== 'keys' || !isStrings(now) || !isStrings(before) || !isStrings(after)) return null;
  const kept = now.filter((key) => after.includes(key) || !before.includes(key));
  const next = [...new Set([...kept, ...after.filter((key) => !before.includes(key))])];
  return isEqual(next, now) ? null : setField(effect, 'keys', now, next);
}

const isStrings = isArrayOf(isString);

function isAlreadySo(effect: Effect, row: Row | undefined): boolean {
  if (effect.kind === 'insert') return row !== undefined && isEqual(row, effect.row);
  if (effect.kind === 'remove') return row === undefined;
  return row !== undefined && isEqual(row[effect.field], effect.after);
}

/**
 * Replays effects onto rows that may already hold them or what came later, as a snapshot that was read while commands
 * went on does: an insert is a put, and what concerns a missing row is skipped, since a later removal took it.
 */
export function replayEffects(rows: Rows, effects: readonly Effect[]): void {
  for (const effect of effects) {
    if (effect.kind === 'set' && rows.get(rowKey(effect)) === undefined) continue;
    applyEffect(rows, effect);
  }
}

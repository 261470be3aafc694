import type { Effect, Row } from '../model/change';
import { setField } from '../model/effects';
import { schemaSteps, type SchemaStep } from './steps';

/** The version that this build writes. */
export const SCHEMA_VERSION = Math.max(...schemaSteps.map((step) => step.version));

/**
 * A row of `table` as this build writes it, from one that was written in `schema`.
 * @throws Error where the row is newer than this build: callers refuse newer data before they come here.
 */
export function upgradeRow(table: string, row: Row, schema: number, steps: readonly SchemaStep[] = schemaSteps): Row {
  const newest = Math.max(...steps.map((step) => step.version));
  if (schema > newest) throw new Error(`a row of ${table} has schema ${schema}, this build knows ${newest}`);
  let result = row;
  for (const step of steps) {
    const change = step.rows?.[table];
    if (step.version > schema && change !== undefined) result = change(result);
  }
  return result;
}

/** Rows that effects carry go through the same functions; a single field goes through them as a row of one field. */
export function upgradeEffect(effect: Effect, schema: number, steps: readonly SchemaStep[] = schemaSteps): Effect {
  if (effect.kind !== 'set') return { ...effect, row: upgradeRow(effect.table, effect.row, schema, steps) };
  const { table, field } = effect;
  function upgradeValue(value: unknown): unknown {
    return value === undefined ? undefined : upgradeRow(table, { [field]: value }, schema, steps)[field];
  }
  return setField(effect, field, upgradeValue(effect.before), upgradeValue(effect.after));
}

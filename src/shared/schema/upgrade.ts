import type { Row } from '../model/change';
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

import type { Row } from '../../shared/model/change';
import { isEqual } from '../../shared/model/equal';
import { schemaSteps } from '../../shared/schema/steps';
import { upgradeRow } from '../../shared/schema/upgrade';
import type { PostilDatabase } from './database';
import { readRowsAfter } from './read-rows';

const BATCH_ROWS = 500;

/** Passes the rows of all tables that steps above `schema` change through them once more. Rows that are so already are not written. */
export async function upgradeStored(db: PostilDatabase, schema: number): Promise<void> {
  const tables = new Set(
    schemaSteps.filter((step) => step.version > schema).flatMap((step) => Object.keys(step.rows ?? {})),
  );
  for (const table of tables) await upgradeTable(db, table, schema);
}

async function upgradeTable(db: PostilDatabase, table: string, schema: number): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const rows: Row[] = await readRowsAfter(db.backendDB(), table, after, BATCH_ROWS);
    const last = rows.at(-1);
    if (last === undefined) return;
    const changed = rows.map((row) => upgradeRow(table, row, schema)).filter((row, at) => !isEqual(row, rows[at]));
    if (changed.length > 0) await db.table<Row>(table).bulkPut(changed);
    after = String(last['id']);
  }
}

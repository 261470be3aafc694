import type { Effect, JournaledTable, Row } from '../../shared/model/change';
import { applyEffects, replayEffects, rowKey, type Rows } from '../../shared/model/effects';
import type { PostilDatabase } from './database';
import { requireRow, rowGuards } from './row-guards';

/** The rows that the effects touch, as they stand now. */
export async function readRows(db: PostilDatabase, effects: readonly Effect[]): Promise<Rows> {
  const rows: Rows = new Map();
  for (const [table, ids] of idsByTable(effects)) {
    const found = await db.table<Row, string>(table).bulkGet(ids);
    ids.forEach((id, index) => rows.set(rowKey({ table, id }), found[index]));
  }
  return rows;
}

/**
 * Inside a transaction. The caller planned on what it read; where that no longer stands something wrote past the queue,
 * and nothing is written.
 */
export async function writeEffects(db: PostilDatabase, effects: readonly Effect[]): Promise<void> {
  const rows = await readRows(db, effects);
  const stale = applyEffects(rows, effects);
  if (stale !== null) throw new Error(`planned on a stale row: ${stale.kind} ${stale.table}/${stale.id}`);
  await writeRows(db, effects, rows);
}

/**
 * Inside a transaction. Idempotent, for rows that may already hold these effects or later ones. Answers how many rows were left as they
 * were because they would be no rows of this build: a rebuild brings back what it can, and says so.
 */
export async function writeReplay(db: PostilDatabase, effects: readonly Effect[]): Promise<number> {
  const rows = await readRows(db, effects);
  const before = new Map(rows);
  replayEffects(rows, effects);
  let refused = 0;
  for (const [table, ids] of idsByTable(effects)) {
    for (const id of ids) {
      const key = rowKey({ table, id });
      const row = rows.get(key);
      if (row === undefined || rowGuards[table](row)) continue;
      // One field that cannot be read is no reason to lose the rest of the paper.
      rows.set(key, before.get(key));
      refused += 1;
    }
  }
  await writeRows(db, effects, rows);
  return refused;
}

async function writeRows(db: PostilDatabase, effects: readonly Effect[], rows: Rows): Promise<void> {
  for (const [table, ids] of idsByTable(effects)) {
    const kept: Row[] = [];
    const gone: string[] = [];
    for (const id of ids) {
      const row = rows.get(rowKey({ table, id }));
      if (row === undefined) gone.push(id);
      else kept.push(row);
    }
    for (const row of kept) requireRow(table, row);
    if (kept.length > 0) await db.table<Row, string>(table).bulkPut(kept);
    if (gone.length > 0) await db.table<Row, string>(table).bulkDelete(gone);
  }
}

export function idsByTable(effects: readonly Effect[]): Map<JournaledTable, string[]> {
  const sets = new Map<JournaledTable, Set<string>>();
  for (const { table, id } of effects) {
    const ids = sets.get(table) ?? new Set();
    sets.set(table, ids.add(id));
  }
  return new Map([...sets].map(([table, ids]) => [table, [...ids]]));
}

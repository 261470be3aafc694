import 'fake-indexeddb/auto';
import { expect } from 'vitest';
import type { Change } from '../../shared/model/change';
import { applyEffects, invertEffects, rowKey, type Rows } from '../../shared/model/effects';
import { readLastChange } from '../storage/changes';
import type { Library } from '../storage/library';
import { dumpTables, type Dump } from '../storage/library.cases';
import { readEffects } from './effect-list';

function toRows(dump: Dump): Rows {
  const rows: Rows = new Map();
  for (const [table, list] of Object.entries(dump)) {
    for (const row of list) rows.set(rowKey({ table, id: String(row['id']) }), row);
  }
  return rows;
}

function present(rows: Rows): Map<string, unknown> {
  return new Map([...rows].filter(([, row]) => row !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The law of every command: its change, applied to a copy of what was there before, gives what is there after; and
 * applied backwards to that, what was there before. Whatever it wrote beside its effects would show.
 */
export async function checkChange(library: Library, run: () => Promise<unknown>): Promise<Change> {
  const before = await dumpTables(library.db);
  const lastSeq = (await readLastChange(library.db))?.seq ?? 0;
  await run();
  const after = await dumpTables(library.db);
  const change = await readLastChange(library.db);
  if (change === null || change.seq === lastSeq) throw new Error('the command left no change');
  expect(change.seq).toBe(lastSeq + 1);
  // As the journal would hand it back.
  const effects = await readEffects(library.files, JSON.parse(JSON.stringify(change)) as Change);
  const rows = toRows(before);
  expect(applyEffects(rows, effects)).toBeNull();
  expect(present(rows)).toEqual(present(toRows(after)));
  expect(applyEffects(rows, invertEffects(effects))).toBeNull();
  expect(present(rows)).toEqual(present(toRows(before)));
  return change;
}

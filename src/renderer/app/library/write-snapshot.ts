import type { Bridge } from '../../../shared/ipc/bridge';
import type { SnapshotHead } from '../../../shared/ipc/calls';
import { journaledTables, type Row } from '../../../shared/model/change';
import { SCHEMA_VERSION } from '../../../shared/schema/upgrade';
import { callMain } from '../../clients/bridge';
import { readLastChange } from '../../storage/changes';
import type { PostilDatabase } from '../../storage/database';
import type { Library } from '../../storage/library';
import { saveMeta } from '../../storage/meta';
import { SNAPSHOT } from '../../storage/meta-row';
import { readStagingIds } from '../../storage/staging';

/** `changes` too: the undo stack is part of a library, and a rebuild then needs only the journal's end. */
export const snapshotTables = [...journaledTables, 'changes'] as const;

const BATCH_ROWS = 500;

/**
 * Reads the library in batches while commands may go on. The snapshot is of the change that was last when reading began; rows may hold
 * later ones, which the replay of the journal after it writes once more. Answers null where there is nothing yet.
 */
export async function writeSnapshot(library: Library, bridge: Bridge): Promise<SnapshotHead | null> {
  const { db } = library;
  const last = await readLastChange(db);
  if (last === null) return null;
  const { epoch, seq } = last;
  const name = await callMain(bridge, 'snapshot.begin', { epoch, seq, schema: SCHEMA_VERSION });
  let rows = 0;
  for (const table of snapshotTables) {
    for await (const batch of readBatches(db, table, seq)) {
      if (batch.length > 0) await callMain(bridge, 'snapshot.write', { name, part: { table, rows: batch } });
      rows += batch.length;
    }
  }
  const head = await callMain(bridge, 'snapshot.commit', { name, rows });
  await saveMeta(db, SNAPSHOT, seq);
  return head;
}

async function* readBatches(db: PostilDatabase, table: string, seq: number): AsyncGenerator<Row[]> {
  const key = table === 'changes' ? 'seq' : 'id';
  let after: string | number | null = null;
  for (;;) {
    const found: Row[] = await readAfter(db, table, key, after);
    const last = found.at(-1);
    if (last === undefined) return;
    after = last[key] as string | number;
    yield table === 'changes'
      ? found.filter((row) => Number(row['seq']) <= seq)
      : await withoutStaged(db, table, found);
  }
}

function readAfter(db: PostilDatabase, table: string, key: string, after: string | number | null): Promise<Row[]> {
  const rows = db.table<Row>(table);
  const from = after === null ? rows.orderBy(key) : rows.where(key).above(after);
  return from.limit(BATCH_ROWS).toArray();
}

/** What an import has staged is in no change, and would come back from the snapshot as papers that nothing removes. */
async function withoutStaged(db: PostilDatabase, table: string, rows: Row[]): Promise<Row[]> {
  if (table !== 'papers' && table !== 'sources') return rows;
  const staging = await readStagingIds(db);
  // An import that goes live between the two reads is a later change, and its replay brings these rows.
  if (table === 'sources') return rows.filter((row) => row['state'] !== 'staging' && !staging.has(String(row['id'])));
  const live = new Set(await db.sources.where('state').notEqual('staging').primaryKeys());
  return rows.filter((row) => {
    const ids = row['sourceIds'] as string[];
    return ids.length === 0 || ids.some((id) => live.has(id));
  });
}

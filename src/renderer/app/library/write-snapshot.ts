import type { Bridge } from '../../../shared/ipc/bridge';
import type { SnapshotHead } from '../../../shared/ipc/calls';
import { journaledTables, type Change, type Row } from '../../../shared/model/change';
import { SCHEMA_VERSION } from '../../../shared/schema/upgrade';
import { callMain } from '../../clients/bridge';
import type { Library } from '../../storage/library';
import { saveMeta } from '../../storage/meta';
import { SNAPSHOT } from '../../storage/meta-row';
import { readLastRow, readShownAfter, type RowPage } from '../../storage/read-rows';
import { withStorageErrors } from '../../storage/storage-error';

/** `changes` too: the undo stack is part of a library, and a rebuild then needs only the journal's end. */
export const snapshotTables = [...journaledTables, 'changes'] as const;

/** Waited for before each batch; answers how many rows it may have. */
export type NextBatch = () => Promise<number>;

/** As fast as it goes. */
export const LARGE_BATCH = 500;
/** Read and handed to the main process within a part of a frame. */
export const SMALL_BATCH = 50;

/**
 * Reads the library in batches while commands may go on. The snapshot is of the change that was last when reading began; rows may hold
 * later ones, which the replay of the journal after it writes once more. Answers null where there is nothing yet.
 */
export async function writeSnapshot(
  library: Library,
  bridge: Bridge,
  nextBatch?: NextBatch,
): Promise<SnapshotHead | null> {
  const head = await writeRows(library.db.backendDB(), bridge, SCHEMA_VERSION, nextBatch);
  if (head !== null) await saveMeta(library.db, SNAPSHOT, head.seq);
  return head;
}

/**
 * The rows of a database as they stand, whatever schema it has: past Dexie, which would upgrade an older one as it opens it.
 * @param schema the version in which the rows are written
 */
export async function writeRows(
  db: IDBDatabase,
  bridge: Bridge,
  schema: number,
  nextBatch: NextBatch = () => Promise.resolve(LARGE_BATCH),
): Promise<SnapshotHead | null> {
  const last = await withStorageErrors(() => readLastRow<Change>(db, 'changes'));
  if (last === null) return null;
  const { epoch, seq } = last;
  const name = await callMain(bridge, 'snapshot.begin', { epoch, seq, schema });
  let rows = 0;
  for (const table of snapshotTables) {
    if (!db.objectStoreNames.contains(table)) continue;
    for await (const batch of readBatches(db, table, seq, nextBatch)) {
      if (batch.length > 0) await callMain(bridge, 'snapshot.write', { name, part: { table, rows: batch } });
      rows += batch.length;
    }
  }
  return callMain(bridge, 'snapshot.commit', { name, rows });
}

async function* readBatches(db: IDBDatabase, table: string, seq: number, nextBatch: NextBatch): AsyncGenerator<Row[]> {
  const key = table === 'changes' ? 'seq' : 'id';
  let after: string | number | null = null;
  for (;;) {
    const from: string | number | null = after;
    const size = await nextBatch();
    const { rows, last }: RowPage = await withStorageErrors(() => readShownAfter(db, table, from, size));
    if (last === null) return;
    after = last[key] as string | number;
    yield table === 'changes' ? rows.filter((row) => Number(row['seq']) <= seq) : rows;
  }
}

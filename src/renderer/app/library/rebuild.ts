import { AppError } from '../../../shared/app-error';
import type { Bridge } from '../../../shared/ipc/bridge';
import type { LibraryState, SnapshotHead, TableRows } from '../../../shared/ipc/calls';
import { isChange, journaledTables, type JournaledTable, type Row } from '../../../shared/model/change';
import { isObject } from '../../../shared/model/guard';
import { upgradeRow } from '../../../shared/schema/upgrade';
import { callMain } from '../../clients/bridge';
import { readLastChange } from '../../storage/changes';
import type { Library } from '../../storage/library';
import { removeMeta, saveMeta } from '../../storage/meta';
import { ACKNOWLEDGED, EPOCH, REBUILDING, SNAPSHOT } from '../../storage/meta-row';
import { rowGuards } from '../../storage/row-guards';
import { withStorageErrors } from '../../storage/storage-error';
import type { RebuildReason, StartNotice } from './notices';
import { replayJournal, type Replayed } from './replay-changes';

type RebuildNotice = Extract<StartNotice, { kind: 'rebuilt' | 'rebuilt-in-part' }>;

/**
 * Makes the database anew from snapshot and journal. The mark stands until it is whole: a start that finds it begins again, since half a
 * library looks like a library. It stays where a part could not be read, and the next start tries once more.
 */
export async function rebuildLibrary(
  library: Library,
  bridge: Bridge,
  state: LibraryState,
  why: RebuildReason,
): Promise<RebuildNotice> {
  const { db } = library;
  await saveMeta(db, REBUILDING, why);
  const { snapshot, refused } = await loadSnapshot(library, bridge, state);
  const replayed = await replayFrom(library, bridge, snapshot?.seq ?? 0, state);
  const epoch = state.journal?.epoch ?? snapshot?.epoch;
  if (epoch !== undefined) await saveMeta(db, EPOCH, epoch);
  await saveMeta(db, ACKNOWLEDGED, state.journal?.seq ?? 0);
  if (snapshot !== null) await saveMeta(db, SNAPSHOT, snapshot.seq);
  await library.renewIds();
  const papers = await db.papers.count();
  if (replayed.stopped !== null) return { kind: 'rebuilt-in-part', why, papers, ...replayed.stopped };
  await removeMeta(db, REBUILDING);
  return { kind: 'rebuilt', why, papers, refused: refused + replayed.refused };
}

/** A journal whose first lines are missing (they were in a snapshot that cannot be read) would replay into the void. */
async function replayFrom(library: Library, bridge: Bridge, after: number, state: LibraryState): Promise<Replayed> {
  if (state.journal === null) return { changes: 0, refused: 0, stopped: null };
  const replayed = await replayJournal(library, bridge, after);
  const first = await library.db.changes.where('seq').above(after).first();
  if (first === undefined || first.seq === after + 1) return replayed;
  return { ...replayed, stopped: { seq: after + 1, error: { code: 'snapshot-damaged', params: {} } } };
}

type Loaded = { snapshot: SnapshotHead | null; refused: number };

async function loadSnapshot(library: Library, bridge: Bridge, state: LibraryState): Promise<Loaded> {
  const { snapshot, journal } = state;
  await clearTables(library);
  // A snapshot of another history would be a base for changes that were never made on it.
  if (snapshot === null || (journal !== null && journal.epoch !== snapshot.epoch))
    return { snapshot: null, refused: 0 };
  try {
    return { snapshot, refused: await readSnapshot(library, bridge, snapshot) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'snapshot-damaged') throw error;
    // The journal may still hold everything from its first line; replayFrom tells if it does not.
    await clearTables(library);
    return { snapshot: null, refused: 0 };
  }
}

async function clearTables({ db }: Library): Promise<void> {
  const tables = [...journaledTables, 'changes'].map((name) => db.table(name));
  await db.transaction('rw', tables, async () => {
    for (const table of tables) await table.clear();
  });
}

async function readSnapshot(library: Library, bridge: Bridge, snapshot: SnapshotHead): Promise<number> {
  let refused = 0;
  for (let cursor: number | null = 0; cursor !== null;) {
    const batch: Awaited<ReturnType<typeof readBatch>> = await readBatch(bridge, snapshot.name, cursor);
    for (const part of batch.parts) refused += await putPart(library, part, batch.schema);
    cursor = batch.next;
  }
  // The manifest said so many; fewer changes than its number would leave a gap that nobody sees.
  const last = await readLastChange(library.db);
  if (last?.seq !== snapshot.seq) throw new AppError('snapshot-damaged', { name: snapshot.name });
  return refused;
}

function readBatch(bridge: Bridge, name: string, cursor: number) {
  return callMain(bridge, 'snapshot.read', { name, cursor });
}

/** Answers how many rows this build could not read. */
async function putPart({ db }: Library, part: TableRows, schema: number): Promise<number> {
  const read = part.rows.filter(isObject).map((row) => readRow(part.table, row, schema));
  const rows = read.filter((row) => row !== null);
  await withStorageErrors(() =>
    db.transaction('rw', db.table(part.table), () => db.table<Row>(part.table).bulkPut(rows)),
  );
  return part.rows.length - rows.length;
}

function readRow(table: string, row: Row, schema: number): Row | null {
  // Changes keep the form they were made in; their effects are upgraded when they are read.
  if (table === 'changes') return isChange(row) ? row : null;
  if (!isJournaled(table)) return null;
  const upgraded = upgradeRow(table, row, schema);
  return rowGuards[table](upgraded) ? upgraded : null;
}

function isJournaled(table: string): table is JournaledTable {
  return (journaledTables as readonly string[]).includes(table);
}

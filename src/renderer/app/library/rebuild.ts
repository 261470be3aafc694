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

/** `damaged` are the snapshots that were tried and could not be read. */
export type Rebuilt = { notice: RebuildNotice; damaged: string[] };

/**
 * Makes the database anew from snapshot and journal. The mark stands until it is whole: a start that finds it begins again, since half a
 * library looks like a library. It stays where a part could not be read, and the next start tries once more.
 */
export async function rebuildLibrary(
  library: Library,
  bridge: Bridge,
  state: LibraryState,
  why: RebuildReason,
): Promise<Rebuilt> {
  const { db } = library;
  await saveMeta(db, REBUILDING, why);
  const base = await loadBase(library, bridge, state);
  const { snapshot, refused, damaged } = base;
  const replayed = await replayFrom(library, bridge, base, state);
  const epoch = state.journal?.epoch ?? snapshot?.epoch;
  if (epoch !== undefined) await saveMeta(db, EPOCH, epoch);
  await saveMeta(db, ACKNOWLEDGED, state.journal?.seq ?? 0);
  if (snapshot !== null) await saveMeta(db, SNAPSHOT, snapshot.seq);
  await library.renewIds();
  const papers = await db.papers.count();
  if (replayed.stopped !== null)
    return { notice: { kind: 'rebuilt-in-part', why, papers, ...replayed.stopped }, damaged };
  await removeMeta(db, REBUILDING);
  return { notice: { kind: 'rebuilt', why, papers, refused: refused + replayed.refused }, damaged };
}

/** A journal whose first lines are missing (they were in a snapshot that cannot be read) would replay into the void. */
async function replayFrom(library: Library, bridge: Bridge, base: Base, state: LibraryState): Promise<Replayed> {
  const after = base.snapshot?.seq ?? 0;
  const stopped: Replayed['stopped'] = { seq: after + 1, error: { code: 'snapshot-damaged', params: {} } };
  if (state.journal === null) {
    // An empty library is not what a damaged snapshot held.
    return { changes: 0, refused: 0, stopped: base.snapshot === null && base.damaged.length > 0 ? stopped : null };
  }
  const replayed = await replayJournal(library, bridge, after);
  const first = await library.db.changes.where('seq').above(after).first();
  return first === undefined || first.seq === after + 1 ? replayed : { ...replayed, stopped };
}

type Base = { snapshot: SnapshotHead | null; refused: number; damaged: string[] };

/** The newest snapshot that can be read, or nothing: then the journal may still hold everything from its first line. */
async function loadBase(library: Library, bridge: Bridge, state: LibraryState): Promise<Base> {
  const damaged: string[] = [];
  for (let head = state.snapshot; ; head = await findOlder(bridge, damaged)) {
    await clearTables(library);
    // A snapshot of another history would be a base for changes that were never made on it.
    if (head === null || (state.journal !== null && state.journal.epoch !== head.epoch)) {
      return { snapshot: null, refused: 0, damaged };
    }
    try {
      return { snapshot: head, refused: await readSnapshot(library, bridge, head), damaged };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'snapshot-damaged') throw error;
      damaged.push(head.name);
    }
  }
}

/** Main passes over a snapshot that it found damaged when it read it. */
async function findOlder(bridge: Bridge, damaged: readonly string[]): Promise<SnapshotHead | null> {
  const { snapshot } = await callMain(bridge, 'library.open', undefined);
  return snapshot === null || damaged.includes(snapshot.name) ? null : snapshot;
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

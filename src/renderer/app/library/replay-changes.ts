import { AppError } from '../../../shared/app-error';
import type { Bridge } from '../../../shared/ipc/bridge';
import type { Change, Effect } from '../../../shared/model/change';
import { fail, type Failure } from '../../../shared/result';
import { SCHEMA_VERSION } from '../../../shared/schema/upgrade';
import { callMain } from '../../clients/bridge';
import { readEffects } from '../../commands/effect-list';
import type { Library } from '../../storage/library';
import { upgradeStored } from '../../storage/upgrade-stored';
import { withStorageErrors } from '../../storage/storage-error';
import { writeReplay } from '../../storage/write-effects';

/** `stopped` is the change that could not be read, and why. */
export type Replayed = { changes: number; refused: number; stopped: { seq: number; error: Failure } | null };

// As for imports: one transaction of all rows costs time and memory out of proportion.
const BATCH_EFFECTS = 1_000;

/**
 * Brings the database forward from `after` to the journal's end. A change row is written after its effects, so that a replay that
 * breaks off begins again with the change it was in, which does no harm twice.
 */
export async function replayJournal(library: Library, bridge: Bridge, after: number): Promise<Replayed> {
  const replayed: Replayed = { changes: 0, refused: 0, stopped: null };
  const upgrade = createUpgrade(library);
  await replayAll(library, bridge, after, replayed, upgrade);
  await upgrade.finish();
  return replayed;
}

async function replayAll(library: Library, bridge: Bridge, after: number, replayed: Replayed, upgrade: Upgrade) {
  for (let seq = after; ;) {
    const batch = await readOrStop(replayed, seq + 1, () => callMain(bridge, 'journal.read', { after: seq }));
    const last = batch?.at(-1);
    if (batch === null || last === undefined) return;
    for (const group of groupChanges(batch)) {
      const effects = await readOrStop(replayed, group[0]?.seq ?? seq, () => readAll(library, group));
      if (effects === null) return;
      await upgrade.reach(group[0]?.schema ?? SCHEMA_VERSION);
      replayed.refused += await writeGroup(library, group, effects);
      replayed.changes += group.length;
    }
    seq = last.seq;
  }
}

type Upgrade = { reach(schema: number): Promise<void>; finish(): Promise<void> };

/**
 * Where the journal passes from one schema to the next, its library was upgraded as a whole. A change of one field alone cannot be: keys
 * are made of all of a row. So the rows go through the steps once more at that place; row functions change nothing twice.
 */
function createUpgrade(library: Library): Upgrade {
  let schema: number | null = null;
  async function reach(next: number): Promise<void> {
    if (schema !== null && next > schema) await withStorageErrors(() => upgradeStored(library.db, schema ?? next));
    schema = next;
  }
  return { reach, finish: () => (schema === null ? Promise.resolve() : reach(SCHEMA_VERSION)) };
}

/** What the world refuses ends the replay with a reason; our own bugs pass. */
async function readOrStop<T>(replayed: Replayed, seq: number, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const failure = fail(error);
    if (!failure.ok) replayed.stopped = { seq, error: failure.error };
    return null;
  }
}

async function readAll(library: Library, group: readonly Change[]): Promise<Effect[]> {
  const lists: Effect[][] = [];
  for (const change of group) lists.push(await readEffects(library.files, change));
  return lists.flat();
}

/** Small changes of one schema share a transaction; a large one has its own. */
function groupChanges(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  let room = 0;
  for (const change of changes) {
    const size = Array.isArray(change.effects) ? change.effects.length + 1 : BATCH_EFFECTS;
    const group = groups.at(-1);
    const fits = group !== undefined && size <= room && group[0]?.schema === change.schema;
    if (fits) group.push(change);
    else groups.push([change]);
    room = fits ? room - size : BATCH_EFFECTS - size;
  }
  return groups;
}

async function writeGroup(library: Library, group: readonly Change[], effects: readonly Effect[]): Promise<number> {
  const { db } = library;
  let refused = 0;
  for (let at = 0; at < effects.length; at += BATCH_EFFECTS) {
    const batch = effects.slice(at, at + BATCH_EFFECTS);
    const tables = [...new Set(batch.map((effect) => effect.table))].map((name) => db.table(name));
    refused += await withStorageErrors(() => db.transaction('rw', tables, () => writeReplay(db, batch)));
  }
  await withStorageErrors(() => db.transaction('rw', db.changes, () => db.changes.bulkPut([...group])));
  return refused;
}

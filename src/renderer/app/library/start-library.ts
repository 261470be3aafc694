import { AppError } from '../../../shared/app-error';
import type { Bridge } from '../../../shared/ipc/bridge';
import type { LibraryState } from '../../../shared/ipc/calls';
import type { Change } from '../../../shared/model/change';
import type { Failure } from '../../../shared/result';
import { callMain } from '../../clients/bridge';
import { createLibraryFiles } from '../../clients/library-files';
import { readLastChange } from '../../storage/changes';
import type { Locks } from '../../storage/hold-lock';
import type { Library } from '../../storage/library';
import { readMeta, removeMeta, saveMeta } from '../../storage/meta';
import { EPOCH, REBUILDING, SNAPSHOT } from '../../storage/meta-row';
import { createEpoch, openLibrary } from '../../storage/open-library';
import { adoptDatabase } from './adopt-database';
import { compareHistories, createConflict } from './compare-histories';
import { mirrorJournal } from './journal-mirror';
import { isJournalWhole, type HistoryConflict, type RebuildReason, type StartNotice, type Trouble } from './notices';
import { rebuildLibrary } from './rebuild';
import { replayJournal } from './replay-changes';
import { restoreDrafts } from './restore-drafts';
import { saveBeforeUpgrade } from './save-before-upgrade';
import { keepSnapshots } from './snapshot-keeper';
import { scheduleTimeout, waitForIdle, type Pace, type Schedule } from './timers';

export type StartOptions = {
  bridge: Bridge;
  locks: Locks;
  now: () => number;
  randomBytes: (count: number) => Uint8Array;
  /** Null when what was told before is over. */
  onTrouble: (part: Trouble['part'], error: Failure | null) => void;
  schedule?: Schedule;
  pace?: Pace;
};

export type StartedLibrary = {
  library: Library;
  /** To be told to the reader, in order. */
  notices: StartNotice[];
  /** Where it is not null the library is read-only until `resolve`. */
  conflict: HistoryConflict | null;
  /**
   * `database` keeps what is shown and sets the journal aside; `journal` rebuilds, and keeps the database under its old name.
   * @throws AppError journal-damaged where the journal cannot be read to its end: a rebuild would end where this one did
   */
  resolve(keep: 'database' | 'journal'): Promise<StartedLibrary>;
  /** Sends what the journal lacks. For the closing window, after drafts were saved; the library stays open. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

/**
 * The start order of the data: folder, database (or a rebuilt one), comparison with the journal, drafts, mirror, snapshots.
 * @throws AppError library-in-use, storage-too-new, storage-unreadable, storage-full, or what main says of the folder
 */
export async function startLibrary(options: StartOptions): Promise<StartedLibrary> {
  const found = await callMain(options.bridge, 'library.open', undefined);
  const adopted = await adoptDatabase(options.bridge, found);
  const state: LibraryState = { ...(adopted ?? found) };
  const { library, why } = await openOrRenew(options, state);
  try {
    const started = await settleLibrary(options, state, library, why);
    // Only where it may be told: to count 100,000 papers takes as long as to load the list of them.
    const papers = adopted === null ? 0 : await library.db.papers.count();
    if (papers > 0) started.notices.unshift({ kind: 'folder-lost', papers });
    return started;
  } catch (error) {
    await library.close();
    throw error;
  }
}

// A profile that is still being written by a browser on its way out fails to open, and then opens.
const SECOND_TRY_MS = 300;

async function openOrRenew(
  options: StartOptions,
  state: LibraryState,
): Promise<{ library: Library; why: RebuildReason | null }> {
  try {
    return { library: await open(options, state, state.databaseName), why: null };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  await new Promise((resolve) => (options.schedule ?? scheduleTimeout)(() => resolve(null), SECOND_TRY_MS));
  try {
    return { library: await open(options, state, state.databaseName), why: null };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const name = await callMain(options.bridge, 'library.renewDatabase', undefined);
    return { library: await open(options, state, name), why: 'unreadable' };
  }
}

function isUnreadable(error: unknown): boolean {
  return error instanceof AppError && error.code === 'storage-unreadable';
}

function open(options: StartOptions, state: LibraryState, databaseName: string): Promise<Library> {
  const { bridge, now, randomBytes, locks } = options;
  return openLibrary({
    libraryId: state.libraryId,
    databaseName,
    files: createLibraryFiles(bridge),
    now,
    randomBytes,
    locks,
    beforeUpgrade: (older, schema) => saveBeforeUpgrade(bridge, older, schema),
  });
}

async function settleLibrary(
  options: StartOptions,
  state: LibraryState,
  library: Library,
  reason: RebuildReason | null,
): Promise<StartedLibrary> {
  const notices: StartNotice[] = [...state.notices];
  if (library.swept > 0) notices.push({ kind: 'swept', papers: library.swept });
  const why = reason ?? (await findRebuildReason(library, state));
  const conflict =
    why === null
      ? await meetJournal(library, options.bridge, state, notices)
      : await rebuild(library, options.bridge, state, why, notices);
  if (conflict === null && state.notices.some((notice) => notice.kind === 'journal-damaged')) {
    // The database has all that the journal still says, so nothing is lost by writing a whole one beside the damaged.
    notices.push({ kind: 'journal-renewed', keptAs: await renewHistory(options, library) });
    state.journal = null;
    state.snapshot = null;
  }
  if (conflict === null) notices.push(...(await restoreDrafts(library, options.bridge)));
  else library.readOnly = true;
  return run(options, state, library, notices, conflict);
}

async function findRebuildReason(library: Library, state: LibraryState): Promise<RebuildReason | null> {
  // What an interrupted rebuild brought back is then all there is.
  if (state.journal === null && state.snapshot === null) return null;
  if ((await readMeta(library.db, REBUILDING)) !== undefined) return 'interrupted';
  return (await readLastChange(library.db)) === null ? 'missing' : null;
}

async function rebuild(
  library: Library,
  bridge: Bridge,
  state: LibraryState,
  why: RebuildReason,
  notices: StartNotice[],
): Promise<HistoryConflict | null> {
  const { notice, damaged } = await rebuildLibrary(library, bridge, state, why);
  notices.push(...damaged.map((name): StartNotice => ({ kind: 'snapshot-damaged', name })), notice);
  // A snapshot may know more than the journal, or another history than it.
  if (notice.kind === 'rebuilt') return meetJournal(library, bridge, state, notices);
  return createConflict('part', await readLastChange(library.db), state.journal?.last ?? null);
}

async function meetJournal(
  library: Library,
  bridge: Bridge,
  state: LibraryState,
  notices: StartNotice[],
): Promise<HistoryConflict | null> {
  const ours = await readLastChange(library.db);
  if (ours === null) return null;
  const comparison = await compareHistories(library.db, bridge, ours, state.journal);
  if (comparison.kind === 'conflict') return comparison.conflict;
  if (comparison.kind === 'ahead') return null;
  const replayed = await replayJournal(library, bridge, ours.seq);
  await library.renewIds();
  if (replayed.changes > 0) notices.push({ kind: 'caught-up', changes: replayed.changes });
  return replayed.stopped === null ? null : createConflict('part', ours, state.journal?.last ?? null);
}

async function run(
  options: StartOptions,
  state: LibraryState,
  library: Library,
  notices: StartNotice[],
  conflict: HistoryConflict | null,
): Promise<StartedLibrary> {
  const copies = conflict === null ? await keepCopies(options, library, state) : null;
  const started: StartedLibrary = {
    library,
    notices,
    conflict,
    async resolve(keep) {
      if (conflict === null) return started;
      if (keep === 'journal' && !isJournalWhole(conflict)) throw new AppError('journal-damaged');
      return keep === 'database' ? keepDatabase(options, state, library) : keepJournal(options, state, library);
    },
    async flush() {
      // What was decided a moment ago may still be written: a window that closes meanwhile would take it along.
      await library.settled();
      await copies?.mirror.flush();
      await copies?.keeper.finish();
    },
    async close() {
      await started.flush();
      copies?.mirror.stop();
      copies?.keeper.stop();
      await library.close();
    },
  };
  return started;
}

async function keepCopies(options: StartOptions, library: Library, state: LibraryState) {
  const { bridge, onTrouble } = options;
  const schedule = options.schedule ?? scheduleTimeout;
  const { snapshot } = state;
  // What the database remembers counts only while that snapshot is there: the folder may have lost it.
  const last = (await readMeta(library.db, SNAPSHOT)) === snapshot?.seq ? snapshot?.seq : undefined;
  const seq = (await readLastChange(library.db))?.seq ?? 0;
  function tell(part: Trouble['part']): (error: AppError | null) => void {
    return (error) => onTrouble(part, error === null ? null : { code: error.code, params: error.params });
  }
  const keeper = { library, bridge, schedule, pace: options.pace ?? waitForIdle, last: last ?? null, seq };
  return {
    mirror: mirrorJournal({
      library,
      bridge,
      acknowledged: state.journal?.seq ?? 0,
      schedule,
      onTrouble: tell('journal'),
    }),
    keeper: keepSnapshots({ ...keeper, onTrouble: tell('snapshot') }),
  };
}

async function keepDatabase(options: StartOptions, state: LibraryState, library: Library): Promise<StartedLibrary> {
  await renewHistory(options, library);
  library.readOnly = false;
  const notices = await restoreDrafts(library, options.bridge);
  return run(options, { ...state, journal: null, snapshot: null }, library, notices, null);
}

/**
 * History begins anew under another epoch; the mirror then writes the journal again from the first change. Answers under which name the
 * old one is kept.
 */
async function renewHistory(options: StartOptions, library: Library): Promise<string> {
  const keptAs = await callMain(options.bridge, 'library.setJournalAside', undefined);
  const epoch = createEpoch(library.randomBytes);
  const { db } = library;
  await db.transaction('rw', [db.changes, db.meta], async () => {
    await db.changes.toCollection().modify((change: Change) => void (change.epoch = epoch));
    await saveMeta(db, EPOCH, epoch);
    await removeMeta(db, SNAPSHOT);
    await removeMeta(db, REBUILDING);
  });
  return keptAs;
}

/** The database stays where it is under its old name, for whoever wants to look into it later. */
async function keepJournal(options: StartOptions, state: LibraryState, library: Library): Promise<StartedLibrary> {
  await library.close();
  const name = await callMain(options.bridge, 'library.renewDatabase', undefined);
  return settleLibrary(options, state, await open(options, state, name), 'chosen');
}

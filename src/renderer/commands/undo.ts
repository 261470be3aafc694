import { AppError } from '../../shared/app-error';
import { isPacked, piecesOf, type Change, type ChangeLabel, type Effect } from '../../shared/model/change';
import { invertEffects, settleEffects, type Conflict } from '../../shared/model/effects';
import { readChange, searchChangesBack } from '../storage/changes';
import { byRows } from '../storage/apply-pieces';
import { commitChange } from '../storage/commit';
import type { PostilDatabase } from '../storage/database';
import type { Library, LibraryFiles } from '../storage/library';
import { withStorageErrors } from '../storage/storage-error';
import { readRows } from '../storage/write-effects';
import { createPieceWriter, type LongOptions } from './commit-pieces';
import { packEffects, readEffects, readPieceEffects } from './effect-list';
import { requireWritable, type CommandResult } from './run-command';

/**
 * The stack is folded from `changes`, so it survives restarts and the loss of the database: `do` pushes and clears redo, `undo` moves
 * the top to redo, `redo` moves it back. Undone ones therefore stand in order, and the last `do` not undone is the top.
 */
async function findTop(db: PostilDatabase): Promise<Change | null> {
  const settled = new Map<number, Change['kind']>();
  let top: Change | null = null;
  await searchChangesBack(db, (change) => {
    if (change.kind === 'do') {
      if (settled.get(change.seq) !== 'undo') top = change;
    } else if (change.of !== null && !settled.has(change.of)) {
      settled.set(change.of, change.kind);
    }
    return top !== null;
  });
  return top;
}

async function findRedoable(db: PostilDatabase): Promise<Change | null> {
  const since: Change[] = [];
  await searchChangesBack(db, (change) => {
    if (change.kind !== 'do') since.push(change);
    return change.kind === 'do';
  });
  const stack: number[] = [];
  for (const change of since.reverse()) {
    if (change.kind === 'redo') stack.pop();
    else if (change.of !== null) stack.push(change.of);
  }
  const last = stack.at(-1);
  return last === undefined ? null : readChange(db, last);
}

/** What undo would take back; null where there is nothing. */
export async function findUndo(library: Library): Promise<ChangeLabel | null> {
  return (await findTop(library.db))?.label ?? null;
}

export async function findRedo(library: Library): Promise<ChangeLabel | null> {
  return (await findRedoable(library.db))?.label ?? null;
}

/** Null where there is nothing to undo. */
export function undo(library: Library, options: LongOptions = {}): Promise<CommandResult | null> {
  return library.enqueue(async () => {
    const change = await findTop(library.db);
    return change === null ? null : settle(library, change, 'undo', options);
  });
}

/** Null where there is nothing to redo. */
export function redo(library: Library, options: LongOptions = {}): Promise<CommandResult | null> {
  return library.enqueue(async () => {
    const change = await findRedoable(library.db);
    return change === null ? null : settle(library, change, 'redo', options);
  });
}

/** For the button of a toast: undoes that change while it is the one that undo would take, else answers null. */
export function undoChange(library: Library, seq: number, options: LongOptions = {}): Promise<CommandResult | null> {
  return library.enqueue(async () => {
    const change = await findTop(library.db);
    return change?.seq === seq ? settle(library, change, 'undo', options) : null;
  });
}

type Direction = 'undo' | 'redo';

/** The change that it appends holds what was really done, so that a replay does the same. */
async function settle(library: Library, change: Change, kind: Direction, options: LongOptions): Promise<CommandResult> {
  requireWritable(library);
  if (isPacked(change.effects) && change.effects.count > MANY_EFFECTS) {
    const done = await settleMany(library, change, kind, options);
    if (done !== null) return done;
  }
  const forwards = await readEffects(library.files, change);
  const wanted: Effect[] = kind === 'undo' ? invertEffects(forwards) : forwards;
  const rows = await withStorageErrors(() => readRows(library.db, wanted));
  const { effects, conflicts } = settleEffects(rows, wanted);
  return settleFew(library, change, kind, { effects, conflicts });
}

async function settleFew(
  library: Library,
  change: Change,
  kind: Direction,
  { effects, conflicts }: Settled,
): Promise<CommandResult> {
  const done = await commitChange(library, {
    kind,
    of: change.seq,
    label: change.label,
    effects: await packEffects(library.files, effects),
    write: effects,
  });
  return { seq: done.seq, label: change.label, conflicts };
}

type Settled = { effects: Effect[]; conflicts: Conflict[] };

// Beyond it memory would grow with the change: it is settled and written a part at a time.
const MANY_EFFECTS = 1_500;
// So few are better written as they are.
const KEPT_EFFECTS = 1_000;

/**
 * Null where a row comes up again after others, as in an import that took a file back: what was settled of it before is not written yet, and
 * all must be settled at once. What is packed here and then not needed stays: an undo of before may have left the very same file.
 */
async function settleMany(
  library: Library,
  change: Change,
  kind: Direction,
  options: LongOptions,
): Promise<CommandResult | null> {
  const writer = createPieceWriter(library, library.files, options);
  const conflicts: Conflict[] = [];
  const few: Effect[] = [];
  const seen = new Set<string>();
  let count = 0;
  for await (const some of streamBack(library.files, change, kind)) {
    for (const wanted of byRows(some)) {
      if (options.signal?.aborted === true) throw new AppError('cancelled');
      const found = await withStorageErrors(() => readRows(library.db, wanted));
      for (const key of found.keys()) {
        if (seen.has(key)) return null;
        seen.add(key);
      }
      const settled = settleEffects(found, wanted);
      conflicts.push(...settled.conflicts);
      count += settled.effects.length;
      if (count <= KEPT_EFFECTS) few.push(...settled.effects);
      await writer.add(settled.effects);
      options.onProgress?.(0, seen.size);
    }
  }
  if (count <= KEPT_EFFECTS) return settleFew(library, change, kind, { effects: few, conflicts });
  const done = await writer.commit({ kind, of: change.seq, label: change.label }, seen.size);
  return { ...done, conflicts };
}

/** A piece of the change at a time: forwards to do it again, the last one first and turned round to take it back. */
async function* streamBack(files: LibraryFiles, change: Change, kind: Direction): AsyncGenerator<Effect[]> {
  const names = piecesOf(change.effects);
  for (const name of kind === 'undo' ? [...names].reverse() : names) {
    const effects = await readPieceEffects(files, change, name);
    yield kind === 'undo' ? invertEffects(effects) : effects;
  }
}

import type { Change, ChangeLabel, Effect } from '../../shared/model/change';
import { invertEffects, settleEffects } from '../../shared/model/effects';
import { readChange, searchChangesBack } from '../storage/changes';
import { commitChange } from '../storage/commit';
import type { PostilDatabase } from '../storage/database';
import type { Library } from '../storage/library';
import { withStorageErrors } from '../storage/storage-error';
import { readRows } from '../storage/write-effects';
import { packEffects, readEffects } from './effect-list';
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
export function undo(library: Library): Promise<CommandResult | null> {
  return library.enqueue(async () => {
    const change = await findTop(library.db);
    return change === null ? null : settle(library, change, 'undo');
  });
}

/** Null where there is nothing to redo. */
export function redo(library: Library): Promise<CommandResult | null> {
  return library.enqueue(async () => {
    const change = await findRedoable(library.db);
    return change === null ? null : settle(library, change, 'redo');
  });
}

/** For the button of a toast: undoes that change while it is the one that undo would take, else answers null. */
export function undoChange(library: Library, seq: number): Promise<CommandResult | null> {
  return library.enqueue(async () => {
    const change = await findTop(library.db);
    return change?.seq === seq ? settle(library, change, 'undo') : null;
  });
}

/** The change that it appends holds what was really done, so that a replay does the same. */
async function settle(library: Library, change: Change, kind: 'undo' | 'redo'): Promise<CommandResult> {
  requireWritable(library);
  const forwards = await readEffects(library.files, change);
  const wanted: Effect[] = kind === 'undo' ? invertEffects(forwards) : forwards;
  const rows = await withStorageErrors(() => readRows(library.db, wanted));
  const { effects, conflicts } = settleEffects(rows, wanted);
  const done = await commitChange(library, {
    kind,
    of: change.seq,
    label: change.label,
    effects: await packEffects(library.files, effects),
    write: effects,
  });
  return { seq: done.seq, label: change.label, conflicts };
}

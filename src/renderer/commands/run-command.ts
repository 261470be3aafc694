import type { ChangeLabel, Effect } from '../../shared/model/change';
import type { Conflict } from '../../shared/model/effects';
import { AppError } from '../../shared/app-error';
import { commitChange } from '../storage/commit';
import type { Library } from '../storage/library';
import { packEffects } from './effect-list';

/** `seq` is null where there was nothing to change. `conflicts` are what undo or redo had to leave alone. */
export type CommandResult = { seq: number | null; label: ChangeLabel; conflicts?: Conflict[] };

export type Plan = { label: ChangeLabel; effects: readonly Effect[]; removeDrafts?: readonly string[] };

/**
 * Runs one command: its plan reads and answers effects, and nobody else writes until they are committed.
 * @throws AppError storage-read-only, storage-full, disk-unwritable where packed effects could not be saved
 */
export function runCommand(library: Library, plan: () => Promise<Plan>): Promise<CommandResult> {
  return library.enqueue(async () => {
    requireWritable(library);
    return commitPlan(library, await plan());
  });
}

/** In the queue, where what was planned on still stands. */
export async function commitPlan(library: Library, { label, effects, removeDrafts }: Plan): Promise<CommandResult> {
  if (effects.length === 0) {
    if (removeDrafts !== undefined) await library.db.drafts.bulkDelete([...removeDrafts]);
    return { seq: null, label };
  }
  const change = await commitChange(library, {
    kind: 'do',
    of: null,
    label,
    effects: await packEffects(library.files, effects),
    write: effects,
    ...(removeDrafts === undefined ? {} : { removeDrafts }),
  });
  return { seq: change.seq, label };
}

/** @throws AppError storage-read-only */
export function requireWritable(library: Library): void {
  if (library.readOnly) throw new AppError('storage-read-only');
}

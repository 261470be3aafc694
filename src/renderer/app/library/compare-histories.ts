import { AppError } from '../../../shared/app-error';
import type { Bridge } from '../../../shared/ipc/bridge';
import type { JournalHead } from '../../../shared/ipc/calls';
import type { Change } from '../../../shared/model/change';
import { isEqual } from '../../../shared/model/equal';
import { callMain } from '../../clients/bridge';
import { readChange } from '../../storage/changes';
import type { PostilDatabase } from '../../storage/database';
import type { HistoryConflict } from './notices';

export type Comparison =
  /** The database has all that the journal has, and perhaps more. */
  | { kind: 'ahead' }
  /** The journal goes on where the database ends. */
  | { kind: 'behind' }
  | { kind: 'conflict'; conflict: HistoryConflict };

/**
 * Numbers alone say nothing: two copies of a library that were both worked on have the same ones. What is compared are the changes
 * themselves, where both histories have one.
 */
export async function compareHistories(
  db: PostilDatabase,
  bridge: Bridge,
  ours: Change,
  journal: JournalHead | null,
): Promise<Comparison> {
  if (journal === null) return { kind: 'ahead' };
  if (journal.epoch !== ours.epoch) return disagree('epoch', ours, journal);
  if (journal.seq <= ours.seq) {
    const same = await readChange(db, journal.seq);
    return isEqual(same, journal.last) ? { kind: 'ahead' } : disagree('change', ours, journal);
  }
  try {
    const [theirs] = await callMain(bridge, 'journal.read', { after: ours.seq - 1 });
    return isEqual(theirs, ours) ? { kind: 'behind' } : disagree('change', ours, journal);
  } catch (error) {
    // Without it nobody can say whether the two belong together; the database is there and can be shown.
    if (error instanceof AppError && error.code === 'journal-damaged') return disagree('part', ours, journal);
    throw error;
  }
}

function disagree(why: HistoryConflict['why'], ours: Change, journal: JournalHead): Comparison {
  return { kind: 'conflict', conflict: createConflict(why, ours, journal.last) };
}

export function createConflict(
  why: HistoryConflict['why'],
  ours: Change | null,
  theirs: Change | null,
): HistoryConflict {
  return {
    why,
    database: { seq: ours?.seq ?? 0, at: ours?.at ?? 0 },
    journal: { seq: theirs?.seq ?? 0, at: theirs?.at ?? 0 },
  };
}

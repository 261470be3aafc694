import { join } from 'node:path';
import type { Draft } from '../../shared/model/note';
import { readNames, type Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { saveAtomic } from '../files/save-atomic';

/** What is being typed, a file per note, for the case that the database is lost before it becomes a change. */
export type DraftMirror = {
  mirror: (draft: Draft) => Promise<void>;
  remove: (noteId: string) => Promise<void>;
  /** Whatever can be parsed; the window's guards decide what it is. */
  list: () => Promise<unknown[]>;
};
export type DraftMirrorOptions = { folder: string; disk: Disk; now: () => number };

export function createDraftMirror({ folder, disk, now }: DraftMirrorOptions): DraftMirror {
  let turn: Promise<unknown> = Promise.resolve();

  /** In the order of the calls: a draft that is removed must not come back through a write that began before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }
  function pathOf(noteId: string): string {
    return join(folder, `${noteId}.json`);
  }
  async function remove(noteId: string): Promise<void> {
    try {
      await disk.rm(pathOf(noteId), { force: true });
    } catch (error) {
      throw asDiskError(error, pathOf(noteId));
    }
  }
  async function readDraft(name: string): Promise<unknown> {
    const path = join(folder, name);
    try {
      return JSON.parse(await disk.readFile(path, 'utf8')) as unknown;
    } catch {
      // Kept under a name that is not read again: somebody may still make out what it says.
      await disk.rename(path, `${path}.broken-${String(now())}`).catch(() => undefined);
      return null;
    }
  }
  async function list(): Promise<unknown[]> {
    const names = (await readNames(disk, folder)).filter((name) => name.endsWith('.json'));
    const drafts = await Promise.all(names.map(readDraft));
    return drafts.filter((draft) => draft !== null);
  }
  return {
    mirror: (draft) => inTurn(() => saveAtomic(disk, pathOf(draft.noteId), JSON.stringify(draft))),
    remove: (noteId) => inTurn(() => remove(noteId)),
    list: () => inTurn(list),
  };
}

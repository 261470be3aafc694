import { AppError } from '../../../shared/app-error';
import type { Bridge } from '../../../shared/ipc/bridge';
import { writeRows } from './write-snapshot';

/**
 * A snapshot of a library as an older build left it, written and read back by main. The upgrade does not start without it: should a step
 * do harm, this is what there is to go back to.
 * @throws AppError upgrade-unsaved where it could not be written; storage-unreadable where the database itself is what cannot be read
 */
export async function saveBeforeUpgrade(bridge: Bridge, older: IDBDatabase, schema: number): Promise<void> {
  try {
    await writeRows(older, bridge, schema);
  } catch (error) {
    if (error instanceof AppError && error.code === 'storage-unreadable') throw error;
    throw new AppError('upgrade-unsaved', {}, error);
  }
}

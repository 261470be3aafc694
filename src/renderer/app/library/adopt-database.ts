import type { Bridge } from '../../../shared/ipc/bridge';
import type { LibraryState } from '../../../shared/ipc/calls';
import { parseDatabaseName } from '../../../shared/model/database-name';
import { callMain } from '../../clients/bridge';

/**
 * A library folder that is new and empty, beside the database of another library: the folder was lost (deleted, or on a drive that is not
 * there), and the database has everything. Without this it would look as if all were gone. Answers the state to go on with, or null
 * where nothing is to be adopted.
 */
export async function adoptDatabase(bridge: Bridge, state: LibraryState): Promise<LibraryState | null> {
  if (state.journal !== null || state.snapshot !== null) return null;
  const databaseName = findOrphan(await readDatabaseNames(), state.libraryId);
  if (databaseName === null) return null;
  await callMain(bridge, 'library.adoptDatabase', { databaseName });
  return callMain(bridge, 'library.open', undefined);
}

async function readDatabaseNames(): Promise<string[]> {
  return (await indexedDB.databases()).map((one) => one.name ?? '');
}

/** Of one library alone: which of two was lost is not for a program to guess. */
export function findOrphan(names: readonly string[], libraryId: string): string | null {
  const found = names.map(parseDatabaseName).filter((one) => one !== null);
  const ids = new Set(found.map((one) => one.libraryId));
  if (ids.has(libraryId as (typeof found)[number]['libraryId']) || ids.size !== 1) return null;
  // Those with lower numbers were set aside.
  return found.reduce((last, one) => (one.number > last.number ? one : last)).name;
}

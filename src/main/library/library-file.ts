import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import { isCount, isObject, isString } from '../../shared/model/guard';
import { createNextId, isUlid, type LibraryId } from '../../shared/model/id';
import { isMissing, type Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { saveAtomic } from '../files/save-atomic';

/** What makes a folder a library. */
export type LibraryFile = { format: number; libraryId: LibraryId; databaseName: string; createdAt: number };

export const LIBRARY_FORMAT = 1;

export function libraryFilePlace(folder: string): string {
  return join(folder, 'library.json');
}

/**
 * Null where there is none, or none that can be read: that one is renamed, and what it named is found again through the
 * journal.
 * @throws AppError `library-folder-newer`, and the disk's own errors
 */
export async function readLibraryFile(disk: Disk, folder: string, now: () => number): Promise<LibraryFile | null> {
  const path = libraryFilePlace(folder);
  const text = await disk.readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw asDiskError(error, path);
  });
  if (text === null) return null;
  const value = parse(text);
  if (isObject(value) && isCount(value['format']) && value['format'] > LIBRARY_FORMAT) {
    throw new AppError('library-folder-newer', { name: 'library.json', format: value['format'] });
  }
  if (isLibraryFile(value)) return value;
  await disk.rename(path, path.replace('.json', `.broken-${String(now())}.json`)).catch((error: unknown) => {
    throw asDiskError(error, path);
  });
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off; the caller keeps it under another name.
    return null;
  }
}

function isLibraryFile(value: unknown): value is LibraryFile {
  if (!isObject(value)) return false;
  return value['format'] === LIBRARY_FORMAT && isUlid(value['libraryId']) && isString(value['databaseName']);
}

export function createLibraryFile(now: () => number): LibraryFile {
  const nextId = createNextId({ now, randomBytes: (count) => randomBytes(count) }, null);
  const libraryId = nextId<LibraryId>();
  return { format: LIBRARY_FORMAT, libraryId, databaseName: `postil-${libraryId}`, createdAt: now() };
}

/** A name that no database has had: the one set aside keeps its own, and can still be looked into. */
export function renameDatabase(file: LibraryFile): LibraryFile {
  const [, number] = /-(\d+)$/.exec(file.databaseName.slice(`postil-${file.libraryId}`.length)) ?? [];
  return { ...file, databaseName: `postil-${file.libraryId}-${String(Number(number ?? 1) + 1)}` };
}

export function saveLibraryFile(disk: Disk, folder: string, file: LibraryFile): Promise<void> {
  return saveAtomic(disk, libraryFilePlace(folder), `${JSON.stringify(file, null, 2)}\n`);
}

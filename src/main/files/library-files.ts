import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { Sha256 } from '../../shared/model/id';
import { isMissing, type Disk } from './disk';
import { asDiskError } from './disk-error';
import { removeQuietly, saveAtomic, syncFolder } from './save-atomic';

/** Where a file lies: `files/<aa>/<sha256>`, so that no folder gets a hundred thousand entries. */
export function libraryFilePath(filesFolder: string, sha256: Sha256): string {
  return join(filesFolder, sha256.slice(0, 2), sha256);
}

export function hashBytes(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256;
}

export type LibraryFiles = {
  /** On disk and forced there when it answers, so that a row may name it. */
  save: (bytes: Uint8Array) => Promise<Sha256>;
  /** @throws AppError `file-missing-in-library` also for a file whose bytes are no longer those of its name. */
  read: (sha256: Sha256) => Promise<Buffer>;
  /** Something names these: from now on they are not discarded. */
  hold: (names: readonly Sha256[]) => void;
  /**
   * Deletes what `save` brought since the app started, unless it is held. Anything else stays: what was there before may be named by what
   * nobody here has read.
   */
  discard: (names: readonly Sha256[]) => Promise<void>;
};

export function createLibraryFiles(filesFolder: string, disk: Disk): LibraryFiles {
  const fresh = new Set<Sha256>();
  async function find(sha256: Sha256): Promise<Buffer | null> {
    try {
      const bytes = await disk.readFile(libraryFilePath(filesFolder, sha256));
      return hashBytes(bytes) === sha256 ? bytes : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
  async function exists(path: string): Promise<boolean> {
    try {
      await disk.stat(path);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
  async function save(bytes: Uint8Array): Promise<Sha256> {
    const sha256 = hashBytes(bytes);
    const path = libraryFilePath(filesFolder, sha256);
    let isThere: boolean;
    try {
      if ((await find(sha256)) !== null) return sha256;
      // One that was damaged is made whole, and was there before all the same.
      isThere = await exists(path);
      await disk.mkdir(dirname(path), { recursive: true });
      await syncFolder(disk, filesFolder);
    } catch (error) {
      throw asDiskError(error, path);
    }
    await saveAtomic(disk, path, bytes);
    if (!isThere) fresh.add(sha256);
    return sha256;
  }
  async function read(sha256: Sha256): Promise<Buffer> {
    const bytes = await find(sha256).catch(() => null);
    if (bytes === null) throw new AppError('file-missing-in-library', { sha256, name: sha256 });
    return bytes;
  }
  function hold(names: readonly Sha256[]): void {
    for (const name of names) fresh.delete(name);
  }
  async function discard(names: readonly Sha256[]): Promise<void> {
    for (const name of names) if (fresh.delete(name)) await removeQuietly(disk, libraryFilePath(filesFolder, name));
  }
  return { save, read, hold, discard };
}

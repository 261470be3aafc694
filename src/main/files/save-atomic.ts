import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Disk } from './disk';
import { asDiskError } from './disk-error';

/**
 * The file is the old one or the new one, whatever happens in between: written aside, forced to disk, renamed, and the
 * folder forced to disk, since a rename that is only in memory is undone by a power cut.
 * @throws AppError `disk-full` or `disk-unwritable`; the old file is untouched then.
 */
export async function saveAtomic(disk: Disk, path: string, bytes: Uint8Array | string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeSynced(disk, aside, bytes);
    await disk.rename(aside, path);
    await syncFolder(disk, dirname(path));
  } catch (error) {
    await removeQuietly(disk, aside);
    throw asDiskError(error, path);
  }
}

async function writeSynced(disk: Disk, path: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await disk.open(path, 'wx');
  try {
    await writeAll(handle, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A nearly full disk takes a part of a write and fails the next one. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  // Windows cannot open a folder for this, and keeps its renames by itself.
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function removeQuietly(disk: Disk, path: string): Promise<void> {
  try {
    await disk.rm(path, { force: true });
  } catch {
    // A leftover does no harm: nothing reads it, and the sweep at the next start tries again.
  }
}

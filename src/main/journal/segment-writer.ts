import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { syncFolder, writeAll } from '../files/save-atomic';
import type { Segment } from './segment-name';

export type SegmentWriter = {
  /**
   * On disk when it answers. @throws AppError `disk-full` or `disk-unwritable`, after which the segment ends at `size`
   * again: half a line in the file would make the next one unreadable.
   */
  write: (segment: Segment, size: number, bytes: Buffer) => Promise<void>;
  close: () => Promise<void>;
};

export function createSegmentWriter(disk: Disk, folder: string): SegmentWriter {
  let open: { name: string; handle: FileHandle } | null = null;
  /** Set while more may lie in the file than was acknowledged. */
  let mustCut = false;

  async function close(): Promise<void> {
    const handle = open?.handle;
    open = null;
    await handle?.close();
  }
  async function handleOf(segment: Segment, size: number): Promise<FileHandle> {
    if (open?.name === segment.name) return open.handle;
    await close();
    // `w` also for a name that is there: a failed first line may have left it, and nothing in it was acknowledged.
    const handle = await disk.open(join(folder, segment.name), size === 0 ? 'w' : 'r+');
    open = { name: segment.name, handle };
    if (size === 0) await syncFolder(disk, folder);
    return handle;
  }
  async function write(segment: Segment, size: number, bytes: Buffer): Promise<void> {
    try {
      const handle = await handleOf(segment, size);
      if (mustCut) await handle.truncate(size);
      mustCut = true;
      await writeAll(handle, bytes, size);
      await handle.datasync();
      mustCut = false;
    } catch (error) {
      await cutBack(size);
      throw asDiskError(error, segment.name);
    }
  }
  async function cutBack(size: number): Promise<void> {
    try {
      if (mustCut) await open?.handle.truncate(size);
      mustCut = false;
    } catch {
      // The next write begins with it; until then the file ends torn, which opening mends.
    }
    // A handle whose fsync failed may answer the next one as if all were well.
    await close().catch(() => undefined);
  }
  return { write, close };
}

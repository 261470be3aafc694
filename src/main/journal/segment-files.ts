import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import { readNames, type Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { syncFolder, writeAll } from '../files/save-atomic';
import { parseSegmentName, type Segment } from './segment-name';

/** The segments of a folder in the order of their changes, by epoch. */
export async function listSegments(disk: Disk, folder: string): Promise<Segment[]> {
  const names = await readNames(disk, folder).catch((error: unknown) => {
    throw asDiskError(error, folder);
  });
  const segments = names.map(parseSegmentName).filter((segment) => segment !== null);
  return segments.sort((a, b) => a.firstSeq - b.firstSeq || a.schema - b.schema);
}

export async function readSegment(disk: Disk, folder: string, segment: Segment): Promise<Buffer> {
  try {
    return await disk.readFile(join(folder, segment.name));
  } catch (error) {
    throw new AppError('journal-damaged', { name: segment.name, seq: segment.firstSeq }, error);
  }
}

/** Cuts a torn end off and keeps it beside the journal: what it was can still be looked at. Answers its name. */
export async function cutTornEnd(disk: Disk, folder: string, torn: { segment: Segment; bytes: Buffer; from: number }) {
  const keptAs = `${torn.segment.name}.torn-${String(torn.from)}`;
  await writeSynced(disk, join(folder, keptAs), torn.bytes.subarray(torn.from), 'w', 0);
  await changeSynced(disk, join(folder, torn.segment.name), (handle) => handle.truncate(torn.from));
  await syncFolder(disk, folder);
  return keptAs;
}

export async function endLastLine(disk: Disk, folder: string, segment: Segment, at: number): Promise<void> {
  await changeSynced(disk, join(folder, segment.name), (handle) => writeAll(handle, Buffer.from('\n'), at));
}

type Handle = Awaited<ReturnType<Disk['open']>>;

async function writeSynced(disk: Disk, path: string, bytes: Buffer, flags: string, at: number): Promise<void> {
  const handle = await disk.open(path, flags);
  try {
    await writeAll(handle, bytes, at);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function changeSynced(disk: Disk, path: string, change: (handle: Handle) => Promise<void>): Promise<void> {
  const handle = await disk.open(path, 'r+');
  try {
    await change(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

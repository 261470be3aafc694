import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { LibraryNotice, SnapshotBatch, SnapshotBegin, SnapshotHead, TableRows } from '../../shared/ipc/calls';
import { readNames, type Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { removeQuietly } from '../files/save-atomic';
import { isEpoch } from '../journal/segment-name';
import { snapshotName, snapshotNumber, type Manifest } from './manifest';
import { createSnapshotShelf } from './snapshot-shelf';
import { beginSnapshot, type SnapshotWriter } from './write-snapshot';

export type Snapshots = {
  /** The one to rebuild from, for the journal's epoch, or the newest of any where there is no journal. */
  head: (epoch: string | null) => Promise<SnapshotHead | null>;
  notices: () => LibraryNotice[];
  /** One at a time: a new one discards what another begun and never committed. */
  begin: (begin: SnapshotBegin) => Promise<string>;
  write: (name: string, part: TableRows) => Promise<void>;
  commit: (name: string, rows: number) => Promise<SnapshotHead>;
  read: (name: string, cursor: number) => Promise<SnapshotBatch>;
  /** Discards what was begun and never committed. */
  close: () => Promise<void>;
};
export type SnapshotsOptions = { folder: string; disk: Disk; now: () => number };

export function createSnapshots({ folder, disk, now }: SnapshotsOptions): Snapshots {
  const shelf = createSnapshotShelf(disk, folder);
  let writing: { name: string; writer: SnapshotWriter } | null = null;

  async function begin({ epoch, seq, schema }: SnapshotBegin): Promise<string> {
    if (!isEpoch(epoch)) throw new AppError('call-invalid', { name: 'snapshot.begin' });
    await close();
    const name = snapshotName((await highestNumber(disk, folder)) + 1, epoch, seq);
    writing = { name, writer: await beginSnapshot({ disk, folder, name, now }, { epoch, seq, schema }) };
    return name;
  }
  async function close(): Promise<void> {
    const writer = writing?.writer;
    writing = null;
    await writer?.discard();
  }
  function requireWriter(name: string): SnapshotWriter {
    if (writing?.name !== name) throw new AppError('job-unknown', { name });
    return writing.writer;
  }
  async function commit(name: string, rows: number): Promise<SnapshotHead> {
    const writer = requireWriter(name);
    writing = null;
    const manifest = await writer.commit(rows).catch(async (error: unknown) => {
      await writer.discard();
      throw error;
    });
    // One too many does no harm, and the new one is good whether or not an old one can be removed.
    await shelf.removeExpired().catch(() => undefined);
    return asHead(manifest);
  }
  return {
    head: async (epoch) => {
      const manifest = await shelf.head(epoch);
      return manifest === null ? null : asHead(manifest);
    },
    notices: shelf.notices,
    begin,
    write: async (name, part) => {
      await requireWriter(name)
        .write(part)
        .catch(async (error: unknown) => {
          // A snapshot with a hole is none; what it took of a full disk is given back at once.
          await close();
          throw error;
        });
    },
    commit,
    read: shelf.read,
    close,
  };
}

async function highestNumber(disk: Disk, folder: string): Promise<number> {
  try {
    await disk.mkdir(folder, { recursive: true });
    // Damaged ones count too: a name is never used twice.
    const names = await readNames(disk, folder);
    return Math.max(0, ...names.map((name) => snapshotNumber(name.replace(/\..*$/, ''))));
  } catch (error) {
    throw asDiskError(error, folder);
  }
}

function asHead({ name, epoch, seq, rows, createdAt }: Manifest): SnapshotHead {
  return { name, epoch, seq, rows, createdAt };
}

/** What a kill in mid-write left: data without a manifest, and files never renamed. */
export async function sweepSnapshots(disk: Disk, folder: string): Promise<void> {
  const names = await readNames(disk, folder);
  const left = names.filter((name) => {
    const isHalf = name.endsWith('.ndjson.gz') && !names.includes(name.replace('.ndjson.gz', '.json'));
    return isHalf || name.endsWith('.tmp');
  });
  await Promise.all(left.map((name) => removeQuietly(disk, join(folder, name))));
}

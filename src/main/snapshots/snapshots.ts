import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { LibraryNotice, SnapshotBatch, SnapshotBegin, SnapshotHead, TableRows } from '../../shared/ipc/calls';
import { isMissing, readNames, type Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { removeQuietly } from '../files/save-atomic';
import { isEpoch } from '../journal/segment-name';
import { chooseExpired, chooseSnapshot } from './choose-snapshots';
import { isSnapshotName, parseManifest, snapshotName, snapshotNumber, type Manifest } from './manifest';
import { beginSnapshot, dataPath, manifestPath, readPart, requireSound, type SnapshotWriter } from './write-snapshot';

export type Snapshots = {
  /** The one to rebuild from, for the journal's epoch, or the newest of any where there is no journal. */
  head: (epoch: string | null) => Promise<SnapshotHead | null>;
  notices: () => LibraryNotice[];
  begin: (begin: SnapshotBegin) => Promise<string>;
  write: (name: string, part: TableRows) => Promise<void>;
  commit: (name: string, rows: number) => Promise<SnapshotHead>;
  read: (name: string, cursor: number) => Promise<SnapshotBatch>;
};
export type SnapshotsOptions = { folder: string; disk: Disk; now: () => number };

// Checked whole at a start up to here; of a larger one only the size, since hashing a hundred megabytes is felt.
const MAX_CHECKED_AT_START = 4_000_000;

export function createSnapshots({ folder, disk, now }: SnapshotsOptions): Snapshots {
  const damaged = new Set<string>();
  let writing: { name: string; writer: SnapshotWriter } | null = null;

  async function list(): Promise<Manifest[]> {
    const names = (await readNames(disk, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -5));
    const found = await Promise.all(names.filter(isSnapshotName).reverse().map(find));
    return found.filter((manifest) => manifest !== null);
  }
  async function find(name: string): Promise<Manifest | null> {
    if (damaged.has(name)) return null;
    const manifest = await readManifest(disk, folder, name).catch(() => null);
    if (manifest === null) damaged.add(name);
    return manifest;
  }
  async function head(epoch: string | null): Promise<SnapshotHead | null> {
    for (;;) {
      const chosen = chooseSnapshot(await list(), epoch);
      if (chosen === null) return null;
      if (chosen.bytes > MAX_CHECKED_AT_START || (await isSound(chosen))) return asHead(chosen);
    }
  }
  async function isSound(manifest: Manifest): Promise<boolean> {
    try {
      await requireSound(disk, folder, manifest);
      return true;
    } catch {
      // Told as a notice; the next older one takes its place.
      damaged.add(manifest.name);
      return false;
    }
  }
  async function begin(given: SnapshotBegin): Promise<string> {
    if (!isEpoch(given.epoch)) throw new AppError('call-invalid', { name: 'snapshot.begin' });
    await writing?.writer.discard();
    writing = null;
    await disk.mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw asDiskError(error, folder);
    });
    const taken = (await readNames(disk, folder)).map((name) => snapshotNumber(name.replace(/\..*$/, '')));
    const name = snapshotName(Math.max(0, ...taken) + 1, given.epoch, given.seq);
    const { epoch, seq, schema } = given;
    writing = { name, writer: await beginSnapshot({ disk, folder, name, now }, { epoch, seq, schema }) };
    return name;
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
    await removeExpired().catch(() => undefined);
    return asHead(manifest);
  }
  async function removeExpired(): Promise<void> {
    for (const { name } of chooseExpired(await list())) {
      // The manifest first: without it the data is a leftover and not a damaged snapshot.
      await removeQuietly(disk, manifestPath(folder, name));
      await removeQuietly(disk, dataPath(folder, name));
    }
  }
  async function read(name: string, cursor: number): Promise<SnapshotBatch> {
    const manifest = isSnapshotName(name) ? await find(name) : null;
    const isGood = manifest !== null && (cursor > 0 || (await isSound(manifest)));
    if (!isGood) throw new AppError('snapshot-damaged', { name });
    const part = manifest.parts[cursor];
    if (part === undefined) return { schema: manifest.schema, parts: [], next: null };
    try {
      const rows = await readPart(await readStretch(disk, dataPath(folder, name), part), part);
      return { schema: manifest.schema, parts: [rows], next: cursor + 1 < manifest.parts.length ? cursor + 1 : null };
    } catch (error) {
      damaged.add(name);
      throw new AppError('snapshot-damaged', { name }, error);
    }
  }
  return {
    head,
    notices: () => [...damaged].map((name) => ({ kind: 'snapshot-damaged', name })),
    begin,
    write: async (name, part) => {
      await requireWriter(name).write(part);
    },
    commit,
    read,
  };
}

/** Null where it is gone meanwhile. @throws Error where it or its data is not as it was written */
async function readManifest(disk: Disk, folder: string, name: string): Promise<Manifest | null> {
  try {
    const manifest = parseManifest(await disk.readFile(manifestPath(folder, name), 'utf8'));
    const { size } = await disk.stat(dataPath(folder, name));
    return manifest?.name === name && manifest.bytes === size ? manifest : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function readStretch(disk: Disk, path: string, at: { offset: number; bytes: number }): Promise<Buffer> {
  const handle = await disk.open(path, 'r');
  try {
    const buffer = Buffer.alloc(at.bytes);
    await handle.read(buffer, 0, at.bytes, at.offset);
    return buffer;
  } finally {
    await handle.close();
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

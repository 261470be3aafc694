import type { LibraryNotice, SnapshotBatch } from '../../shared/ipc/calls';
import { AppError } from '../../shared/app-error';
import { isMissing, readNames, type Disk } from '../files/disk';
import { removeQuietly } from '../files/save-atomic';
import { chooseExpired, chooseSnapshot } from './choose-snapshots';
import { isSnapshotName, parseManifest, type Manifest } from './manifest';
import { dataPath, manifestPath, readPart, requireSound } from './write-snapshot';

/** The snapshots that are there. A damaged one is told, left where it is, and passed over. */
export type SnapshotShelf = {
  head: (epoch: string | null) => Promise<Manifest | null>;
  /** @throws AppError `snapshot-damaged`, after which `head` answers another one */
  read: (name: string, cursor: number) => Promise<SnapshotBatch>;
  removeExpired: () => Promise<void>;
  notices: () => LibraryNotice[];
};

// Checked whole at a start up to here; of a larger one only the size, since hashing a hundred megabytes is felt.
const MAX_CHECKED_AT_START = 4_000_000;

export function createSnapshotShelf(disk: Disk, folder: string): SnapshotShelf {
  const damaged = new Set<string>();

  /** Newest first. */
  async function list(): Promise<Manifest[]> {
    const files = (await readNames(disk, folder)).filter((name) => name.endsWith('.json'));
    const names = files.map((name) => name.slice(0, -'.json'.length)).filter(isSnapshotName);
    const found = await Promise.all(names.reverse().map(find));
    return found.filter((manifest) => manifest !== null);
  }
  async function find(name: string): Promise<Manifest | null> {
    if (damaged.has(name)) return null;
    const manifest = await readManifest(disk, folder, name).catch(() => null);
    if (manifest === null) damaged.add(name);
    return manifest;
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
  async function head(epoch: string | null): Promise<Manifest | null> {
    for (;;) {
      const chosen = chooseSnapshot(await list(), epoch);
      if (chosen === null || chosen.bytes > MAX_CHECKED_AT_START || (await isSound(chosen))) return chosen;
    }
  }
  async function read(name: string, cursor: number): Promise<SnapshotBatch> {
    const manifest = isSnapshotName(name) ? await find(name) : null;
    // From its beginning it is checked whole: a rebuild that fails in the middle would have to be undone.
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
  async function removeExpired(): Promise<void> {
    for (const { name } of chooseExpired(await list())) {
      // The manifest first: without it the data is a leftover and not a damaged snapshot.
      await removeQuietly(disk, manifestPath(folder, name));
      await removeQuietly(disk, dataPath(folder, name));
    }
  }
  return {
    head,
    read,
    removeExpired,
    notices: () => [...damaged].map((name) => ({ kind: 'snapshot-damaged', name })),
  };
}

/** Null where it is not as it was written. @throws the disk's own errors */
async function readManifest(disk: Disk, folder: string, name: string): Promise<Manifest | null> {
  const manifest = parseManifest(await disk.readFile(manifestPath(folder, name), 'utf8'));
  try {
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

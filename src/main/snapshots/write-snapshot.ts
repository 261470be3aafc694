import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { AppError } from '../../shared/app-error';
import type { SnapshotBegin, TableRows } from '../../shared/ipc/calls';
import type { Sha256 } from '../../shared/model/id';
import type { Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { removeQuietly, saveAtomic, syncFolder, writeAll } from '../files/save-atomic';
import type { Manifest, SnapshotPart } from './manifest';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export type SnapshotWriter = {
  write: (part: TableRows) => Promise<void>;
  /** @throws AppError `snapshot-damaged` where what is on disk is not what was sent; the disk's own errors */
  commit: (rows: number) => Promise<Manifest>;
  discard: () => Promise<void>;
};
export type SnapshotPlace = { disk: Disk; folder: string; name: string; now: () => number };

export function dataPath(folder: string, name: string): string {
  return join(folder, `${name}.ndjson.gz`);
}
export function manifestPath(folder: string, name: string): string {
  return join(folder, `${name}.json`);
}

/** The manifest comes last and makes the snapshot: a data file without one is a leftover. */
export async function beginSnapshot(place: SnapshotPlace, begin: SnapshotBegin): Promise<SnapshotWriter> {
  const { disk, folder, name } = place;
  const aside = `${dataPath(folder, name)}.tmp`;
  const handle = await disk.open(aside, 'wx').catch((error: unknown) => {
    throw asDiskError(error, aside);
  });
  const hash = createHash('sha256');
  const parts: SnapshotPart[] = [];
  let bytes = 0;

  async function write({ table, rows }: TableRows): Promise<void> {
    const packed = await pack(rows.map((row) => `${JSON.stringify({ table, row })}\n`).join(''));
    try {
      await writeAll(handle, packed, bytes);
    } catch (error) {
      throw asDiskError(error, aside);
    }
    hash.update(packed);
    parts.push({ table, rows: rows.length, offset: bytes, bytes: packed.length });
    bytes += packed.length;
  }
  async function commit(rows: number): Promise<Manifest> {
    const manifest = createManifest(place, begin, { parts, bytes, sha256: hash.digest('hex') as Sha256 });
    if (manifest.rows !== rows) throw new AppError('snapshot-damaged', { name });
    try {
      await handle.sync();
      await handle.close();
      await disk.rename(aside, dataPath(folder, name));
      await syncFolder(disk, folder);
    } catch (error) {
      throw asDiskError(error, aside);
    }
    await requireSound(disk, folder, manifest);
    await saveAtomic(disk, manifestPath(folder, name), JSON.stringify(manifest));
    return manifest;
  }
  return { write, commit, discard: () => discard(place, handle, aside) };
}

function createManifest(
  { name, now }: SnapshotPlace,
  begin: SnapshotBegin,
  written: Pick<Manifest, 'parts' | 'bytes' | 'sha256'>,
): Manifest {
  const tables: Record<string, number> = {};
  for (const { table, rows } of written.parts) tables[table] = (tables[table] ?? 0) + rows;
  const rows = written.parts.reduce((sum, part) => sum + part.rows, 0);
  return { format: 1, name, ...begin, createdAt: now(), rows, tables, ...written };
}

async function discard({ disk, folder, name }: SnapshotPlace, handle: FileHandle, aside: string): Promise<void> {
  await handle.close().catch(() => undefined);
  await removeQuietly(disk, aside);
  await removeQuietly(disk, manifestPath(folder, name));
  await removeQuietly(disk, dataPath(folder, name));
}

/**
 * Reads all of it back: size, hash, and that each part unpacks to its rows.
 * @throws AppError `snapshot-damaged`
 */
export async function requireSound(disk: Disk, folder: string, manifest: Manifest): Promise<void> {
  try {
    const bytes = await disk.readFile(dataPath(folder, manifest.name));
    const isSame = createHash('sha256').update(bytes).digest('hex') === manifest.sha256;
    if (!isSame) throw new Error('the bytes differ');
    for (const part of manifest.parts) await readPart(bytes.subarray(part.offset, part.offset + part.bytes), part);
  } catch (error) {
    throw new AppError('snapshot-damaged', { name: manifest.name }, error);
  }
}

/** @throws Error where the bytes are not that part */
export async function readPart(bytes: Buffer, part: SnapshotPart): Promise<TableRows> {
  const lines = (await unpack(bytes)).toString().split('\n').slice(0, -1);
  if (lines.length !== part.rows) throw new Error(`${String(lines.length)} rows instead of ${String(part.rows)}`);
  return { table: part.table, rows: lines.map((line) => (JSON.parse(line) as { row: unknown }).row) };
}

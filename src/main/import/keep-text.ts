import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { Sha256 } from '../../shared/model/id';
import type { ByteReader } from '../files/byte-reader';
import { asDiskError } from '../files/disk-error';
import { libraryFilePath } from '../files/library-files';

export type KeptText = { sha256: Sha256; path: string };
export type KeepTextOptions = { name: string; filesFolder: string; asidePath: string; isCurrent: () => boolean };

const CHUNK_BYTES = 1_048_576;

/**
 * Copies a text into the library under its hash, so that what the papers' lines point into stays as it was read.
 * @throws AppError `file-changed` where somebody wrote to it meanwhile; `disk-full`; what the reader throws
 */
export function keepText(reader: ByteReader, options: KeepTextOptions): KeptText {
  const { filesFolder, asidePath } = options;
  try {
    const { sha256 } = copyAside(reader, options);
    const path = libraryFilePath(filesFolder, sha256);
    // The same bytes are there already; a file's name is its content.
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      renameSync(asidePath, path);
      syncFolderNow(dirname(path));
    }
    return { sha256, path };
  } catch (error) {
    throw asDiskError(error, asidePath);
  } finally {
    rmSync(asidePath, { force: true });
  }
}

/** Only aside, for a review: nothing is in the library before the reader says so. @throws AppError as `keepText` */
export function holdText(reader: ByteReader, options: Omit<KeepTextOptions, 'filesFolder'>): KeptText {
  const { asidePath } = options;
  try {
    return { sha256: copyAside(reader, options).sha256, path: asidePath };
  } catch (error) {
    rmSync(asidePath, { force: true });
    throw asDiskError(error, asidePath);
  }
}

function copyAside(reader: ByteReader, { name, asidePath, isCurrent }: Omit<KeepTextOptions, 'filesFolder'>) {
  mkdirSync(dirname(asidePath), { recursive: true });
  const copied = copyHashed(reader, asidePath);
  if (copied.bytes !== reader.size || !isCurrent()) throw new AppError('file-changed', { name });
  return copied;
}

export function hashText(reader: ByteReader): Sha256 {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(CHUNK_BYTES);
  for (let position = 0, count = -1; count !== 0; position += count) {
    count = reader.read(buffer, position);
    hash.update(buffer.subarray(0, count));
  }
  return hash.digest('hex') as Sha256;
}

function copyHashed(reader: ByteReader, path: string): { sha256: Sha256; bytes: number } {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(CHUNK_BYTES);
  const copy = openSync(path, 'w');
  try {
    let position = 0;
    for (;;) {
      const count = reader.read(buffer, position);
      if (count === 0) break;
      const piece = buffer.subarray(0, count);
      hash.update(piece);
      for (let done = 0; done < count;) done += writeSync(copy, piece, done, count - done, position + done);
      position += count;
    }
    fsyncSync(copy);
    return { sha256: hash.digest('hex') as Sha256, bytes: position };
  } finally {
    closeSync(copy);
  }
}

function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

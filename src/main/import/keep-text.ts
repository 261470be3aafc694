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
  const { name, filesFolder, asidePath, isCurrent } = options;
  try {
    mkdirSync(dirname(asidePath), { recursive: true });
    const { sha256, bytes } = copyHashed(reader, asidePath);
    if (bytes !== reader.size || !isCurrent()) throw new AppError('file-changed', { name });
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

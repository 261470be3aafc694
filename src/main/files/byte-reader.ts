import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError, type ErrorCode } from '../../shared/app-error';

/** Bytes at the edge, read in place: decoding runs in a worker thread, where waiting costs nobody anything. */
export type ByteReader = {
  /** In bytes, when it was opened. */
  size: number;
  /** Fills `into` from `position` on as far as there is data. 0 at the end. @throws AppError */
  read: (into: Uint8Array, position: number) => number;
  /** Differs once the file was written to. */
  stamp: () => string;
  close: () => void;
};

// A hundred thousand papers with abstracts are some 140 MB. What is larger is a database dump or not a list at all, and would fill the
// reader's disk with its copy.
export const MAX_FILE_BYTES = 1_073_741_824;

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'file-is-directory',
  EACCES: 'file-no-permission',
  EPERM: 'file-no-permission',
};

export function asFileError(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new AppError(codes[reason] ?? 'file-unreadable', { name }, error);
}

/** @param name what the person called the file; it stands in the error. @throws AppError */
export function openByteReader(path: string, name: string): ByteReader {
  return guardFile(name, () => {
    const handle = openSync(path, 'r');
    try {
      return createReader(handle, name);
    } catch (error) {
      closeSync(handle);
      throw error;
    }
  });
}

function createReader(handle: number, name: string): ByteReader {
  const about = fstatSync(handle);
  // On Linux a directory opens, and only reading it fails.
  if (about.isDirectory()) throw new AppError('file-is-directory', { name });
  // A pipe or a device has no end that we could promise to reach.
  if (!about.isFile()) throw new AppError('file-unreadable', { name });
  if (about.size > MAX_FILE_BYTES) throw new AppError('file-too-large', { name });
  return {
    size: about.size,
    read: (into, position) => guardFile(name, () => readSync(handle, into, 0, into.length, position)),
    stamp: () =>
      guardFile(name, () => {
        const now = fstatSync(handle);
        return `${String(now.size)} ${String(now.mtimeMs)}`;
      }),
    close: () => {
      closeSync(handle);
    },
  };
}

function guardFile<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFileError(error, name);
  }
}

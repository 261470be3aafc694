import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';

/** All that main asks of the file system when it keeps the library. Tests pass one that is full, or breaks. */
export type Disk = {
  mkdir: typeof mkdir;
  open: typeof open;
  readdir: typeof readdir;
  readFile: typeof readFile;
  rename: typeof rename;
  rm: typeof rm;
  stat: typeof stat;
};

export const realDisk: Disk = { mkdir, open, readdir, readFile, rename, rm, stat };

/** A name of today's file system error, or '' for anything else that was thrown. */
export function errorReason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export function isMissing(error: unknown): boolean {
  return errorReason(error) === 'ENOENT';
}

/** The names in a folder, sorted; none where there is no such folder. */
export async function readNames(disk: Disk, folder: string): Promise<string[]> {
  try {
    return (await disk.readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

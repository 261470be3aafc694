import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { Disk } from './disk';

export type FoundFile = { path: string; name: string };

// Enough for years of daily digests. A whole home folder dropped by mistake is more, and is told before anything of it is read.
export const MAX_FILES = 2_000;

/**
 * The files in a folder and its folders, in the order of their names; `name` begins with the folder's own. Hidden ones are left out: they are
 * what programs put there (`.git`, `.DS_Store`). Links to folders are not followed, so that no circle is walked.
 * @throws AppError `folder-too-large`; what cannot be listed is left out, since the person did not name it
 */
export async function findFiles(disk: Pick<Disk, 'readdir'>, folder: string, name: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting: FoundFile[] = [{ path: folder, name }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entries = await listEntries(disk, at.path);
    const folders: FoundFile[] = [];
    for (const entry of entries) {
      const one = { path: join(at.path, entry.name), name: `${at.name}/${entry.name}` };
      if (entry.isDirectory()) folders.push(one);
      else if (entry.isFile() || entry.isSymbolicLink()) found.push(one);
    }
    // Last in, first out: the first folder comes next.
    waiting.push(...folders.reverse());
    if (found.length > MAX_FILES) throw new AppError('folder-too-large', { name });
  }
  return found;
}

async function listEntries(disk: Pick<Disk, 'readdir'>, folder: string): Promise<Dirent[]> {
  try {
    const entries = await disk.readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // No right to list it, or gone meanwhile: it was found on the way, and nobody asked for it by name.
    return [];
  }
}

import { basename } from 'node:path';
import type { Disk } from './disk';
import { asDiskError } from './disk-error';

/** A JSON file that cannot be read goes beside, so that nothing is saved over it. Answers its new name. */
export async function setAside(disk: Pick<Disk, 'rename'>, path: string, at: number): Promise<string> {
  const aside = path.replace(/(\.json)?$/, `.broken-${String(at)}.json`);
  try {
    await disk.rename(path, aside);
  } catch (error) {
    throw asDiskError(error, path);
  }
  return basename(aside);
}

import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { FileGrant } from '../../shared/ipc/calls';
import type { Disk } from './disk';
import { findFiles } from './find-files';

/** `named` is what the person chose: the file itself, or a folder that it lies in. */
export type GrantedFile = { path: string; name: string; named: string };

export type Grants = {
  /**
   * A grant for each file, and for each file in a folder. Also for one that is not there, and for an empty folder: the person named it, and
   * reading it says in words what is wrong. @throws AppError `folder-too-large`
   */
  grant: (paths: readonly string[]) => Promise<FileGrant[]>;
  /** @throws AppError `grant-unknown` */
  require: (grant: string) => GrantedFile;
};

/** The window asks for files by a grant it was given, never by a path: a page that went bad cannot read what it likes. */
export function createGrants(disk: Pick<Disk, 'stat' | 'readdir'>): Grants {
  const granted = new Map<string, GrantedFile>();

  function add(file: GrantedFile, bytes: number): FileGrant {
    const grant = randomBytes(16).toString('hex');
    granted.set(grant, file);
    return { grant, name: file.name, bytes };
  }
  // The size only feeds the progress shown before the first byte is read; the reader asks again.
  async function grantPath(path: string): Promise<FileGrant[]> {
    const named = { path, name: basename(path), named: path };
    const about = await disk.stat(path).catch(() => null);
    if (about?.isDirectory() !== true) return [add(named, about?.isFile() === true ? about.size : 0)];
    const files = await findFiles(disk, path, named.name);
    return files.length === 0 ? [add(named, 0)] : files.map((file) => add({ ...file, named: path }, 0));
  }
  return {
    grant: async (paths) => (await Promise.all(paths.map(grantPath))).flat(),
    require: (grant) => {
      const file = granted.get(grant);
      if (file === undefined) throw new AppError('grant-unknown');
      return file;
    },
  };
}

import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { FileGrant } from '../../shared/ipc/calls';
import type { Disk } from './disk';

export type GrantedFile = { path: string; name: string };

export type Grants = {
  /** Also for a file that is not there: the person named it, and reading it says in words what is wrong. */
  grant: (paths: readonly string[]) => Promise<FileGrant[]>;
  /** @throws AppError `grant-unknown` */
  require: (grant: string) => GrantedFile;
};

/** The window asks for files by a grant it was given, never by a path: a page that went bad cannot read what it likes. */
export function createGrants(disk: Pick<Disk, 'stat'>): Grants {
  const granted = new Map<string, GrantedFile>();

  async function grantOne(path: string): Promise<FileGrant> {
    const grant = randomBytes(16).toString('hex');
    const name = basename(path);
    granted.set(grant, { path, name });
    // The size only feeds the progress shown before the first byte is read; the reader asks again.
    const bytes = await disk.stat(path).then(
      (about) => (about.isFile() ? about.size : 0),
      () => 0,
    );
    return { grant, name, bytes };
  }
  return {
    grant: (paths) => Promise.all(paths.map(grantOne)),
    require: (grant) => {
      const file = granted.get(grant);
      if (file === undefined) throw new AppError('grant-unknown');
      return file;
    },
  };
}

import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { RecentFile } from '../../shared/ipc/calls';
import { isArrayOf, isString } from '../../shared/model/guard';
import { isMissing, type Disk } from './disk';
import { saveAtomic } from './save-atomic';
import { setAside } from './set-aside';

export type RecentFiles = {
  /** Newest first. Also those that are gone by now: reading one says so in words. */
  list: () => Promise<readonly RecentFile[]>;
  /** @throws AppError `grant-unknown` for an id that was not listed in this run */
  require: (id: string) => string;
  /** The files and folders that a person has just had read, as they were named. */
  add: (paths: readonly string[]) => Promise<void>;
  forget: () => Promise<void>;
};

export type RecentFilesOptions = {
  path: string;
  disk: Disk;
  now: () => number;
  /** The list has changed. */
  onChange: (files: readonly RecentFile[]) => void;
};

// As many as a menu shows without scrolling.
const MOST = 10;

/** The window gets names and ids, as it does for grants; only main knows the paths. */
export function createRecentFiles({ path, disk, now, onChange }: RecentFilesOptions): RecentFiles {
  const ids = new Map<string, string>();
  let opened: Promise<string[]> | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  function read(): Promise<string[]> {
    opened ??= readPaths().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  }
  async function readPaths(): Promise<string[]> {
    const text = await disk.readFile(path, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return '[]';
      throw error;
    });
    const paths = parsePaths(text);
    if (paths === null) await setAside(disk, path, now());
    return paths ?? [];
  }
  function describe(paths: readonly string[]): RecentFile[] {
    return paths.map((file) => ({ id: idOf(file), name: basename(file), folder: basename(dirname(file)) }));
  }
  function idOf(file: string): string {
    const known = ids.get(file) ?? randomBytes(16).toString('hex');
    ids.set(file, known);
    return known;
  }
  /** One after the other, each upon what the one before made of the list. */
  function change(next: (paths: readonly string[]) => string[]): Promise<void> {
    const mine = turn.then(async () => {
      const before = await read();
      const after = next(before);
      if (after.length === before.length && after.every((one, at) => one === before[at])) return;
      await saveAtomic(disk, path, `${JSON.stringify(after, null, 2)}\n`);
      opened = Promise.resolve(after);
      onChange(describe(after));
    });
    turn = mine.catch(() => undefined);
    return mine;
  }
  return {
    list: async () => describe(await read()),
    require: (id) => {
      const found = [...ids].find(([, one]) => one === id);
      if (found === undefined) throw new AppError('grant-unknown');
      return found[0];
    },
    add: (paths) => change((before) => [...new Set([...paths, ...before])].slice(0, MOST)),
    forget: () => change(() => []),
  };
}

function parsePaths(text: string): string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return isArrayOf(isString)(value) ? value.slice(0, MOST) : null;
  } catch {
    return null;
  }
}

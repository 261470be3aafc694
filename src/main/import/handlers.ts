import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/app-error';
import type { FileGrant, Handlers, ImportRequest } from '../../shared/ipc/calls';
import { readNames, type Disk } from '../files/disk';
import type { Grants } from '../files/grants';
import type { RecentFiles } from '../files/recent-files';
import { removeQuietly } from '../files/save-atomic';
import { join } from 'node:path';
import type { WhatToChoose } from './choose-files';
import { createHeldLines } from './held-lines';
import { heldName, type HeldTexts } from './held-texts';
import { createImportJobs, type ImportJobs } from './import-jobs';
import type { ImportItem } from './read-items';

export type ImportHandlers = Pick<
  Handlers,
  | 'import.choose'
  | 'import.waiting'
  | 'import.start'
  | 'import.next'
  | 'import.cancel'
  | 'import.discard'
  | 'import.lines'
  | 'import.sample'
  | 'import.recent'
  | 'import.openRecent'
  | 'import.forgetRecent'
>;
export type ImportPart = {
  grants: Grants;
  jobs: ImportJobs;
  held: HeldTexts;
  /** Null where the person closed the dialog. */
  choose: (what: WhatToChoose) => Promise<string[] | null>;
  /** Hands over what came before the window could listen; from then on files arrive by event. */
  takeWaiting: () => Promise<FileGrant[]>;
  recent: RecentFiles;
  /** A person has these read, as they were named. */
  onOpened: (named: readonly string[]) => void;
  openRecent: (path: string) => Promise<void>;
  samplePath: string;
};

export function createImportHandlers({
  grants,
  jobs,
  held,
  choose,
  takeWaiting,
  recent,
  onOpened,
  openRecent,
  samplePath,
}: ImportPart): ImportHandlers {
  const lines = createHeldLines();
  return {
    'import.choose': async ({ what }) => {
      const paths = await choose(what);
      return paths === null ? null : grants.grant(paths);
    },
    'import.waiting': takeWaiting,
    'import.start': async (request) => {
      const job = startJob(request, jobs, { grants, held });
      const named = request.items.flatMap(({ from }) => ('grant' in from ? [grants.require(from.grant).named] : []));
      if (named.length > 0) onOpened([...new Set(named)]);
      return job;
    },
    'import.next': ({ job }) => jobs.next(job),
    'import.cancel': ({ job }) => jobs.cancel(job),
    'import.discard': async ({ kept }) => {
      for (const { path } of await held.discard(kept)) lines.forget(path);
    },
    'import.lines': async ({ kept, ...range }) => lines.read(held.require(kept), range),
    'import.recent': async () => [...(await recent.list())],
    'import.openRecent': async ({ id }) => openRecent(recent.require(id)),
    'import.forgetRecent': () => recent.forget(),
    'import.sample': async () => ({ name: 'Sample library', text: await readSample(samplePath) }),
  };
}

type Named = { grants: Grants; held: HeldTexts };

function startJob(request: ImportRequest, jobs: ImportJobs, named: Named): string {
  const { purpose } = request;
  const items = toItems(request, named);
  const job = jobs.start(items, purpose);
  if (purpose === 'review') items.forEach(({ name }, at) => named.held.add(heldName(job, at), name));
  return job;
}

/** @throws AppError `grant-unknown` */
export function toItems(request: ImportRequest, { grants, held }: Named): ImportItem[] {
  return request.items.map(({ from, choice }) => {
    if ('text' in from) return { kind: 'text', text: from.text, name: from.name, choice };
    if ('kept' in from) return { kind: 'held', held: from.kept, ...held.require(from.kept), choice };
    const { path, name } = grants.require(from.grant);
    return { kind: 'file', path, name, choice };
  });
}

async function readSample(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new AppError('file-not-found', { name: 'sample-library.json' }, error);
  }
}

export type ImportFolders = { filesFolder: string; asideFolder: string };

export function startImportJobs(workerPath: string, folders: ImportFolders, disk: Disk): ImportJobs {
  return createImportJobs({
    folders,
    startThread: (work) => new Worker(workerPath, { workerData: work, name: 'import' }),
    sweepAside: async (job) => {
      const names = await readNames(disk, folders.asideFolder);
      const left = names.filter((name) => name.startsWith(`${job}-`));
      await Promise.all(left.map((name) => removeQuietly(disk, join(folders.asideFolder, name))));
    },
  });
}

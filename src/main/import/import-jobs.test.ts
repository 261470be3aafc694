import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ImportBatch, ImportEvent } from '../../shared/ipc/calls';
import { realDisk } from '../files/disk';
import { createGrants } from '../files/grants';
import { createRecentFiles } from '../files/recent-files';
import { makeFolder } from '../files/temp-folder.cases';
import { createImportHandlers, startImportJobs, toItems } from './handlers';
import { createImportRequest, openChoice } from '../../shared/ipc/import-request';
import { createHeldTexts } from './held-texts';
import { createImportJobs, type ImportJobs } from './import-jobs';
import type { ImportItem } from './read-items';

// A worker thread runs built code only, so it is built here as the app builds it.
const OUT = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'postil-import-worker');
let jobs: ImportJobs;
let folder: string;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'import-worker.ts'),
      outDir: OUT,
      emptyOutDir: true,
      target: 'node20.19',
      rollupOptions: { output: { entryFileNames: 'import-worker.mjs' } },
    },
  });
}, 60_000);

afterEach(async () => {
  await jobs.cancelAll();
});
afterAll(() => realDisk.rm(OUT, { recursive: true, force: true }));

async function setUp(): Promise<void> {
  folder = await makeFolder();
  const folders = { filesFolder: join(folder, 'files'), asideFolder: join(folder, 'incoming') };
  await mkdir(folders.filesFolder);
  jobs = startImportJobs(join(OUT, 'import-worker.mjs'), folders, realDisk);
}

function paper(i: number): string {
  return `Title number ${String(i)} of many\nAn abstract that says something about ${String(i)}. ${'And more. '.repeat(40)}\n`;
}
async function putList(name: string, papers: number): Promise<ImportItem> {
  const path = join(folder, name);
  await writeFile(path, Array.from({ length: papers }, (_, i) => paper(i)).join(''));
  return { kind: 'file', path, name, choice: openChoice };
}

async function pull(job: string): Promise<{ events: ImportEvent[]; batches: ImportBatch[] }> {
  const batches: ImportBatch[] = [];
  do batches.push(await jobs.next(job));
  while (batches.at(-1)?.done === false);
  return { events: batches.flatMap(eventsOf), batches };
}

function eventsOf(batch: ImportBatch): ImportEvent[] {
  const text = Buffer.from(batch.events).toString();
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as ImportEvent);
}

test('several files are one job, in order, in bounded batches, with progress that only grows', async () => {
  await setUp();
  const job = jobs.start([await putList('a.txt', 1_200), await putList('b.txt', 3)], 'import');
  const { events, batches } = await pull(job);
  expect(
    events.filter(({ kind }) => kind !== 'found').map((event) => (event.kind === 'file' ? event.name : event.kind)),
  ).toEqual(['a.txt', 'end', 'b.txt', 'end']);
  expect(events.filter(({ kind }) => kind === 'found')).toHaveLength(1_203);
  expect(Math.max(...batches.map((batch) => eventsOf(batch).length))).toBeLessThanOrEqual(500);
  const read = batches.map(({ bytesRead }) => bytesRead);
  expect(read).toEqual([...read].sort((a, b) => a - b));
  expect(batches.at(-1)).toMatchObject({ done: true, bytesRead: batches[0]?.bytesTotal });
  await expect(jobs.next(job)).rejects.toMatchObject({ code: 'job-unknown' });
});

describe('cancel', () => {
  test('answers at once, ends what is waited for, and leaves no half copy', async () => {
    await setUp();
    const path = join(folder, 'long.txt');
    await writeFile(path, 'word '.repeat(10_000_000));
    const job = jobs.start([{ kind: 'file', path, name: 'long.txt', choice: openChoice }], 'import');
    const waiting = expect(jobs.next(job)).rejects.toMatchObject({ code: 'cancelled' });
    const begin = performance.now();
    await jobs.cancel(job);
    expect(performance.now() - begin).toBeLessThan(2_000);
    await waiting;
    expect(await readdir(join(folder, 'incoming')).catch(() => [])).toEqual([]);
    await expect(jobs.next(job)).rejects.toMatchObject({ code: 'job-unknown' });
  });
  test('ends the thread, not only the answer', async () => {
    await setUp();
    let thread: Worker | null = null;
    jobs = createImportJobs({
      folders: { filesFolder: join(folder, 'files'), asideFolder: join(folder, 'incoming') },
      startThread: (work) => (thread = new Worker(join(OUT, 'import-worker.mjs'), { workerData: work })),
      sweepAside: () => Promise.resolve(),
    });
    await jobs.cancel(jobs.start([await putList('a.txt', 5)], 'import'));
    // What Node answers for a thread that is over.
    expect((thread as Worker | null)?.threadId).toBe(-1);
  });
  test('between two batches ends the job', async () => {
    await setUp();
    const job = jobs.start([await putList('a.txt', 2_000)], 'import');
    expect((await jobs.next(job)).done).toBe(false);
    await jobs.cancel(job);
    await expect(jobs.next(job)).rejects.toMatchObject({ code: 'job-unknown' });
  });
  test('of what is over or was never there is no error', async () => {
    await setUp();
    const job = jobs.start([await putList('a.txt', 1)], 'import');
    await pull(job);
    await jobs.cancel(job);
    await jobs.cancel('nobody');
  });
});

test('asking twice at once is refused: each would get half', async () => {
  await setUp();
  const job = jobs.start([await putList('a.txt', 2)], 'import');
  const first = jobs.next(job);
  await expect(jobs.next(job)).rejects.toMatchObject({ code: 'call-invalid' });
  // A batch also ends when its time is up: on a busy machine the first may not be the last.
  const batches = [await first];
  while (batches.at(-1)?.done === false) batches.push(await jobs.next(job));
  expect(batches.flatMap(eventsOf).filter((one) => one.kind === 'found')).toHaveLength(2);
});

test('a thread that cannot start fails the job and not the app', async () => {
  folder = await makeFolder();
  jobs = startImportJobs(join(folder, 'no-worker.mjs'), { filesFolder: folder, asideFolder: folder }, realDisk);
  const job = jobs.start([], 'import');
  await expect(jobs.next(job)).rejects.toThrow();
  await expect(jobs.next(job)).rejects.toMatchObject({ code: 'job-unknown' });
});

test('a file is named by its grant, and no other', async () => {
  folder = await makeFolder();
  const grants = createGrants(realDisk);
  const named = { grants, held: createHeldTexts(folder, realDisk) };
  const ask = (grant: string) => createImportRequest([{ grant }], 'import');
  const path = join(folder, 'a.txt');
  await writeFile(path, 'abc');
  const [there, missing] = await grants.grant([path, join(folder, 'missing.txt')]);
  expect(there).toMatchObject({ name: 'a.txt', bytes: 3 });
  expect(missing).toMatchObject({ name: 'missing.txt', bytes: 0 });
  expect(JSON.stringify([there, missing])).not.toContain(folder);
  expect(toItems(ask(there?.grant ?? ''), named)).toEqual([{ kind: 'file', path, name: 'a.txt', choice: openChoice }]);
  expect(() => toItems(ask(path), named)).toThrow(expect.objectContaining({ code: 'grant-unknown' }));
});

test('a folder is the files in it, and copies under review go when they are not wanted', async () => {
  await setUp();
  await mkdir(join(folder, 'lists', 'old'), { recursive: true });
  await mkdir(join(folder, 'lists', 'empty'));
  for (const name of ['b.txt', 'a.txt', '.hidden', 'old/c.txt']) await writeFile(join(folder, 'lists', name), paper(1));
  const grants = createGrants(realDisk);
  const held = createHeldTexts(join(folder, 'incoming'), realDisk);
  const given = await grants.grant([join(folder, 'lists'), join(folder, 'lists', 'empty')]);
  expect(given.map(({ name }) => name)).toEqual(['lists/a.txt', 'lists/b.txt', 'lists/old/c.txt', 'empty']);
  const opened: string[] = [];
  const handlers = createImportHandlers({
    grants,
    jobs,
    held,
    choose: () => Promise.resolve(null),
    takeWaiting: () => Promise.resolve([]),
    recent: createRecentFiles({
      path: join(folder, 'recent.json'),
      disk: realDisk,
      now: Date.now,
      onChange: () => undefined,
    }),
    onOpened: (named) => opened.push(...named),
    openRecent: () => Promise.resolve(),
    samplePath: '',
  });
  const job = await handlers['import.start'](createImportRequest(given, 'review'));
  // As the person named them, and not file by file.
  expect(opened).toEqual([join(folder, 'lists'), join(folder, 'lists', 'empty')]);
  const { events } = await pull(job);
  const ends = events.flatMap((event) => (event.kind === 'end' ? [event.end] : []));
  expect(ends.map(({ error, kept }) => error?.code ?? kept)).toEqual([
    `${job}-0`,
    `${job}-1`,
    `${job}-2`,
    'folder-empty',
  ]);
  await handlers['import.discard']({ kept: [`${job}-0`, '../lists/a.txt'] });
  expect((await readdir(join(folder, 'incoming'))).sort()).toEqual([`${job}-1`, `${job}-2`]);
  expect(await readdir(join(folder, 'lists'))).toContain('a.txt');
  const gone = createImportRequest([{ kept: `${job}-0` }], 'import');
  await expect(handlers['import.start'](gone)).rejects.toMatchObject({ code: 'grant-unknown' });
});

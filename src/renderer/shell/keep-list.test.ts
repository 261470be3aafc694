import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PaperId } from '../../shared/model/id';
import { succeed } from '../../shared/result';
import { createFakeMain } from '../clients/fake-main.cases';
import type { WorkerAsk, WorkerPort } from '../clients/worker-client';
import * as commands from '../commands/commands';
import { titledList } from '../commands/sample-papers.cases';
import { wantText } from '../commands/wanted.cases';
import { PostilDatabase } from '../storage/database';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { keepLibraryList, readLibraryList } from '../storage/library-rows';
import { keepListAtRest } from './keep-list';

const PAPERS = 1_000;
const REST_MS = 5_000;

let library: Library;
/** What the next workers do, one after another: the work, or nothing because they die of it. */
let fates: ('work' | 'die' | 'hang')[] = [];
let ended = 0;

/** The worker's own code, where there are no workers. */
class TestWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  private readonly fate = fates.shift();

  postMessage({ seq, input }: WorkerAsk): void {
    if (this.fate === 'work') void this.answer(seq, input as string);
    if (this.fate === 'die') queueMicrotask(() => this.onerror?.({ message: 'killed' } as ErrorEvent));
  }
  terminate(): void {
    ended += 1;
  }
  private async answer(seq: number, name: string): Promise<void> {
    const db = new PostilDatabase(name);
    await db.open();
    const value = await keepLibraryList(db);
    db.close();
    this.onmessage?.({ data: { seq, reply: succeed(value) } } as MessageEvent);
  }
}

beforeEach(async () => {
  library = await openTestLibrary();
  fates = [];
  ended = 0;
  const { bridge } = createFakeMain(library.databaseName);
  const text = titledList(Array.from({ length: PAPERS }, (_, n) => n));
  const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
  await commands.importFiles(library, bridge, wantText(text, 'list.txt'), quiet);
  // From here on: the import has a worker of its own, which is not tried here.
  vi.stubGlobal('Worker', TestWorker);
  // What Dexie and IndexedDB wait with stays real.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await library.close();
});

async function countRanks(): Promise<number> {
  return (await readLibraryList(library.db)).store.ranks.title.length;
}

test('a list that was read anew is laid aside at the first rest, and its titles have an order', async () => {
  fates = ['work'];
  const errors: unknown[] = [];
  const stop = keepListAtRest(library, (error) => errors.push(error));
  expect(await library.db.derived.get('list')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(REST_MS);
  await vi.waitFor(async () => expect(await countRanks()).toBe(PAPERS), { timeout: 10_000 });
  expect(await library.db.derived.get('list')).toBeDefined();
  expect([ended, errors]).toEqual([1, []]);
  // The next rest finds nothing to do.
  await vi.advanceTimersByTimeAsync(10 * REST_MS);
  expect([ended, fates]).toEqual([1, []]);
  stop();
});

test('a worker that dies is told of, loses nothing, and the next rest begins again', async () => {
  fates = ['die', 'work'];
  const errors: unknown[] = [];
  const stop = keepListAtRest(library, (error) => errors.push(error));
  await vi.advanceTimersByTimeAsync(REST_MS);
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  expect(await library.db.derived.get('list')).toBeUndefined();
  expect((await readLibraryList(library.db)).rows).toHaveLength(PAPERS);
  const [row] = (await readLibraryList(library.db)).rows;
  await commands.setStatus(library, [row?.id as PaperId], 'read');
  await vi.advanceTimersByTimeAsync(REST_MS);
  // The paper that was decided on has a slot of its own.
  await vi.waitFor(async () => expect(await countRanks()).toBe(PAPERS + 1), { timeout: 10_000 });
  expect(errors).toHaveLength(1);
  stop();
});

test('a library that closes ends the worker, and hears no complaint of it', async () => {
  fates = ['hang'];
  const errors: unknown[] = [];
  const stop = keepListAtRest(library, (error) => errors.push(error));
  await vi.advanceTimersByTimeAsync(REST_MS);
  await vi.waitFor(() => expect(fates).toEqual([]));
  stop();
  await vi.waitFor(() => expect(ended).toBeGreaterThan(0));
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(errors).toEqual([]);
});

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/app-error';
import type { Found } from '../../shared/import/types';
import type { ImportEvent } from '../../shared/ipc/calls';
import { fail, succeed } from '../../shared/result';
import { createFakeMain } from '../clients/fake-main.cases';
import type { WorkerAnswer, WorkerAsk } from '../clients/worker-client';
import { dumpTables, freshName, openTestLibrary } from '../storage/library.cases';
import * as commands from './commands';
import { createStart as createImportStart } from './import-files';
import { openImportStage, type ImportStage, type StageStart } from './import-stage';
import { openPreview, openStage } from './open-stage';
import { abstractOf, titleOf } from './sample-papers.cases';
import { feedBridge, stateFile, wantStated, type StatedFiles } from './stated-papers.cases';

/** A worker that answers each call with a failure, or whose code does not load. */
class BrokenWorker {
  static loads = true;
  static ended = 0;
  onmessage: ((event: MessageEvent) => unknown) | null = null;
  onerror: ((event: ErrorEvent) => unknown) | null = null;
  postMessage({ seq }: WorkerAsk): void {
    const data: WorkerAnswer = { seq, reply: fail(new AppError('storage-unreadable')) };
    queueMicrotask(() => {
      if (BrokenWorker.loads) this.onmessage?.({ data } as MessageEvent);
      else this.onerror?.({ message: 'not found' } as ErrorEvent);
    });
  }
  terminate(): void {
    BrokenWorker.ended += 1;
  }
}

/** Does the work of an import, lays records aside, and dies in the middle of the next batch. */
class DyingWorker {
  static takes = 0;
  onmessage: ((event: MessageEvent) => unknown) | null = null;
  onerror: ((event: ErrorEvent) => unknown) | null = null;
  private stage: ImportStage | null = null;
  postMessage(ask: WorkerAsk): void {
    void this.answer(ask);
  }
  terminate(): void {
    this.stage = null;
  }
  private async answer({ seq, name, input }: WorkerAsk): Promise<void> {
    if (name === 'stage.open') this.stage = await openImportStage(input as StageStart);
    if (name === 'stage.take') DyingWorker.takes += 1;
    if (DyingWorker.takes > 2) return void this.onerror?.({ message: 'out of memory' } as ErrorEvent);
    const value = name === 'stage.take' ? await this.stage?.take(input as ImportEvent[]) : undefined;
    this.onmessage?.({ data: { seq, reply: succeed(value) } satisfies WorkerAnswer } as MessageEvent);
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  DyingWorker.takes = 0;
  BrokenWorker.loads = true;
  BrokenWorker.ended = 0;
});

const take = { tags: false, keywords: false, notes: false, statuses: false, ratings: false };
function createStart(): StageStart {
  return {
    databaseName: freshName(),
    startedAt: 1,
    highestId: '01HF0000000000000000000000',
    take,
    sources: [],
    tags: [],
    decisions: [],
    rules: null,
  };
}

describe('a worker that cannot open the library', () => {
  it('is ended, and says why', async () => {
    vi.stubGlobal('Worker', BrokenWorker);
    await expect(openStage(createStart(), false)).rejects.toMatchObject({ code: 'storage-unreadable' });
    expect(BrokenWorker.ended).toBe(1);
    await expect(openPreview(createStart(), false)).rejects.toMatchObject({ code: 'storage-unreadable' });
    expect(BrokenWorker.ended).toBe(2);
  });

  it('fails the call also where its code does not load', async () => {
    vi.stubGlobal('Worker', BrokenWorker);
    BrokenWorker.loads = false;
    await expect(openStage(createStart(), false)).rejects.toMatchObject({ code: 'internal' });
    expect(BrokenWorker.ended).toBeGreaterThan(0);
  });
});

describe('a worker that dies in the middle of an import', () => {
  const papers = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ title: titleOf(from + at), abstract: abstractOf(from + at) }));

  it('leaves nothing behind of what it staged, and all that is not its own', async () => {
    const library = await openTestLibrary();
    const { bridge } = createFakeMain(library.databaseName);
    const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
    const importPapers = (files: StatedFiles, batchSize: number) => {
      const wanted = { items: wantStated(files), take };
      return commands.importFiles(library, feedBridge(bridge, files, batchSize), wanted, quiet);
    };
    await importPapers({ a: stateFile(...papers(0, 510)) }, 1_000);
    const other = await openImportStage(await createImportStart(library, { items: [], take }));
    const events: ImportEvent[] = [
      { kind: 'file', name: 'other', bytes: 1 },
      ...foundOf(stateFile(...papers(3_000, 510))),
    ];
    await other.take(events);
    await other.finish();
    const before = await dumpTables(library.db);

    vi.stubGlobal('Worker', DyingWorker);
    const files = { b: stateFile(...papers(0, 510), ...papers(600, 1_300)) };
    const failing = importPapers(files, 600);
    await expect(failing).rejects.toMatchObject({ code: 'internal' });
    expect(DyingWorker.takes).toBeGreaterThan(2);
    await vi.waitFor(async () => expect(await dumpTables(library.db)).toEqual(before));
    await vi.waitFor(async () => expect(await library.db.derived.count()).toBe(0));
    await other.abandon();
    await library.close();
  });
});

function foundOf(found: Found[]): ImportEvent[] {
  return found.map((one): ImportEvent => ({ kind: 'found', found: one }));
}

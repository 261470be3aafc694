import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/app-error';
import { fail } from '../../shared/result';
import type { WorkerAnswer, WorkerAsk } from '../clients/worker-client';
import { freshName } from '../storage/library.cases';
import type { StageStart } from './import-stage';
import { openPreview, openStage } from './open-stage';

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

afterEach(() => {
  vi.unstubAllGlobals();
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
    tags: [],
    decisions: [],
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

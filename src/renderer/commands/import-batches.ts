import type { Bridge } from '../../shared/ipc/bridge';
import type { ImportBatch } from '../../shared/ipc/calls';
import { callMain } from '../clients/bridge';
import type { ImportOptions } from './import-outcome';
import type { Pulled } from './import-stage';

/** How far a job is. */
export type Step = { papers: number; bytesRead: number; bytesTotal: number; done: boolean };

export type Taker = {
  /** Takes a batch that the window pulled. Answers how many papers were found so far. */
  take(batch: ImportBatch): Promise<number>;
  /** Null unless a worker pulls the batches that follow by itself. */
  pull(): (() => Promise<Step>) | null;
};

/**
 * Pulls a job's batches in order; each is taken before the next one is. Answers false where the reader cancelled.
 */
export async function readBatches(
  bridge: Bridge,
  job: string,
  { signal, onProgress }: ImportOptions,
  taker: Taker,
): Promise<boolean> {
  const stopped = new AbortController();
  const aborted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true, signal: stopped.signal });
  });
  try {
    for (;;) {
      const pullThere = taker.pull();
      const stepping = pullThere === null ? stepHere(bridge, job, taker) : pullThere();
      // It may fail after the reader has turned away.
      stepping.catch(() => undefined);
      // Named second: main reads ahead, so a batch is mostly there already, and would win over the reader each time.
      const step: Step | null = await Promise.race([aborted, stepping]);
      if (step === null) return false;
      onProgress(step);
      if (step.done) return !signal.aborted;
    }
  } finally {
    stopped.abort();
  }
}

async function stepHere(bridge: Bridge, job: string, taker: Taker): Promise<Step> {
  const batch = await callMain(bridge, 'import.next', { job });
  const { bytesRead, bytesTotal, done } = batch;
  return { papers: await taker.take(batch), bytesRead, bytesTotal, done };
}

type Stage<T> = { pull?(job: string): Promise<Pulled<T>> };

/** For `Taker.pull`: null while nothing is open yet, or where the window pulls. */
export function pullFrom<T>(
  stage: Stage<T> | null,
  job: string,
  keep: (taken: T) => Promise<number> | number,
): (() => Promise<Step>) | null {
  const pull = stage?.pull;
  if (pull === undefined) return null;
  return async () => {
    const { taken, ...step } = await pull(job);
    return { papers: await keep(taken), ...step };
  };
}

/** The job may be over, or main may have ended it itself: either is what is wanted. */
export async function stopJob(bridge: Bridge, job: string): Promise<void> {
  await callMain(bridge, 'import.cancel', { job }).catch(() => undefined);
}

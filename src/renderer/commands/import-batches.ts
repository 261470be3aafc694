import type { Bridge } from '../../shared/ipc/bridge';
import type { ImportBatch, ImportEvent } from '../../shared/ipc/calls';
import { readEvents } from '../clients/read-events';
import { callMain } from '../clients/bridge';
import type { ImportOptions } from './import-outcome';
import type { Pulled } from './import-stage';

/** How far a job is. */
export type Step = { papers: number; bytesRead: number; bytesTotal: number; done: boolean };

/** Where a job's batches go. One that can pull them itself is given the first only. */
type Stage<T> = {
  take(events: readonly ImportEvent[]): Promise<T>;
  pull?(job: string): Promise<Pulled<T>>;
};
export type Reading<S extends Stage<T>, T> = {
  /** When the first batch is there, because it decides by that what is worth opening. @param isLast there is no other */
  open(isLast: boolean): Promise<S>;
  /** Answers how many papers were found so far. */
  keep(taken: T): Promise<number> | number;
};

/**
 * Pulls a job's batches in order; each is taken before the next one is. Answers what took them, or null where the reader cancelled.
 */
export async function readBatches<S extends Stage<T>, T>(
  bridge: Bridge,
  job: string,
  { signal, onProgress }: ImportOptions,
  { open, keep }: Reading<S, T>,
): Promise<S | null> {
  let stage: S | null = null;
  async function takeNext(): Promise<Step> {
    if (stage?.pull !== undefined) {
      const { taken, ...step } = await stage.pull(job);
      return { papers: await keep(taken), ...step };
    }
    const { events, bytesRead, bytesTotal, done }: ImportBatch = await callMain(bridge, 'import.next', { job });
    stage ??= await open(done);
    return { papers: await keep(await stage.take(readEvents(events))), bytesRead, bytesTotal, done };
  }
  const stopped = new AbortController();
  const aborted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true, signal: stopped.signal });
  });
  try {
    for (;;) {
      const stepping = takeNext();
      // It may fail after the reader has turned away.
      stepping.catch(() => undefined);
      // Named second: main reads ahead, so a batch is mostly there already, and would win over the reader each time.
      const step: Step | null = await Promise.race([aborted, stepping]);
      if (step === null) return null;
      onProgress(step);
      if (step.done) return signal.aborted ? null : stage;
    }
  } finally {
    stopped.abort();
  }
}

/** The job may be over, or main may have ended it itself: either is what is wanted. */
export async function stopJob(bridge: Bridge, job: string): Promise<void> {
  await callMain(bridge, 'import.cancel', { job }).catch(() => undefined);
}

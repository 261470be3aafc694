import type { Bridge } from '../../shared/ipc/bridge';
import type { ImportBatch } from '../../shared/ipc/calls';
import { callMain } from '../clients/bridge';
import type { ImportOptions } from './import-outcome';

/**
 * Pulls a job's batches in order; each is taken before the next one is. Answers false where the reader cancelled.
 * @param take answers how many papers were found so far
 */
export async function readBatches(
  bridge: Bridge,
  job: string,
  { signal, onProgress }: ImportOptions,
  take: (batch: ImportBatch) => Promise<number>,
): Promise<boolean> {
  const stopped = new AbortController();
  const aborted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true, signal: stopped.signal });
  });
  try {
    for (let next: Promise<ImportBatch> | null = pull(bridge, job); next !== null;) {
      // Main reads ahead, so the next batch is mostly there already: named second, or it would win over the reader each time.
      const batch: ImportBatch | null = await Promise.race([aborted, next]);
      if (batch === null) return false;
      // The next batch is parsed while this one is taken in.
      next = batch.done ? null : pull(bridge, job);
      const papers = await Promise.race([aborted, take(batch)]);
      if (papers === null) return false;
      const { bytesRead, bytesTotal } = batch;
      onProgress({ papers, bytesRead, bytesTotal });
    }
    return !signal.aborted;
  } finally {
    stopped.abort();
  }
}

function pull(bridge: Bridge, job: string): Promise<ImportBatch> {
  const batch = callMain(bridge, 'import.next', { job });
  // It may fail while the one before is taken in; whoever awaits it is told then.
  batch.catch(() => undefined);
  return batch;
}

/** The job may be over, or main may have ended it itself: either is what is wanted. */
export async function stopJob(bridge: Bridge, job: string): Promise<void> {
  await callMain(bridge, 'import.cancel', { job }).catch(() => undefined);
}

import { startListWorker } from '../clients/list-worker';
import { createWorkerClient } from '../clients/worker-client';
import type { Library } from '../storage/library';
import { isWorthKeeping, takeKept } from '../storage/library-rows';
import type { ListWorkerCalls } from '../storage/list-worker-calls';

// The first list goes before, and what a start does behind it.
const AT_START_MS = 3_000;
// One decision follows another within seconds; what is written between two would be old at once.
const AT_REST_MS = 5_000;

/**
 * Lays the library in memory aside when the reader rests, so that the next start need not read every paper. A worker does it, for itself: if
 * it dies, or the app does, there is an older list to go on from or none, and the next rest begins again. Answers the function that stops.
 */
export function keepListAtRest(library: Library, logError: (error: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopWorker: (() => void) | null = null;
  let ended = false;
  function schedule(ms: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void keep().catch(tell), ms);
  }
  function tell(error: unknown): void {
    if (!ended) logError(error);
  }
  async function keep(): Promise<void> {
    timer = null;
    if (stopWorker !== null || !(await isWorthKeeping(library.db)) || ended) return;
    const worker = startListWorker();
    if (worker === null) return;
    const client = createWorkerClient<ListWorkerCalls>(worker);
    stopWorker = () => client.dispose();
    try {
      await takeKept(library.db, await client.call('list.keep', library.databaseName));
    } finally {
      client.dispose();
      stopWorker = null;
    }
  }
  schedule(AT_START_MS);
  const stopChanges = library.onCommitted(() => schedule(AT_REST_MS));
  return () => {
    ended = true;
    if (timer !== null) clearTimeout(timer);
    stopChanges();
    stopWorker?.();
  };
}

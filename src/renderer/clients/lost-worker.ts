/** Null where there are no workers: then the work is done in place, a little at a time. */
export function startLostWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('../workers/lost-worker.ts', import.meta.url), { type: 'module', name: 'lost highlights' });
}

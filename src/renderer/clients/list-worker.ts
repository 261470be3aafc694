/** Null where there are no workers: then the next start reads the library anew. */
export function startListWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('../workers/list-worker.ts', import.meta.url), { type: 'module', name: 'list' });
}

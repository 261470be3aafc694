/** Null where there are no workers: then the work is done in place, as it is for few papers anyway. */
export function startImportWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('../workers/import-worker.ts', import.meta.url), { type: 'module', name: 'import' });
}

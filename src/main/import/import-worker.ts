import { parentPort, workerData } from 'node:worker_threads';
import type { ImportBatch } from '../../shared/ipc/calls';
import { makeBatches } from './batches';
import { readItems, type ImportWork, type Progress } from './read-items';

/** The message loop of an import: one batch for each thing asked. To cancel, main ends the thread. */
const progress: Progress = { bytesRead: 0, bytesTotal: 0 };
const batches = makeBatches(readItems(workerData as ImportWork, progress), progress);

// One batch ahead of the window, so that it stages while the next is parsed; never more, so that memory stays flat.
let ahead: IteratorResult<ImportBatch, void> | null = null;

parentPort?.on('message', () => {
  const { value } = ahead ?? batches.next();
  parentPort?.postMessage(value ?? null);
  ahead = batches.next();
  if (value === undefined || value.done) parentPort?.close();
});

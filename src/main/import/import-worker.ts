import { parentPort, workerData } from 'node:worker_threads';
import type { ImportBatch } from '../../shared/ipc/calls';
import { encodeEvents } from './encode-events';
import { makeBatches, type FoundBatch } from './batches';
import { readItems, type ImportWork, type Progress } from './read-items';

/** The message loop of an import: one batch for each thing asked. To cancel, main ends the thread. */
const progress: Progress = { bytesRead: 0, bytesTotal: 0 };
const batches = makeBatches(readItems(workerData as ImportWork, progress), progress);

// One batch ahead of the window, so that it stages while the next is parsed; never more, so that memory stays flat.
let ahead: ReturnType<typeof readNext> = null;
let file = '';

parentPort?.on('message', () => {
  const batch = ahead ?? readNext();
  parentPort?.postMessage(batch, batch === null ? [] : [batch.events.buffer]);
  ahead = batch === null || batch.done ? null : readNext();
  if (batch === null || batch.done) parentPort?.close();
});

/** Null after the last one. */
function readNext(): ReturnType<typeof encodeBatch> | null {
  const { value } = batches.next();
  return value === undefined ? null : encodeBatch(value);
}

/** Here, where nobody waits for a frame: main and the window only pass the bytes on. */
function encodeBatch({ events, ...progressed }: FoundBatch): ImportBatch & { events: Uint8Array<ArrayBuffer> } {
  for (const event of events) if (event.kind === 'file') file = event.name;
  return { events: encodeEvents(events), file, ...progressed };
}

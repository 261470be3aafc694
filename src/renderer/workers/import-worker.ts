import type { ImportBatch } from '../../shared/ipc/calls';
import { fetchBatch } from '../clients/fetch-batch';
import { openImportStage, type ImportStage, type Pulled } from '../commands/import-stage';
import type { ImportWorkerHandlers } from '../commands/import-worker-calls';
import { openPreviewStage, type PreviewStage } from '../commands/preview-stage';
import { answerAsks, type WorkerScope } from './answer-asks';

let stage: ImportStage | null = null;
let preview: PreviewStage | null = null;

function requireOpen<T>(one: T | null): T {
  if (one === null) throw new Error('the import worker was not opened');
  return one;
}

// The next batch is read and crosses while this one is taken in.
let ahead: Promise<ImportBatch> | null = null;

async function pull<T>(job: string, take: (events: string) => Promise<T>): Promise<Pulled<T>> {
  const { events, bytesRead, bytesTotal, done } = await (ahead ?? fetchBatch(job));
  ahead = done ? null : fetchBatch(job);
  // The job may end, by a failure or by the reader, while nobody waits for it.
  ahead?.catch(() => undefined);
  return { taken: await take(events), bytesRead, bytesTotal, done };
}

const handlers: ImportWorkerHandlers = {
  'stage.open': async (start) => {
    stage = await openImportStage(start);
  },
  'stage.take': (events) => requireOpen(stage).take(events),
  'stage.pull': (job) => pull(job, requireOpen(stage).take),
  'stage.finish': () => requireOpen(stage).finish(),
  'stage.pack': (effects) => requireOpen(stage).pack(effects),
  'stage.close': () => requireOpen(stage).close(),
  'stage.abandon': () => requireOpen(stage).abandon(),
  'preview.open': async (start) => {
    preview = await openPreviewStage(start);
  },
  'preview.take': (events) => requireOpen(preview).take(events),
  'preview.pull': (job) => pull(job, requireOpen(preview).take),
  'preview.close': () => requireOpen(preview).close(),
};

type Pieces = Uint8Array<ArrayBuffer>[];

/** Pieces of packed effects are handed over instead of copied. */
function findTransfer(value: unknown): Transferable[] {
  const told = value as { pieces?: Pieces; taken?: { pieces?: Pieces } } | undefined;
  const pieces = told?.pieces ?? told?.taken?.pieces ?? [];
  return pieces.map((piece) => piece.buffer);
}

// The page's library names `self` a window; in a worker it is the worker's own scope.
answerAsks(self as unknown as WorkerScope, handlers, findTransfer);

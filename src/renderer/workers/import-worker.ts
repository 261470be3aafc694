import { openImportStage, type ImportStage } from '../commands/import-stage';
import type { ImportWorkerHandlers } from '../commands/import-worker-calls';
import { openPreviewStage, type PreviewStage } from '../commands/preview-stage';
import { answerAsks, type WorkerScope } from './answer-asks';

let stage: ImportStage | null = null;
let preview: PreviewStage | null = null;

function requireOpen<T>(one: T | null): T {
  if (one === null) throw new Error('the import worker was not opened');
  return one;
}

const handlers: ImportWorkerHandlers = {
  'stage.open': async (start) => {
    stage = await openImportStage(start);
  },
  'stage.take': (events) => requireOpen(stage).take(events),
  'stage.finish': () => requireOpen(stage).finish(),
  'stage.pack': (effects) => requireOpen(stage).pack(effects),
  'stage.close': () => requireOpen(stage).close(),
  'stage.abandon': () => requireOpen(stage).abandon(),
  'preview.open': async (start) => {
    preview = await openPreviewStage(start);
  },
  'preview.take': (events) => requireOpen(preview).take(events),
  'preview.close': () => requireOpen(preview).close(),
};

/** Pieces of packed effects are handed over instead of copied. */
function findTransfer(value: unknown): Transferable[] {
  const pieces = (value as { pieces?: Uint8Array<ArrayBuffer>[] } | undefined)?.pieces ?? [];
  return pieces.map((piece) => piece.buffer);
}

// The page's library names `self` a window; in a worker it is the worker's own scope.
answerAsks(self as unknown as WorkerScope, handlers, findTransfer);

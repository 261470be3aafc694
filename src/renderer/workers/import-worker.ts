import type { ImportEvent } from '../../shared/ipc/calls';
import { fetchBatch, postPiece, type FetchedBatch } from '../clients/import-door';
import { savePiece } from '../commands/effect-list';
import { openImportStage, type ImportStage, type Pulled, type StageProgress } from '../commands/import-stage';
import type { ImportWorkerHandlers } from '../commands/import-worker-calls';
import { createPieceQueue, type PieceQueue } from '../commands/piece-queue';
import { openPreviewStage, type PreviewStage } from '../commands/preview-stage';
import { answerAsks, type WorkerScope } from './answer-asks';

type Bytes = Uint8Array<ArrayBuffer>;

let stage: ImportStage | null = null;
let preview: PreviewStage | null = null;

function requireOpen<T>(one: T | null): T {
  if (one === null) throw new Error('the import worker was not opened');
  return one;
}

// The next batch is read and crosses while this one is taken in.
let ahead: Promise<FetchedBatch> | null = null;
let pulling: Promise<unknown> = Promise.resolve();

async function pull<T>(job: string, take: (events: readonly ImportEvent[]) => Promise<T>): Promise<Pulled<T>> {
  const { events, bytesRead, bytesTotal, done } = await (ahead ?? fetchBatch(job));
  ahead = done ? null : fetchBatch(job);
  // The job may end, by a failure or by the reader, while nobody waits for it.
  ahead?.catch(() => undefined);
  return { taken: await take(events), bytesRead, bytesTotal, done };
}

let queue: PieceQueue | null = null;

/** What is packed goes to main from here: through the window, each piece is copied several times. */
async function pullAndSave(job: string): Promise<Pulled<StageProgress>> {
  const pulled = await pull(job, requireOpen(stage).take);
  queue ??= createPieceQueue((bytes) => savePiece({ save: (one) => postPiece(job, one as Bytes) }, bytes));
  await queue.add(pulled.taken.pieces);
  if (pulled.done) await queue.settle();
  return { ...pulled, taken: { ...pulled.taken, pieces: [], saved: queue.takeSaved() } };
}

const handlers: ImportWorkerHandlers = {
  'stage.open': async (start) => {
    stage = await openImportStage(start);
  },
  'stage.take': (events) => requireOpen(stage).take(events),
  'stage.pull': (job) => {
    const pulled = pullAndSave(job);
    pulling = pulled.catch(() => undefined);
    return pulled;
  },
  'stage.finish': () => requireOpen(stage).finish(),
  'stage.pack': (effects) => requireOpen(stage).pack(effects),
  'stage.close': () => requireOpen(stage).close(),
  'stage.abandon': async () => {
    const told = await requireOpen(stage).abandon();
    await pulling;
    await queue?.settle().catch(() => undefined);
    return [...told, ...(queue?.takeSaved() ?? [])];
  },
  'preview.open': async (start) => {
    preview = await openPreviewStage(start);
  },
  'preview.take': (events) => requireOpen(preview).take(events),
  'preview.pull': (job) => pull(job, requireOpen(preview).take),
  'preview.close': () => requireOpen(preview).close(),
};

/** Pieces of packed effects and of rows are handed over instead of copied: what was taken, and what was taken after it was fetched. */
function findTransfer(value: unknown): Transferable[] {
  const answer = (value ?? {}) as Partial<StageProgress> & { taken?: unknown };
  if (answer.taken !== undefined) return findTransfer(answer.taken);
  const { pieces = [], rows = [] } = answer;
  return [...pieces.map((piece) => (piece as Bytes).buffer), ...rows.map(({ packed }) => packed)];
}

// The page's library names `self` a window; in a worker it is the worker's own scope.
answerAsks(self as unknown as WorkerScope, handlers, findTransfer);

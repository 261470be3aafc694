import { canFetch } from '../clients/import-door';
import { startImportWorker } from '../clients/import-worker';
import { createWorkerClient, type WorkerClient } from '../clients/worker-client';
import type { Sha256 } from '../../shared/model/id';
import { openNative } from '../storage/native';
import { sweepSpilled, sweepStaging } from '../storage/staging';
import { withStorageErrors } from '../storage/storage-error';
import { openImportStage, type ImportStage, type StageStart } from './import-stage';
import type { ImportWorkerCalls } from './import-worker-calls';
import { openPreviewStage, type PreviewStage, type PreviewStart } from './preview-stage';

type Client = WorkerClient<ImportWorkerCalls>;

/**
 * Where the work is done. A batch that is the last as well is worked through in the window at once: to start a worker takes longer. More
 * than one batch goes to a worker, or keys would wait for it.
 */
export async function openStage(start: StageStart, isLast: boolean): Promise<ImportStage> {
  const client = isLast ? null : startClient();
  if (client === null) return openImportStage(start);
  await opened(client, client.call('stage.open', start));
  return {
    take: (events) => client.call('stage.take', events),
    ...(canFetch() ? { pull: (job: string) => client.call('stage.pull', job) } : {}),
    finish: () => client.call('stage.finish', undefined),
    pack: (effects) => client.call('stage.pack', effects),
    close: () => client.call('stage.close', undefined).finally(() => client.dispose()),
    abandon: () => abandon(client, start),
  };
}

/** A worker that died takes nothing back any more: the window does it, as the next start would, but for this import alone. */
async function abandon(client: Client, start: StageStart): Promise<Sha256[]> {
  try {
    const saved = await client.call('stage.abandon', undefined);
    client.dispose();
    return saved;
  } catch {
    // Whatever is left of it must not write again.
    client.dispose();
    await withStorageErrors(() => sweepStage(start));
    return [];
  }
}

async function sweepStage({ databaseName, sources, highestId }: StageStart): Promise<void> {
  const db = await openNative(databaseName);
  try {
    await sweepStaging(db, sources);
    await sweepSpilled(db, highestId);
  } finally {
    db.close();
  }
}

export async function openPreview(start: PreviewStart, isLast: boolean): Promise<PreviewStage> {
  const client = isLast ? null : startClient();
  if (client === null) return openPreviewStage(start);
  await opened(client, client.call('preview.open', start));
  return {
    take: (events) => client.call('preview.take', events),
    ...(canFetch() ? { pull: (job: string) => client.call('preview.pull', job) } : {}),
    close: () => client.call('preview.close', undefined).finally(() => client.dispose()),
  };
}

/** Nobody else could end a worker that did not open. */
async function opened(client: Client, opening: Promise<void>): Promise<void> {
  try {
    await opening;
  } catch (error) {
    client.dispose();
    throw error;
  }
}

function startClient(): Client | null {
  const worker = startImportWorker();
  return worker === null ? null : createWorkerClient<ImportWorkerCalls>(worker);
}

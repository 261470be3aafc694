import type { Bridge } from '../../shared/ipc/bridge';
import type { ImportItem } from '../../shared/ipc/calls';
import { callMain } from '../clients/bridge';
import type { Library } from '../storage/library';
import { readBatches, stopJob } from './import-batches';
import type { ImportOptions } from './import-outcome';
import type { ImportPreview, PreviewFile } from './import-preview';
import { openPreview } from './open-stage';
import type { PreviewPart, PreviewStage, PreviewStart } from './preview-stage';

/**
 * Reads texts for a review and says of each record what an import would do with it, as things stand. Changes nothing; main keeps a copy
 * of each text until it is imported or discarded. Answers null where the reader cancelled.
 * @throws AppError what main answered for the job as a whole
 */
export async function previewImport(
  library: Library,
  bridge: Bridge,
  items: ImportItem[],
  options: ImportOptions,
): Promise<ImportPreview | null> {
  const job = await callMain(bridge, 'import.start', { items, purpose: 'review' });
  const files: PreviewFile[] = [];
  const { databaseName } = library;
  const start: PreviewStart = { databaseName, startedAt: library.now(), highestId: library.nextId() };
  let opened: Promise<PreviewStage> | null = null;
  function keep(parts: readonly PreviewPart[]): number {
    for (const part of parts) takePart(files, part);
    return files.reduce((sum, file) => sum + (file.kind === 'read' ? file.records.length : 0), 0);
  }
  try {
    const stage = await readBatches(bridge, job, options, {
      open: (isLast) => (opened = openPreview(start, isLast)),
      keep,
    });
    if (stage !== null) return { files };
    library.keepBusy(cancelPreview(bridge, job, items, { files }));
    return null;
  } catch (error) {
    await cancelPreview(bridge, job, items, { files });
    throw error;
  } finally {
    library.keepBusy(close(opened));
  }
}

/** The copies that main kept for a review that is not wanted. */
export async function discardPreview(bridge: Bridge, preview: ImportPreview): Promise<void> {
  const kept = preview.files.flatMap((file) => (file.kind === 'read' && file.kept !== '' ? [file.kept] : []));
  if (kept.length > 0) await callMain(bridge, 'import.discard', { kept });
}

async function close(opened: Promise<PreviewStage> | null): Promise<void> {
  await (await opened)?.close();
}

/** Copies that were there before stay: a review that reads its files again and changes its mind goes on with them. */
async function cancelPreview(
  bridge: Bridge,
  job: string,
  items: readonly ImportItem[],
  preview: ImportPreview,
): Promise<void> {
  await stopJob(bridge, job);
  const before = new Set(items.flatMap(({ from }) => ('kept' in from ? from.kept : [])));
  const files = preview.files.filter((file) => file.kind === 'read' && !before.has(file.kept));
  // What is left over goes at the next start.
  await discardPreview(bridge, { files }).catch(() => undefined);
}

function takePart(files: PreviewFile[], part: PreviewPart): void {
  if (part.kind === 'file') {
    files.push(createUnread(part.name));
    return;
  }
  const file = files.at(-1);
  if (file?.kind !== 'read') return;
  if (part.kind === 'failed') files[files.length - 1] = { kind: 'failed', name: file.name, error: part.error };
  // One by one: as arguments of one call, half a million are too many.
  else if (part.kind === 'records') for (const record of part.records) file.records.push(record);
  else endFile(file, part);
}

type ReadFile = Extract<PreviewFile, { kind: 'read' }>;

function createUnread(name: string): ReadFile {
  return {
    kind: 'read',
    name,
    kept: '',
    sha256: '' as ReadFile['sha256'],
    bytes: 0,
    lines: 0,
    blank: 0,
    encoding: '',
    encodingSign: 'guess',
    format: null,
    ranking: [],
    columns: null,
    records: [],
    recorded: { tags: 0, keywords: 0, notes: 0, statuses: 0, ratings: 0 },
  };
}

function endFile(file: ReadFile, { file: end, sources }: Extract<PreviewPart, { kind: 'end' }>): void {
  Object.assign(file, end);
  for (const at of sources) {
    const record = file.records[at];
    if (record === undefined) continue;
    record.gains.push('source');
    record.outcome = 'changes';
  }
}

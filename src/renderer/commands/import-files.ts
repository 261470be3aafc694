import { AppError } from '../../shared/app-error';
import type { Bridge } from '../../shared/ipc/bridge';
import type { ImportBatch, ImportEvent } from '../../shared/ipc/calls';
import type { Failure } from '../../shared/result';
import type { ChangeLabel } from '../../shared/model/change';
import type { Source } from '../../shared/model/source';
import { callMain } from '../clients/bridge';
import type { Library } from '../storage/library';
import type { FileRun } from './file-run';
import { finishImport, type Finished } from './finish-import';
import { sumCounts, type ImportOptions, type ImportOutcome, type ImportWanted } from './import-outcome';
import {
  abandonRun,
  beginFile,
  createImportRun,
  dropFile,
  stateFound,
  takeEnd,
  takeOther,
  takeRecords,
  type ImportRun,
  type Stated,
} from './import-run';
import { takeTurn } from './import-turn';
import { createLabel, cutTitle } from './labels';
import { requireWritable } from './run-command';

type Failures = ImportOutcome['failures'];
type Reading = { run: ImportRun; file: FileRun | null; failures: Failures };

/**
 * Takes in files as one command. Main reads and parses them; the window pulls batches, decides which papers are known, and stages the
 * others. Everything shows at one moment, the last transaction. Cancelling answers at once and cleans up afterwards.
 * @throws AppError storage-full, storage-read-only, or what main answered for the job as a whole
 */
export function importFiles(
  library: Library,
  bridge: Bridge,
  wanted: ImportWanted,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { signal } = options;
  const begun = new AbortController();
  const run = takeTurn(library, async () => {
    begun.abort();
    return signal.aborted ? createCancelled([]) : runImport(library, bridge, wanted, options);
  });
  // An import that still waits for another has nothing to clean up, and must not make the reader wait with it.
  const cancelled = new Promise<ImportOutcome>((resolve) => {
    signal.addEventListener('abort', () => resolve(createCancelled([])), { once: true, signal: begun.signal });
  });
  return Promise.race([run, cancelled]);
}

async function runImport(
  library: Library,
  bridge: Bridge,
  wanted: ImportWanted,
  options: ImportOptions,
): Promise<ImportOutcome> {
  requireWritable(library);
  const job = await callMain(bridge, 'import.start', { items: wanted.items, purpose: 'import' });
  const reading: Reading = { run: createImportRun(library), file: null, failures: [] };
  try {
    const isRead = await readJob(bridge, job, reading, options);
    if (!isRead) return cancelImport(bridge, job, reading);
    const finished = await library.enqueue(() => finishImport(reading.run, labelImport));
    return createOutcome(finished, reading.failures, false);
  } catch (error) {
    abandonRun(reading.run);
    await stopJob(bridge, job);
    throw error;
  }
}

function labelImport(sources: readonly Source[]): ChangeLabel {
  const { added, merged } = sumCounts(sources);
  const name = cutTitle(sources.map((source) => source.fileName).join(', '));
  return createLabel('change.importFiles', { count: added + merged, name, files: sources.length });
}

export function createOutcome(finished: Finished, failures: Failures, cancelled: boolean): ImportOutcome {
  const { seq, label, sources, same } = finished;
  return { seq, label, sources, same, failures, cancelled, counts: sumCounts([...sources, ...same]) };
}

/** Answers false where the reader cancelled. */
async function readJob(bridge: Bridge, job: string, reading: Reading, options: ImportOptions): Promise<boolean> {
  const { signal } = options;
  const stopped = new AbortController();
  const aborted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true, signal: stopped.signal });
  });
  try {
    for (let next: Promise<ImportBatch> | null = pull(bridge, job); next !== null;) {
      // Main reads ahead, so the next batch is mostly there already: named second, or it would win over the reader each time.
      const batch: ImportBatch | null = await Promise.race([aborted, next]);
      if (batch === null) return false;
      // The next batch is parsed while this one is taken in.
      next = batch.done ? null : pull(bridge, job);
      await takeEvents(reading, batch.events);
      const { bytesRead, bytesTotal } = batch;
      options.onProgress({ papers: reading.run.papers, bytesRead, bytesTotal });
    }
    return !signal.aborted;
  } finally {
    stopped.abort();
  }
}

function pull(bridge: Bridge, job: string): Promise<ImportBatch> {
  const batch = callMain(bridge, 'import.next', { job });
  // It may fail while the one before is taken in; whoever awaits it is told then.
  batch.catch(() => undefined);
  return batch;
}

async function takeEvents(reading: Reading, events: readonly ImportEvent[]): Promise<void> {
  let records: Stated[] = [];
  for (const event of events) {
    if (event.kind === 'file') {
      reading.file = beginFile(reading.run, event.name, event.bytes);
      continue;
    }
    const file = requireFile(reading.file);
    if (event.kind === 'end') {
      await takeRecords(reading.run, file, records);
      records = [];
      await endOrDrop(reading, file, event.end);
    } else if (event.found.kind === 'paper') {
      records.push(stateFound(event.found));
    } else {
      takeOther(file, event.found);
    }
  }
  if (records.length > 0) await takeRecords(reading.run, requireFile(reading.file), records);
}

async function endOrDrop(reading: Reading, file: FileRun, end: Extract<ImportEvent, { kind: 'end' }>['end']) {
  takeEnd(file, end);
  if (end.error === null) return;
  // The library keeps a copy of each file: without room for it nothing was taken, and nothing will be by itself.
  const { code, params } = end.error;
  const error: Failure = { code: code === 'disk-full' ? 'storage-full' : code, params };
  reading.failures.push({ name: file.source.fileName, error });
  await dropFile(reading.run, file);
}

function requireFile(file: FileRun | null): FileRun {
  if (file === null) throw new AppError('internal', { call: 'import.next' });
  return file;
}

function cancelImport(bridge: Bridge, job: string, reading: Reading): ImportOutcome {
  abandonRun(reading.run);
  reading.run.library.keepBusy(stopJob(bridge, job));
  return createCancelled(reading.failures);
}

function createCancelled(failures: Failures): ImportOutcome {
  return createOutcome({ seq: null, label: labelImport([]), sources: [], same: [] }, failures, true);
}

/** The job may be over, or main may have ended it itself: either is what is wanted. */
async function stopJob(bridge: Bridge, job: string): Promise<void> {
  await callMain(bridge, 'import.cancel', { job }).catch(() => undefined);
}

import type { Bridge } from '../../shared/ipc/bridge';
import { callMain } from '../clients/bridge';
import { unpackRows, type ToldRows } from '../../shared/list/told-rows';
import type { ChangeLabel } from '../../shared/model/change';
import type { SourceId } from '../../shared/model/id';
import { createTally } from '../../shared/model/rule-gift';
import type { Source } from '../../shared/model/source';
import type { Library } from '../storage/library';
import { readTags } from '../storage/tags';
import { createEffectSaver } from './effect-list';
import { finishImport, type Finished } from './finish-import';
import { readBatches, stopJob } from './import-batches';
import { readRulesStart } from './import-by-rules';
import { createImportPieces, type ImportPieces } from './import-pieces';
import type { FileDecisions } from './import-preview';
import { sumCounts, type ImportOptions, type ImportOutcome, type ImportWanted } from './import-outcome';
import type { ImportStage, StageProgress, StageStart } from './import-stage';
import { takeTurn } from './import-turn';
import { openStage } from './open-stage';
import { createLabel, cutTitle } from './labels';
import { requireWritable } from './run-command';

type Failures = ImportOutcome['failures'];

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
  const start = await createStart(library, wanted);
  const job = await callMain(bridge, 'import.start', { items: wanted.items, purpose: 'import' });
  const failures: Failures = [];
  const pieces = await createImportPieces(library);
  const saver = createEffectSaver(pieces.files);
  const rows = new Map<SourceId, ToldRows[]>();
  async function keep(taken: StageProgress): Promise<number> {
    failures.push(...taken.failures);
    for (const { source, packed } of taken.rows) rows.set(source, [...(rows.get(source) ?? []), unpackRows(packed)]);
    for (const source of taken.dropped) rows.delete(source);
    pieces.note(taken.saved);
    saver.note(taken.saved);
    await saver.save(taken.pieces);
    return taken.papers;
  }
  let opened: Promise<ImportStage> | null = null;
  try {
    const stage = await readBatches(bridge, job, options, {
      open: (isLast) => (opened = openStage(start, isLast)),
      keep,
    });
    if (stage === null) {
      // Answers at once: nothing that was staged is shown, and it is swept behind the reader's back.
      for (const work of [pieces.discard(abandon(opened, pieces)), stopJob(bridge, job)]) library.keepBusy(work);
      return createCancelled(failures);
    }
    const finished = await library.enqueue(() =>
      finishImport(library, stage, { saver, rows: [...rows.values()].flat() }, start.startedAt, labelImport),
    );
    await closeStage(library, stage);
    return createOutcome(finished, failures, false);
  } catch (error) {
    library.keepBusy(pieces.discard(abandon(opened, pieces)));
    await stopJob(bridge, job);
    throw error;
  }
}

async function abandon(opened: Promise<ImportStage> | null, pieces: ImportPieces): Promise<void> {
  pieces.note((await (await opened)?.abandon()) ?? []);
}

export async function createStart(library: Library, { items, decisions, take }: ImportWanted): Promise<StageStart> {
  // What comes with the app is no item, and one text all the same.
  const sources = Array.from({ length: Math.max(1, items.length) }, () => library.nextId<SourceId>());
  return {
    databaseName: library.databaseName,
    startedAt: library.now(),
    highestId: library.leaveRoom(),
    take,
    sources,
    tags: await readTags(library.db),
    decisions: items.map(({ from }) =>
      'kept' in from ? decisions?.get(from.kept) : undefined,
    ) satisfies FileDecisions,
    rules: await readRulesStart(library),
  };
}

/** Ids were given out beside the window's own: its next ones must come after them. */
export async function closeStage(library: Library, stage: ImportStage): Promise<void> {
  await library.renewIds();
  library.keepBusy(stage.close());
}

function labelImport(sources: readonly Source[]): ChangeLabel {
  const { added, merged } = sumCounts(sources);
  const name = cutTitle(sources.map((source) => source.fileName).join(', '));
  return createLabel('change.importFiles', { count: added + merged, name, files: sources.length });
}

export function createOutcome(finished: Finished, failures: Failures, cancelled: boolean): ImportOutcome {
  const { seq, label, sources, same, byRules } = finished;
  return { seq, label, sources, same, byRules, failures, cancelled, counts: sumCounts([...sources, ...same]) };
}

function createCancelled(failures: Failures): ImportOutcome {
  return createOutcome(
    { seq: null, label: labelImport([]), sources: [], same: [], byRules: createTally() },
    failures,
    true,
  );
}

import { AppError } from '../../shared/app-error';
import type { ChangeLabel, Effect } from '../../shared/model/change';
import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import type { Library, LibraryFiles } from '../storage/library';
import { readPaperPages } from '../storage/paper-pages';
import { isShown, readPapers } from '../storage/papers';
import { readStagingIds } from '../storage/staging';
import { createPieceWriter, type LongOptions, type PieceWriter } from './commit-pieces';
import { createImportPieces } from './import-pieces';
import { describePapers } from './labels';
import { commitPlan, requireWritable, runCommand, type CommandResult, type Plan } from './run-command';

export type PaperChange = {
  /** @param described what `describePapers` says of those that change */
  label: (described: Record<string, string | number>) => ChangeLabel;
  /** None where the paper is as it should be. */
  effectsOf: (paper: Paper) => Effect[];
  /** What else the change holds, before anything of papers. */
  first?: readonly Effect[];
};

/** Up to here a change is planned and written as one; beyond it memory would grow with it, and the reader waits long enough to be told how far it is. */
export const MANY_PAPERS = 500;

/**
 * One command on any number of papers: one change, one undo. Of many papers a few hundred are in memory at a time.
 * @throws AppError cancelled where the signal said so; then nothing was changed
 */
export function changePapers(
  library: Library,
  paperIds: readonly PaperId[],
  prepare: () => Promise<PaperChange>,
  options: LongOptions = {},
): Promise<CommandResult> {
  if (paperIds.length <= MANY_PAPERS)
    return runCommand(library, async () => planFew(library, paperIds, await prepare()));
  return library.enqueue(async () => {
    requireWritable(library);
    return changeMany(library, paperIds, await prepare(), options);
  });
}

async function planFew(library: Library, paperIds: readonly PaperId[], change: PaperChange): Promise<Plan> {
  const changed: Paper[] = [];
  const effects: Effect[] = [...(change.first ?? [])];
  for (const paper of await readPapers(library.db, paperIds)) {
    const own = change.effectsOf(paper);
    if (own.length === 0) continue;
    changed.push(paper);
    effects.push(...own);
  }
  return { label: change.label(describePapers(changed)), effects };
}

async function changeMany(
  library: Library,
  paperIds: readonly PaperId[],
  change: PaperChange,
  options: LongOptions,
): Promise<CommandResult> {
  const pieces = await createImportPieces(library);
  try {
    const planned = await planMany(library, paperIds, change, { ...options, files: pieces.files });
    if (planned.kind === 'many')
      return await planned.writer.commit({ kind: 'do', of: null, label: planned.label }, planned.count);
    // Most of them were so already; what was packed of the others is not needed.
    library.keepBusy(pieces.discard(Promise.resolve()));
    return await commitPlan(library, planned.plan);
  } catch (error) {
    library.keepBusy(pieces.discard(Promise.resolve()));
    throw error;
  }
}

type Planned = { kind: 'few'; plan: Plan } | { kind: 'many'; writer: PieceWriter; label: ChangeLabel; count: number };

async function planMany(
  library: Library,
  paperIds: readonly PaperId[],
  { label, effectsOf, first = [] }: PaperChange,
  { files, ...options }: LongOptions & { files: LibraryFiles },
): Promise<Planned> {
  const writer = createPieceWriter(library, files, options);
  const few: Effect[] = [...first];
  let one: Paper | null = null;
  let count = 0;
  await writer.add(first);
  for await (const papers of readWanted(library, paperIds)) {
    if (options.signal?.aborted === true) throw new AppError('cancelled');
    options.onProgress?.(0, paperIds.length);
    for (const paper of papers) {
      const effects = effectsOf(paper);
      if (effects.length === 0) continue;
      count += 1;
      one ??= paper;
      if (count <= MANY_PAPERS) few.push(...effects);
      await writer.add(effects);
    }
  }
  const told = label(count === 1 && one !== null ? describePapers([one]) : { count });
  return count <= MANY_PAPERS
    ? { kind: 'few', plan: { label: told, effects: few } }
    : { kind: 'many', writer, label: told, count };
}

// Of fewer than one paper in so many each is asked for by its id.
const DENSE = 4;
const ASKED_AT_ONCE = 250;

/** Those that are there and shown, some hundred at a time, in the order in which they were added. */
async function* readWanted(library: Library, paperIds: readonly PaperId[]): AsyncGenerator<Paper[]> {
  const { db } = library;
  if (paperIds.length * DENSE < (await db.papers.count())) {
    const sorted = [...new Set(paperIds)].sort();
    for (let at = 0; at < sorted.length; at += ASKED_AT_ONCE)
      yield readPapers(db, sorted.slice(at, at + ASKED_AT_ONCE));
    return;
  }
  const wanted = new Set(paperIds);
  const staging = await readStagingIds(db);
  for await (const page of readPaperPages(db)) {
    yield page.filter((paper) => wanted.has(paper.id) && isShown(paper, staging));
  }
}

import type { ChangeLabel, Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { PaperId, SourceId, TextVersionId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import type { TextVersion } from '../../shared/model/text-version';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { commitChange } from '../storage/commit';
import { readSources } from '../storage/sources';
import { readTextVersions } from '../storage/text-versions';
import { readTrashed } from '../storage/trash';
import { addRemark, finishSource, type FileRun, type Known } from './file-run';
import { createImported, insertPaper, type ImportRun } from './import-run';
import { mergePaper, withoutBreaks } from './merge-paper';

export type Finished = { seq: number | null; label: ChangeLabel; sources: Source[]; same: Source[] };

/** The papers that an import found to be known, as they stand now, and what it makes of them. */
type Targets = {
  before: Map<PaperId, Paper>;
  after: Map<PaperId, Paper>;
  /** Papers of this import that no row holds yet: merged into in place. */
  pending: Map<string, Paper>;
  trashed: Set<PaperId>;
  sources: Map<SourceId, Source>;
  versions: TextVersion[];
  newVersions: TextVersion[];
};

/**
 * The last transaction, inside the library's queue: merges are made here and not earlier, because the reader went on
 * working while the file was read, and their words count.
 * @param extra inserts that the papers need, such as tags of the sample library.
 */
export async function finishImport(
  run: ImportRun,
  createLabel: (sources: readonly Source[]) => ChangeLabel,
  extra: readonly Effect[] = [],
): Promise<Finished> {
  const targets = await readTargets(run);
  for (const file of run.files) mergeFile(run, file, targets);
  const stored = run.files.filter((file) => file.source.counts.added + file.source.counts.merged > 0);
  const [first] = stored;
  const same = run.files.filter((file) => !stored.includes(file)).map((file) => finishSource(file, file.source.id));
  if (first === undefined) return { seq: null, label: createLabel([]), sources: [], same };
  const sources = stored.map((file) => finishSource(file, first.source.id));
  const write = [...extra, ...effectsOf(run, targets), ...sources.map(insertSource)];
  await run.effects.add(write);
  const label = createLabel(sources);
  const change = await commitChange(run.library, {
    kind: 'do',
    of: null,
    label,
    effects: await run.effects.finish(run.library.files),
    write,
    replaces: stored.filter((file) => file.isStaged).map((file) => file.source.id),
  });
  return { seq: change.seq, label, sources, same };
}

function insertSource(source: Source): Effect {
  return { kind: 'insert', table: 'sources', id: source.id, row: source };
}

function effectsOf(run: ImportRun, targets: Targets): Effect[] {
  const merged = [...targets.after].flatMap(([id, paper]) => {
    const before = targets.before.get(id);
    return before === undefined ? [] : diffRow('papers', id, before, paper);
  });
  const versions = targets.newVersions.map((row): Effect => ({
    kind: 'insert',
    table: 'textVersions',
    id: row.id,
    row,
  }));
  return [...[...run.pending.values()].map(insertPaper), ...merged, ...versions];
}

async function readTargets(run: ImportRun): Promise<Targets> {
  const { db } = run.library;
  const ids = [...new Set(run.files.flatMap((file) => file.known.map((known) => known.paperId)))];
  // Also those that this import staged; they are not shown, and so the repository would leave them out.
  const papers = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
  const trashed = await readTrashed(db, ids);
  const sources = await readSources(db, [...new Set(papers.flatMap((paper) => paper.sourceIds))]);
  return {
    before: new Map(papers.map((paper) => [paper.id, paper])),
    after: new Map(),
    pending: run.pending,
    trashed: new Set(trashed.map((row) => row.id)),
    sources: new Map([...sources, ...run.files.map((file) => file.source)].map((source) => [source.id, source])),
    versions: await readTextVersions(db, ids),
    newVersions: [],
  };
}

function mergeFile(run: ImportRun, file: FileRun, targets: Targets): void {
  const { source } = file;
  const { counts } = source;
  for (const known of file.known) {
    if (addIfVanished(run, file, known, targets)) continue;
    const isMerged = !targets.trashed.has(known.paperId) && mergeKnown(run, file, known, targets);
    counts[isMerged ? 'merged' : 'same'] += 1;
    const why = targets.trashed.has(known.paperId) ? 'trash' : known.by;
    addRemark(source, 'same', known.lines, known.stated.title ?? known.stated.abstract ?? '', why);
  }
  counts.added = file.added.length;
}

function findTarget(targets: Targets, id: PaperId): Paper | undefined {
  return targets.pending.get(id) ?? targets.after.get(id) ?? targets.before.get(id);
}

/** It was known when it was read and has gone since (an undo, an emptied trash): then it is new after all. */
function addIfVanished(run: ImportRun, file: FileRun, known: Known, targets: Targets): boolean {
  if (targets.trashed.has(known.paperId) || findTarget(targets, known.paperId) !== undefined) return false;
  const { lines, stated, keys } = known;
  // Under its former id, so that a second record of it in this import finds it.
  const paper = { ...createImported(run, file.source, { lines, stated, tagIds: [] }, keys), id: known.paperId };
  run.pending.set(paper.id, paper);
  file.added.push(paper.id);
  return true;
}

/** Answers whether the paper gained anything. */
function mergeKnown(run: ImportRun, file: FileRun, known: Known, targets: Targets): boolean {
  const paper = findTarget(targets, known.paperId);
  if (paper === undefined) return false;
  const { fields, version } = mergePaper(paper, known.stated, known.keys);
  const hasVersion = version !== null && keepVersion(run, file, known, version, targets);
  const link = isListedBy(paper, file.source, targets) ? {} : linkTo(paper, file.source, known);
  const gained = { ...fields, ...link };
  if (Object.keys(gained).length > 0) {
    const next = { ...paper, ...gained, changedAt: targets.pending.has(paper.id) ? paper.changedAt : run.startedAt };
    (targets.pending.has(paper.id) ? targets.pending : targets.after).set(paper.id, next);
  }
  return hasVersion || Object.keys(gained).length > 0;
}

function linkTo(paper: Paper, source: Source, known: Known): Partial<Paper> {
  return {
    sources: [...paper.sources, { id: source.id, ...known.lines }],
    sourceIds: [...paper.sourceIds, source.id],
  };
}

/** The same file again is no new source, whatever it is called; nor is the sample library, which is no file. */
function isListedBy(paper: Paper, source: Source, targets: Targets): boolean {
  return paper.sourceIds.some((id) => {
    const known = targets.sources.get(id);
    if (known === undefined) return false;
    if (known.id === source.id) return true;
    return known.sha256 === null
      ? known.format === source.format && source.sha256 === null
      : known.sha256 === source.sha256;
  });
}

function keepVersion(run: ImportRun, file: FileRun, known: Known, text: string, targets: Targets): boolean {
  const all = [...targets.versions, ...targets.newVersions];
  const bare = withoutBreaks(text);
  const isKept = all.some((one) => {
    return one.paperId === known.paperId && one.field === 'abstract' && withoutBreaks(one.text) === bare;
  });
  if (isKept) return false;
  targets.newVersions.push({
    id: run.library.nextId<TextVersionId>(),
    paperId: known.paperId,
    field: 'abstract',
    text,
    sourceId: file.source.id,
    schema: SCHEMA_VERSION,
    at: run.startedAt,
  });
  return true;
}

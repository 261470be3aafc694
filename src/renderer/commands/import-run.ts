import { paperKeys } from '../../shared/dedupe/paper-keys';
import type { ImportFileEnd } from '../../shared/ipc/calls';
import type { Found, Span } from '../../shared/import/types';
import type { Effect } from '../../shared/model/change';
import type { SourceId, TagId } from '../../shared/model/id';
import { createPaper, type FieldOrigin, type Paper } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import type { Library } from '../storage/library';
import { STAGING_BATCH, stagePapers, sweepStaging } from '../storage/staging';
import { withStorageErrors } from '../storage/storage-error';
import { createEffectList, type EffectList } from './effect-list';
import { createFileRun, endFile, noteFound, type FileRun } from './file-run';
import { readKnown } from './find-known';
import type { StatedPaper } from './merge-paper';

/** A record with the tags that its source gives it. */
export type Stated = { lines: Span; stated: StatedPaper; tagIds: TagId[] };

/** An import under way: files one after another, papers written in batches that nobody sees yet. */
export type ImportRun = {
  readonly library: Library;
  readonly startedAt: number;
  readonly files: FileRun[];
  /** Not written yet. An import that never fills a batch writes all of it in its last transaction. */
  pending: Map<string, Paper>;
  /** Inserts of what was staged. */
  readonly effects: EffectList;
  papers: number;
};

export function createImportRun(library: Library): ImportRun {
  return {
    library,
    startedAt: library.now(),
    files: [],
    pending: new Map(),
    effects: createEffectList(),
    papers: 0,
  };
}

export function beginFile(run: ImportRun, name: string, bytes: number): FileRun {
  const file = createFileRun(run.library.nextId<SourceId>(), name, bytes, run.startedAt);
  run.files.push(file);
  return file;
}

export function stateFound(found: Extract<Found, { kind: 'paper' }>): Stated {
  return { lines: found.lines, stated: found.paper, tagIds: [] };
}

export function takeOther(file: FileRun, found: Exclude<Found, { kind: 'paper' }>): void {
  noteFound(file, found);
}

export function takeEnd(file: FileRun, end: ImportFileEnd): void {
  endFile(file, end);
}

/** Identity for a batch of one file's records, in order; writes when enough has gathered. */
export async function takeRecords(run: ImportRun, file: FileRun, records: readonly Stated[]): Promise<void> {
  if (records.length === 0) return;
  const own = new Set<string>(run.files.map((one) => one.source.id));
  const stated = records.map((one) => one.stated);
  const known = await withStorageErrors(() => readKnown(run.library.db, stated, own, run.pending.values()));
  for (const record of records) {
    run.papers += 1;
    file.source.counts.papers += 1;
    const keys = paperKeys(record.stated);
    const match = known.find(record.stated);
    if (match === null) {
      const paper = createImported(run, file.source, record, keys);
      run.pending.set(paper.id, paper);
      file.added.push(paper.id);
      known.add(paper);
    } else {
      const { paper, inTrash, by } = match;
      file.known.push({ paperId: paper.id, inTrash, by, lines: record.lines, stated: record.stated, keys });
    }
  }
  if (run.pending.size >= STAGING_BATCH) await flush(run);
}

export function createImported(run: ImportRun, source: Source, record: Stated, keys: string[]): Paper {
  const { stated, lines } = record;
  return createPaper({
    id: run.library.nextId(),
    title: stated.title ?? '',
    abstract: stated.abstract ?? '',
    authors: stated.authors,
    year: stated.year,
    venue: stated.venue,
    ids: stated.ids,
    urls: stated.urls,
    tagIds: record.tagIds,
    sources: [{ id: source.id, first: lines.first, last: lines.last }],
    fieldFrom: originsOf(stated),
    keys,
    addedAt: run.startedAt,
  });
}

function originsOf(stated: StatedPaper): Record<string, FieldOrigin> {
  return {
    ...(stated.title === null ? {} : { title: stated.titleSource }),
    ...(stated.authors.length === 0 ? {} : { authors: 'file' as const }),
    ...(stated.abstract === null ? {} : { abstract: 'file' as const }),
  };
}

async function flush(run: ImportRun): Promise<void> {
  const papers = [...run.pending.values()];
  run.pending = new Map();
  for (let at = 0; at < papers.length; at += STAGING_BATCH) {
    const batch = papers.slice(at, at + STAGING_BATCH);
    const ids = new Set(batch.flatMap((paper) => paper.sourceIds));
    const files = run.files.filter((file) => ids.has(file.source.id));
    for (const file of files) file.isStaged = true;
    const sources = files.map((file) => file.source);
    await withStorageErrors(() => stagePapers(run.library.db, sources, batch));
    await run.effects.add(batch.map(insertPaper));
  }
}

export function insertPaper(paper: Paper): Effect {
  return { kind: 'insert', table: 'papers', id: paper.id, row: paper };
}

/** A file that could not be read to its end adds nothing: half a list would look like the whole. */
export async function dropFile(run: ImportRun, file: FileRun): Promise<void> {
  run.files.splice(run.files.indexOf(file), 1);
  run.papers -= file.source.counts.papers;
  for (const id of file.added) run.pending.delete(id);
  if (!file.isStaged) return;
  const { db } = run.library;
  const staged = (await db.papers.bulkGet(file.added)).filter((paper) => paper !== undefined);
  // Their inserts are packed already; a removal behind them comes to nothing, forwards and backwards.
  await run.effects.add(staged.map((row): Effect => ({ kind: 'remove', table: 'papers', id: row.id, row })));
  await sweepStaging(db, [file.source.id]);
}

/** Takes back all that was written. What cannot be taken back now is swept at the next start. */
export function abandonRun(run: ImportRun): void {
  const staged = run.files.filter((file) => file.isStaged).map((file) => file.source.id);
  if (staged.length > 0) run.library.keepBusy(sweepStaging(run.library.db, staged));
}

import { AppError } from '../../shared/app-error';
import type { Known } from '../../shared/dedupe/find-same';
import type { Found } from '../../shared/import/types';
import type { ImportEvent, ImportFileEnd } from '../../shared/ipc/calls';
import { createNextId, type PaperId, type SourceId } from '../../shared/model/id';
import type { Failure } from '../../shared/result';
import { readSourceTexts } from '../storage/find-by-keys';
import { openNative } from '../storage/native';
import { withStorageErrors } from '../storage/storage-error';
import { createImportIdentity, type BatchIdentity, type ImportIdentity } from './import-identity';
import type { PreviewFile, PreviewRecord, RecordedTally } from './import-preview';
import type { Pulled } from './import-stage';
import { previewKnown, previewNew, previewOther } from './preview-record';

export type PreviewStart = { databaseName: string; startedAt: number; highestId: string };

type ReadFile = Extract<PreviewFile, { kind: 'read' }>;

/** What was found of a file, in order, as it comes. */
export type PreviewPart =
  | { kind: 'file'; name: string }
  | { kind: 'records'; records: PreviewRecord[] }
  | { kind: 'failed'; error: Failure }
  /** `sources`: places of the records whose paper is not listed by this text yet. */
  | { kind: 'end'; file: Omit<ReadFile, 'kind' | 'name' | 'records'>; sources: number[] };

/** A review under way: reads, runs identity, and writes nothing. */
export type PreviewStage = {
  /** JSON of `ImportEvent[]`. */
  take(events: readonly ImportEvent[]): Promise<PreviewPart[]>;
  /** Fetches the next batch of a job and takes it, where the stage can do so by itself. */
  pull?(job: string): Promise<Pulled<PreviewPart[]>>;
  close(): Promise<void>;
};

type Run = {
  readonly db: IDBDatabase;
  readonly nextId: <T extends string>() => T;
  readonly identity: ImportIdentity;
  current: Current | null;
};

type Current = {
  ordinal: number;
  recorded: RecordedTally;
  /** Records that are papers of the library, by their place, and where those are listed: a hash is known at the end only. */
  listed: { at: number; sourceIds: readonly SourceId[] }[];
};

export async function openPreviewStage(start: PreviewStart): Promise<PreviewStage> {
  const db = await withStorageErrors(() => openNative(start.databaseName));
  const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
  const nextId = createNextId({ now: () => start.startedAt, randomBytes }, start.highestId);
  const run: Run = { db, nextId, identity: createImportIdentity(db), current: null };
  return {
    take: (events) => withStorageErrors(() => takeEvents(run, events)),
    close: () => Promise.resolve(db.close()),
  };
}

async function takeEvents(run: Run, events: readonly ImportEvent[]): Promise<PreviewPart[]> {
  const parts: PreviewPart[] = [];
  let batch: Found[] = [];
  for (const event of events) {
    if (event.kind === 'found') {
      batch.push(event.found);
      continue;
    }
    if (event.kind === 'file') {
      const recorded = { tags: 0, keywords: 0, notes: 0, statuses: 0, ratings: 0 };
      run.current = { ordinal: 0, recorded, listed: [] };
      parts.push({ kind: 'file', name: event.name });
      continue;
    }
    const current = requireCurrent(run);
    if (batch.length > 0) parts.push({ kind: 'records', records: await previewBatch(run, current, batch) });
    batch = [];
    parts.push(await endFile(run, current, event.end));
  }
  if (batch.length > 0) parts.push({ kind: 'records', records: await previewBatch(run, requireCurrent(run), batch) });
  return parts;
}

function requireCurrent(run: Run): Current {
  if (run.current === null) throw new AppError('internal', { call: 'import.next' });
  return run.current;
}

async function previewBatch(run: Run, current: Current, batch: readonly Found[]): Promise<PreviewRecord[]> {
  const papers = batch.flatMap((found) => (found.kind === 'paper' ? [found.paper] : []));
  const identity = await run.identity.readBatch(papers);
  let paper = 0;
  return batch.map((found) => {
    const ordinal = current.ordinal;
    current.ordinal += 1;
    if (found.kind !== 'paper') return previewOther(ordinal, found);
    const known = identity.known[paper];
    paper += 1;
    if (known === undefined) throw new AppError('internal', { call: 'import.next' });
    return previewPaper(run, current, ordinal, found, known, identity);
  });
}

function previewPaper(
  run: Run,
  current: Current,
  ordinal: number,
  found: Extract<Found, { kind: 'paper' }>,
  known: Known,
  identity: BatchIdentity,
): PreviewRecord {
  const { paper, lines } = found;
  tally(current.recorded, paper);
  const verdict = identity.find(known);
  if (verdict?.kind === 'same') {
    const stored = verdict.paper.where === 'library' ? identity.paper(verdict.paper.paperId) : null;
    if (stored !== null) current.listed.push({ at: ordinal, sourceIds: stored.sourceIds });
    return previewKnown(ordinal, found, verdict, stored, known.keys);
  }
  run.identity.add(known, paper.title ?? '', run.nextId<PaperId>(), lines.first);
  return previewNew(ordinal, found, verdict);
}

function tally(recorded: RecordedTally, paper: Extract<Found, { kind: 'paper' }>['paper']): void {
  if (paper.keywords.length > 0) recorded.keywords += 1;
  if (paper.recorded === null) return;
  const { tags, notes, status, rating } = paper.recorded;
  if (tags.length > 0) recorded.tags += 1;
  if (notes.length > 0) recorded.notes += 1;
  if (status !== null) recorded.statuses += 1;
  if (rating !== null) recorded.ratings += 1;
}

async function endFile(run: Run, current: Current, end: ImportFileEnd): Promise<PreviewPart> {
  const { error, sha256, kept, encoding, encodingSign, format, ranking, columns, bytes, lines, blank } = end;
  if (error !== null) return { kind: 'failed', error };
  if (sha256 === null || kept === null) throw new AppError('internal', { call: 'import.next' });
  const texts = await readSourceTexts(run.db, new Set(current.listed.flatMap((one) => one.sourceIds)));
  return {
    kind: 'end',
    file: {
      kept,
      sha256,
      bytes,
      lines,
      blank,
      encoding: encoding ?? '',
      encodingSign: encodingSign ?? 'guess',
      format,
      ranking,
      columns,
      recorded: current.recorded,
    },
    sources: current.listed
      .filter(({ sourceIds }) => !sourceIds.some((id) => texts.get(id) === sha256))
      .map(({ at }) => at),
  };
}

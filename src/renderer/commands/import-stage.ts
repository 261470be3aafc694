import { AppError } from '../../shared/app-error';
import type { Known } from '../../shared/dedupe/find-same';
import type { Found } from '../../shared/import/types';
import type { ImportEvent, ImportFileEnd } from '../../shared/ipc/calls';
import type { Effect } from '../../shared/model/change';
import { createNextId, type NoteId, type PaperId, type Sha256, type SourceId, type TagId } from '../../shared/model/id';
import type { Tag } from '../../shared/model/tag';
import type { Failure } from '../../shared/result';
import { openNative } from '../storage/native';
import type { StagedRows } from '../storage/staging';
import { withStorageErrors } from '../storage/storage-error';
import type { EndedEffects } from './effect-list';
import { addRemark, createFileRun, endFile, noteFound, type FileRun } from './file-run';
import type { Candidate } from './import-candidates';
import { createImportIdentity, type ImportIdentity, type Verdict } from './import-identity';
import { createImportedNote } from './import-note';
import { createImportByRules, type ImportByRules, type RulesStart } from './import-by-rules';
import type { FileDecisions, RecordDecision, Take } from './import-preview';
import { createImported, type ImportRecord } from './import-rows';
import { createImportTags, type ImportTags } from './import-tags';
import { withTaken } from './import-take';
import { createMeant, judgeRecord, type Judgement, type Meant } from './judge-record';
import { createStageWriter, type StageWriter, type Written } from './stage-writer';

export type StageStart = {
  databaseName: string;
  startedAt: number;
  /** Ids made here come after it. */
  highestId: string;
  take: Take;
  /** By the order of the files. Named beforehand, so that what stands under them can be taken back also where the stage is no more. */
  sources: SourceId[];
  /** Live ones. */
  tags: Tag[];
  /** By the order of the files. */
  decisions: FileDecisions;
  rules: RulesStart | null;
};

/** Two papers of which one is new: the reader said that they are not the same, or identity found a family. */
export type NewPair = { paperId: PaperId; otherId: PaperId; by: string };

/** All that the last transaction needs to know of what was read. */
export type Staged = {
  files: FileRun[];
  /** Not written yet. An import that never fills a batch writes all of it in its last transaction. */
  pending: StagedRows;
  tags: Tag[];
  tagsInUse: TagId[];
  families: NewPair[];
  notSame: NewPair[];
};

export type StageProgress = Written & {
  papers: number;
  failures: { name: string; error: Failure }[];
  /** Pieces that the stage has saved by itself since it was last asked, in their order and before any of `pieces`. */
  saved: Sha256[];
};

/** What became of a batch that was fetched where it was needed. */
export type Pulled<T> = { taken: T; bytesRead: number; bytesTotal: number; done: boolean };

/**
 * An import under way: files one after another, papers written in batches that nobody sees yet. It runs beside the window where there is
 * much to do, and in it where there is little; nothing here knows which.
 */
export type ImportStage = {
  /** In the order in which main found them. */
  take(events: readonly ImportEvent[]): Promise<StageProgress>;
  /** Fetches the next batch of a job and takes it, where the stage can do so by itself. */
  pull?(job: string): Promise<Pulled<StageProgress>>;
  /** After the last event. */
  finish(): Promise<Staged>;
  /** What the last transaction writes as well, behind the inserts of what was staged. */
  pack(effects: readonly Effect[]): Promise<{ ended: EndedEffects; pieces: Uint8Array[] }>;
  /** The import is over and was committed. */
  close(): Promise<void>;
  /**
   * Takes back all that was written. What cannot be taken back now is swept at the next start. Answers pieces that it saved and nobody was
   * told of.
   */
  abandon(): Promise<Sha256[]>;
};

type Run = {
  readonly db: IDBDatabase;
  readonly start: StageStart;
  readonly nextId: <T extends string>() => T;
  readonly identity: ImportIdentity;
  readonly meant: Meant;
  readonly importTags: ImportTags;
  readonly byRules: ImportByRules;
  readonly writer: StageWriter;
  readonly files: FileRun[];
  readonly staged: Pick<Staged, 'families' | 'notSame'> & { tagsInUse: Set<TagId> };
  /** The events that are being taken. */
  taking: Promise<unknown>;
  current: { file: FileRun; index: number; ordinal: number } | null;
  begun: number;
  isAbandoned: boolean;
};

export async function openImportStage(start: StageStart): Promise<ImportStage> {
  const db = await withStorageErrors(() => openNative(start.databaseName));
  const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
  const nextId = createNextId({ now: () => start.startedAt, randomBytes }, start.highestId);
  const importTags = createImportTags(start.tags, start.take, nextId);
  const run: Run = {
    db,
    start,
    nextId,
    identity: createImportIdentity(db),
    meant: createMeant(start.decisions),
    importTags,
    byRules: createImportByRules(start.rules, importTags.created),
    writer: createStageWriter(db, start.highestId),
    files: [],
    staged: { families: [], notSame: [], tagsInUse: new Set() },
    taking: Promise.resolve(),
    current: null,
    begun: 0,
    isAbandoned: false,
  };
  return {
    take: (events) => {
      const taking = withStorageErrors(() => takeEvents(run, events));
      run.taking = taking.catch(() => undefined);
      return taking;
    },
    finish: () => withStorageErrors(() => finish(run)),
    pack: async (effects) => run.writer.pack(effects),
    close: async () => {
      await run.writer.close();
      db.close();
    },
    abandon: () => abandon(run),
  };
}

async function takeEvents(run: Run, events: readonly ImportEvent[]): Promise<StageProgress> {
  const failures: StageProgress['failures'] = [];
  let batch: Wanted[] = [];
  for (const event of events) {
    if (run.isAbandoned) break;
    if (event.kind === 'file') {
      beginFile(run, event.name, event.bytes);
      continue;
    }
    const current = run.current;
    if (current === null) throw new AppError('internal', { call: 'import.next' });
    if (event.kind === 'end') {
      await takeRecords(run, current.file, batch);
      batch = [];
      const failure = await endOrDrop(run, current.file, event.end);
      if (failure !== null) failures.push({ name: current.file.source.fileName, error: failure });
    } else {
      const decision = run.start.decisions[current.index]?.get(current.ordinal) ?? {};
      current.ordinal += 1;
      if (event.found.kind === 'paper') batch.push({ found: event.found, decision });
      else noteFound(current.file, event.found);
    }
  }
  if (batch.length > 0 && run.current !== null) await takeRecords(run, run.current.file, batch);
  const papers = run.files.reduce((sum, file) => sum + file.source.counts.papers, 0);
  return { papers, failures, saved: [], ...run.writer.takeWritten() };
}

type Wanted = { found: Extract<Found, { kind: 'paper' }>; decision: RecordDecision };

function beginFile(run: Run, name: string, bytes: number): void {
  const id = run.start.sources[run.begun];
  if (id === undefined) throw new AppError('internal', { call: 'import.next' });
  const file = createFileRun(id, name, bytes, run.start.startedAt);
  run.files.push(file);
  run.current = { file, index: run.begun, ordinal: 0 };
  run.begun += 1;
}

/** Identity for a batch of one file's records, in order; writes when enough has gathered. */
async function takeRecords(run: Run, file: FileRun, batch: readonly Wanted[]): Promise<void> {
  const { counts } = file.source;
  const wanted = batch.filter(({ decision }) => decision.leaveOut !== true);
  counts.papers += batch.length;
  counts.leftOut += batch.length - wanted.length;
  for (const { found, decision } of batch) {
    const { title, abstract } = found.paper;
    if (decision.leaveOut === true) addRemark(file.source, 'left-out', found.lines, title ?? abstract ?? '', '');
  }
  if (wanted.length === 0 || run.isAbandoned) return;
  const known = await run.identity.readBatch(wanted.map(({ found }) => found.paper));
  for (const [at, one] of known.known.entries()) {
    const of = wanted[at];
    if (of === undefined) continue;
    const isMeant = (paper: Candidate): boolean => run.meant.is(of.decision, paper);
    const judged = judgeRecord((isPassedOver) => known.find(one, isPassedOver), of.decision, isMeant);
    const paperId = takeRecord(run, file, of, one, judged);
    run.meant.note(of.found.lines.first, paperId);
  }
  await run.writer.writeGathered(file, run.files);
}

/** Answers which paper it is or became. */
function takeRecord(
  run: Run,
  file: FileRun,
  { found: { paper, lines }, decision }: Wanted,
  known: Known,
  { same, family, apart }: Judgement,
): PaperId {
  const record: ImportRecord = {
    lines,
    stated: withTaken(paper, run.start.take),
    keys: [...known.keys],
    tagIds: run.importTags.of(paper),
    title: decision.title ?? null,
  };
  if (same !== null) {
    const { paperId, where } = same.paper;
    file.known.push({ paperId, inTrash: where === 'trash', by: same.by, record });
    return paperId;
  }
  const paperId = addPaper(run, file, record, known);
  notePair(run.staged.notSame, paperId, apart);
  // What was doubtful and not decided stays for the reader to be asked later.
  notePair(run.staged.families, paperId, family);
  return paperId;
}

function addPaper(run: Run, file: FileRun, record: ImportRecord, known: Known): PaperId {
  const { stated } = record;
  const id = run.nextId<PaperId>();
  const at = run.start.startedAt;
  const note = createImportedNote(run.nextId<NoteId>(), id, stated.recorded?.notes ?? [], at);
  run.writer.add({
    papers: [run.byRules.give(createImported(id, file.source.id, record, at), note !== null, file.byRules)],
    notes: note === null ? [] : [note],
    bodies: stated.body === null ? [] : [{ id, text: stated.body }],
  });
  for (const tagId of record.tagIds) run.staged.tagsInUse.add(tagId);
  // Only a review says what it is called.
  run.identity.add(known, '', id, record.lines.first);
  file.added += 1;
  return id;
}

function notePair(pairs: NewPair[], paperId: PaperId, verdict: Verdict | null): void {
  if (verdict === null || verdict.paper.where === 'trash') return;
  pairs.push({ paperId, otherId: verdict.paper.paperId, by: verdict.by });
}

/** Answers why the file adds nothing, or null. */
async function endOrDrop(run: Run, file: FileRun, end: ImportFileEnd): Promise<Failure | null> {
  endFile(file, end);
  if (end.error === null) return null;
  // A file that could not be read to its end adds nothing: half a list would look like the whole. Pairs that name its papers are told apart
  // from the others at the end, when it is known which papers there are.
  run.files.splice(run.files.indexOf(file), 1);
  await run.writer.drop(file);
  // The library keeps a copy of each file: without room for it nothing was taken, and nothing will be by itself.
  const { code, params } = end.error;
  return { code: code === 'disk-full' ? 'storage-full' : code, params };
}

async function finish(run: Run): Promise<Staged> {
  const pending = await run.writer.settle();
  const { families, notSame, tagsInUse } = run.staged;
  return {
    files: run.files,
    pending,
    tags: run.importTags.created(),
    tagsInUse: [...tagsInUse],
    families,
    notSame,
  };
}

async function abandon(run: Run): Promise<Sha256[]> {
  run.isAbandoned = true;
  await run.taking;
  await run.writer.abandon(run.start.sources);
  run.db.close();
  return [];
}

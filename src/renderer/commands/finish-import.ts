import type { ToldRows } from '../../shared/list/told-rows';
import type { ChangeLabel, Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { NoteId, PaperId } from '../../shared/model/id';
import { createTally, sumTallies, type RuleTally } from '../../shared/model/rule-gift';
import type { Source } from '../../shared/model/source';
import { isLiveTag, tagKey, type Tag } from '../../shared/model/tag';
import { ancestorsOf, tagPath } from '../../shared/model/tag-tree';
import { readLastChange } from '../storage/changes';
import { commitChange } from '../storage/commit';
import type { Library } from '../storage/library';
import { announceRows } from '../storage/library-rows';
import { readSpilled } from '../storage/staging';
import type { EffectSaver } from './effect-list';
import { addRemark, finishSource, type FileRun, type KnownRecord } from './file-run';
import { mergeRecord } from './import-merge';
import { createImportedNote } from './import-note';
import { joinPairs } from './import-pairs';
import { createImported } from './import-rows';
import type { ImportStage } from './import-stage';
import { createTargets, findTarget, putBody, putNote, readChunk, type Targets } from './import-targets';
import { insertsOf } from './stage-writer';

export type Finished = {
  seq: number | null;
  label: ChangeLabel;
  sources: Source[];
  same: Source[];
  byRules: RuleTally;
};

/**
 * The last transaction, inside the library's queue: merges are made here and not earlier, because the reader went on
 * working while the file was read, and their words count.
 */
export async function finishImport(
  library: Library,
  stage: Pick<ImportStage, 'finish' | 'pack'>,
  { saver, rows }: { saver: EffectSaver; rows: readonly ToldRows[] },
  startedAt: number,
  createLabel: (sources: readonly Source[]) => ChangeLabel,
): Promise<Finished> {
  const staged = await stage.finish();
  const targets = await createTargets(library, staged, startedAt);
  for (const file of staged.files) await mergeFile(file, targets);
  const stored = staged.files.filter(({ source }) => source.counts.added + source.counts.merged > 0);
  const [first] = stored;
  const same = staged.files.filter((file) => !stored.includes(file)).map((file) => finishSource(file, file.source.id));
  if (first === undefined) return { seq: null, label: createLabel([]), sources: [], same, byRules: createTally() };
  const sources = stored.map((file) => finishSource(file, first.source.id));
  const write = await effectsOf(targets, sources);
  const label = createLabel(sources);
  const { ended, pieces } = await stage.pack(write);
  await saver.save(pieces);
  const replaces = stored.filter((file) => file.isStaged).map((file) => file.source.id);
  const change = await tellingList(library, rows, write, () =>
    commitChange(library, { kind: 'do', of: null, label, effects: saver.finish(ended), write, replaces }),
  );
  return { seq: change.seq, label, sources, same, byRules: sumTallies(stored.map((file) => file.byRules)) };
}

// Papers that an import changes beside those that it adds; with more of them the list may as well read all.
const MAX_TOUCHED = 2_000;

/** The list knows what comes before it is told that something came. */
async function tellingList<T>(
  library: Library,
  rows: readonly ToldRows[],
  write: readonly Effect[],
  commit: () => Promise<T>,
): Promise<T> {
  const touched = [...new Set(write.filter(({ table }) => table === 'papers').map(({ id }) => id as PaperId))];
  const noted = write.flatMap((effect) => (effect.table === 'notes' && effect.kind === 'insert' ? [effect.row] : []));
  const ids = [...touched, ...noted.map((note) => note['paperId'] as PaperId)];
  const seq = ((await readLastChange(library.db))?.seq ?? 0) + 1;
  if (rows.length > 0 && ids.length <= MAX_TOUCHED) announceRows(library.db, { seq, rows, touched: ids, removed: [] });
  try {
    return await commit();
  } catch (error) {
    announceRows(library.db, null);
    throw error;
  }
}

async function effectsOf(targets: Targets, sources: readonly Source[]): Promise<Effect[]> {
  const { library, staged, startedAt, pending, changed } = targets;
  const pairs = [...staged.families, ...staged.notSame].flatMap((pair) => [pair.paperId, pair.otherId]);
  const stored = new Set<string>(await library.db.papers.where('id').anyOf(pairs).primaryKeys());
  const isThere = (id: PaperId): boolean => pending.has(id) || stored.has(id);
  const { notes, bodies } = staged.pending;
  return [
    ...insertTags(targets),
    ...insertsOf({ papers: [...pending.values()], notes, bodies }),
    ...[...changed].flatMap(([id, { before, after }]) => diffRow('papers', id, before, after)),
    ...targets.effects,
    ...(await joinPairs(library, staged.families, staged.notSame, isThere, startedAt)),
    ...sources.map((row): Effect => ({ kind: 'insert', table: 'sources', id: row.id, row })),
  ];
}

/** Tags that are needed, also as what others lie under; one of a path that the reader made meanwhile stands for theirs. */
function insertTags({ staged, tags, tagsInUse }: Targets): Effect[] {
  const created = new Set(staged.tags.map((tag) => tag.id));
  const byPath = new Map<string, Tag>();
  for (const tag of tags.values()) {
    if (!created.has(tag.id) && isLiveTag(tag)) byPath.set(tagKey(tagPath(tag, tags)), tag);
  }
  const needed = new Set(tagsInUse);
  for (const tag of staged.tags) {
    if (tagsInUse.has(tag.id)) for (const above of ancestorsOf(tag, tags)) needed.add(above.id);
  }
  return staged.tags
    .filter((tag) => needed.has(tag.id))
    .map((tag): Effect => {
      const known = byPath.get(tagKey(tagPath(tag, tags)));
      const row = known === undefined ? tag : { ...tag, mergedInto: known.id };
      return { kind: 'insert', table: 'tags', id: tag.id, row };
    });
}

async function mergeFile(file: FileRun, targets: Targets): Promise<void> {
  for (const key of file.spilled) {
    const known = (await readSpilled(targets.library.db, key)) as KnownRecord[] | undefined;
    // It lies in a table that may be dropped at any time; half an import would look like the whole.
    if (known === undefined) throw new Error(`what an import laid aside is gone: ${key}`);
    await mergeChunk(file, known, targets);
  }
  await mergeChunk(file, file.known, targets);
  file.source.counts.added = file.added;
}

async function mergeChunk(file: FileRun, known: readonly KnownRecord[], targets: Targets): Promise<void> {
  if (known.length === 0) return;
  await readChunk(targets, known);
  const { source } = file;
  for (const one of known) {
    if (addIfVanished(file, one, targets)) continue;
    const isTrashed = targets.chunk.trashed.has(one.paperId);
    const isMerged = !isTrashed && mergeRecord(source, one, targets);
    source.counts[isMerged ? 'merged' : 'same'] += 1;
    const { stated, lines } = one.record;
    addRemark(source, 'same', lines, stated.title ?? stated.abstract ?? '', isTrashed ? 'trash' : one.by);
  }
}

/** It was known when it was read and has gone since (an undo, an emptied trash): then it is new after all. */
function addIfVanished(file: FileRun, { paperId, record }: KnownRecord, targets: Targets): boolean {
  if (targets.chunk.trashed.has(paperId) || findTarget(targets, paperId) !== undefined) return false;
  const { library, startedAt, pending, staged, tagsInUse } = targets;
  // Under its former id, so that a second record of it in this import finds it.
  pending.set(paperId, createImported(paperId, file.source.id, record, startedAt));
  const { body, recorded } = record.stated;
  const note = createImportedNote(library.nextId<NoteId>(), paperId, recorded?.notes ?? [], startedAt);
  if (note !== null) {
    staged.pending.notes.push(note);
    putNote(targets, paperId, note);
  }
  if (body !== null) {
    staged.pending.bodies.push({ id: paperId, text: body });
    putBody(targets, { id: paperId, text: body });
  }
  for (const tagId of record.tagIds) tagsInUse.add(tagId);
  file.added += 1;
  return true;
}

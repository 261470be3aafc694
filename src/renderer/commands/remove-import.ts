import type { Effect, JournaledTable } from '../../shared/model/change';
import type { PaperId, SourceId, TagId } from '../../shared/model/id';
import type { Note } from '../../shared/model/note';
import type { Paper } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import { isLiveTag, resolveTags, type Tag } from '../../shared/model/tag';
import { ancestorsOf } from '../../shared/model/tag-tree';
import { commitChange } from '../storage/commit';
import { readHighlightsOfPapers } from '../storage/highlights';
import type { Library } from '../storage/library';
import { readDrafts } from '../storage/drafts';
import { ask } from '../storage/native';
import { readNotesOfPapers } from '../storage/notes';
import { readPaperPages } from '../storage/paper-pages';
import { readTagMap } from '../storage/tags';
import { readTextVersions } from '../storage/text-versions';
import { createEffectList, createEffectSaver } from './effect-list';
import { readGiven, type Given } from './import-given';
import { createLabel, cutTitle } from './labels';
import { patchPaper, patchTag } from './patch-row';
import { requireWritable, type CommandResult } from './run-command';
import { leaveFamily } from './told-apart';

export type RemovedImport = CommandResult & {
  /** Papers that came from nowhere else, and stay because the reader has worked on them. */
  kept: PaperId[];
};
export type RemoveOptions = {
  /** True: papers that the reader has worked on go as well. */
  withWorked: boolean;
};

// Papers looked at together; what is decided about them is packed before the next are read.
const CHUNK = 250;

/**
 * "Remove this import", an ordinary command at any time later: papers that came from it alone go away, but for those that
 * carry the reader's work, unless they are wanted too. Papers that another import lists as well only lose the link.
 */
export function removeImport(
  library: Library,
  importId: SourceId,
  { withWorked }: RemoveOptions = { withWorked: false },
): Promise<RemovedImport> {
  return library.enqueue(async () => {
    requireWritable(library);
    const view = await openImport(library, importId);
    const removal = createRemoval(library);
    const kept: PaperId[] = [];
    await sortPapers(view, async ({ papers, worked }) => {
      for (const paper of papers) if (worked.has(paper.id) && !withWorked) kept.push(paper.id);
      const isGoing = (paper: Paper): boolean => isOnly(paper, view.removed) && (withWorked || !worked.has(paper.id));
      await removal.remove(papers.filter(isGoing));
      await removal.write(
        papers
          .filter((paper) => !isGoing(paper))
          .flatMap((paper) => patchPaper(paper, withoutSources(paper, view.removed), removal.at)),
      );
    });
    const name = cutTitle(view.sources[0]?.fileName ?? '');
    const label = createLabel('change.removeImport', { count: removal.count(), name });
    if (view.sources.length === 0) return { seq: null, label, kept };
    await removal.write(await removeTags(view, removal.gone));
    await removal.write(await forgetAll(library, removal.gone));
    await removal.write(view.sources.map(setRemoved));
    return { ...(await removal.commit(label)), kept };
  });
}

/** Papers that came from this import alone and carry the reader's work: what `removeImport` would keep. */
export async function findWorkedPapers(library: Library, importId: SourceId): Promise<PaperId[]> {
  const found: PaperId[] = [];
  await sortPapers(await openImport(library, importId), async ({ worked }) => void found.push(...worked));
  return found;
}

type View = {
  library: Library;
  sources: Source[];
  removed: ReadonlySet<string>;
  tags: ReadonlyMap<TagId, Tag>;
  drafted: ReadonlySet<unknown>;
};

async function openImport(library: Library, importId: SourceId): Promise<View> {
  const all = await library.db.sources.toArray();
  const sources = all.filter((source) => source.importId === importId && source.state === 'live');
  return {
    library,
    sources,
    removed: new Set<string>(sources.map((source) => source.id)),
    tags: await readTagMap(library.db),
    drafted: new Set((await readDrafts(library.db)).map((draft) => draft.paperId)),
  };
}

type Sorted = { papers: Paper[]; worked: Set<PaperId> };

/**
 * All papers of the import, some at a time. First those that nobody has touched since; what the import itself gave the others is looked up
 * once it is known which they are.
 */
async function sortPapers(view: View, take: (sorted: Sorted) => Promise<void>): Promise<void> {
  const touched: PaperId[] = [];
  for (const ids of chunksOf(await readPaperIds(view))) {
    const papers = await readPapers(view, ids);
    const sure = papers.filter((paper) => !isTouched(paper) || !isOnly(paper, view.removed));
    for (const paper of papers) if (!sure.includes(paper)) touched.push(paper.id);
    await take({ papers: sure, worked: await findWorked(view, sure, new Map()) });
  }
  if (touched.length === 0) return;
  const given = await readGiven(view.library, view.sources, new Set(touched));
  for (const ids of chunksOf(touched)) {
    const papers = await readPapers(view, ids);
    await take({ papers, worked: await findWorked(view, papers, given) });
  }
}

function* chunksOf<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
}

/** Read natively: Dexie would go through the index one by one. */
async function readPaperIds({ library, sources }: View): Promise<PaperId[]> {
  const index = library.db.backendDB().transaction(['papers']).objectStore('papers').index('sourceIds');
  const ids = await Promise.all(sources.map((source) => ask(index.getAllKeys(source.id))));
  return [...new Set(ids.flat() as PaperId[])];
}

async function readPapers({ library }: View, ids: PaperId[]): Promise<Paper[]> {
  return (await library.db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
}

function isTouched(paper: Paper): boolean {
  return paper.changedAt !== paper.addedAt;
}
function isOnly(paper: Paper, removed: ReadonlySet<string>): boolean {
  return paper.sourceIds.every((id) => removed.has(id));
}

/** A note, a highlight, a draft, a tag, a rating, a status or a title of their own; what the import brought along is not their work. */
async function findWorked(
  view: View,
  papers: readonly Paper[],
  given: ReadonlyMap<PaperId, Given>,
): Promise<Set<PaperId>> {
  const only = papers.filter((paper) => isOnly(paper, view.removed));
  const ids = only.map((paper) => paper.id);
  const notes = await readNotesOfPapers(view.library.db, ids);
  const importedAt = new Set(view.sources.map((source) => source.importedAt));
  const isGiven = (note: Note): boolean => note.changedAt === note.createdAt && importedAt.has(note.createdAt);
  const written = new Set<unknown>(notes.filter((note) => !isGiven(note)).map((note) => note.paperId));
  for (const { paperId } of await readHighlightsOfPapers(view.library.db, ids)) written.add(paperId);
  const worked = only.filter((paper) => {
    if (written.has(paper.id) || view.drafted.has(paper.id)) return true;
    return isTouched(paper) && differs(paper, given.get(paper.id), view.tags);
  });
  return new Set(worked.map((paper) => paper.id));
}

function differs(paper: Paper, given: Given | undefined, tags: ReadonlyMap<TagId, Tag>): boolean {
  const had = new Set(resolveTags(given?.tagIds ?? [], tags).map((tag) => tag.id));
  return (
    paper.rating !== (given?.rating ?? 0) ||
    paper.status !== (given?.status ?? 'inbox') ||
    (paper.fieldFrom['title'] === 'user' && paper.title !== given?.userTitle) ||
    resolveTags(paper.tagIds, tags).some((tag) => !had.has(tag.id))
  );
}

function withoutSources(paper: Paper, removed: ReadonlySet<string>): Partial<Paper> {
  return {
    sources: paper.sources.filter((source) => !removed.has(source.id)),
    sourceIds: paper.sourceIds.filter((id) => !removed.has(id)),
  };
}

function setRemoved(source: Source): Effect {
  return { kind: 'set', table: 'sources', id: source.id, field: 'state', before: source.state, after: 'removed' };
}

/** Gathers what goes and what is written, packed as it comes: the papers of a large import never stand in memory together. */
function createRemoval(library: Library) {
  const list = createEffectList();
  const saver = createEffectSaver(library.files);
  const written: Effect[] = [];
  const gone = new Set<PaperId>();
  const remove: Partial<Record<JournaledTable, string[]>> = {};
  async function add(effects: readonly Effect[]): Promise<void> {
    list.add(effects);
    await saver.save(list.takePieces());
  }
  return {
    at: library.now(),
    gone,
    count: () => gone.size,
    async write(effects: readonly Effect[]): Promise<void> {
      for (const effect of effects) written.push(effect);
      await add(effects);
    },
    async remove(papers: readonly Paper[]): Promise<void> {
      const effects = await removeRows(library, papers);
      for (const { table, id } of effects) (remove[table] ??= []).push(id);
      for (const paper of papers) gone.add(paper.id);
      await add(effects);
    },
    async commit(label: CommandResult['label']): Promise<CommandResult> {
      const ended = list.end();
      await saver.save(list.takePieces());
      const effects = saver.finish(ended);
      const change = await commitChange(library, { kind: 'do', of: null, label, effects, write: written, remove });
      return { seq: change.seq, label };
    },
  };
}

async function removeRows({ db }: Library, papers: readonly Paper[]): Promise<Effect[]> {
  const ids = papers.map((paper) => paper.id);
  const [versions, highlights, notes, bodies] = await Promise.all([
    readTextVersions(db, ids),
    readHighlightsOfPapers(db, ids),
    readNotesOfPapers(db, ids),
    db.bodies.bulkGet(ids),
  ]);
  return [
    ...versions.map((row): Effect => ({ kind: 'remove', table: 'textVersions', id: row.id, row })),
    ...highlights.map((row): Effect => ({ kind: 'remove', table: 'highlights', id: row.id, row })),
    ...notes.map((row): Effect => ({ kind: 'remove', table: 'notes', id: row.id, row })),
    ...bodies.flatMap((row): Effect[] => (row ? [{ kind: 'remove', table: 'bodies', id: row.id, row }] : [])),
    ...papers.map((row): Effect => ({ kind: 'remove', table: 'papers', id: row.id, row })),
  ];
}

/** As `forgetRelations`, for so many papers that asking for each would take longer than reading all that is said of any. */
async function forgetAll({ db }: Library, gone: ReadonlySet<PaperId>): Promise<Effect[]> {
  const [families, pairs] = await Promise.all([db.families.toArray(), db.notSame.toArray()]);
  const shrunk = families.flatMap((family): Effect[] => {
    return family.paperIds.some((id) => gone.has(id)) ? leaveFamily(family, gone) : [];
  });
  const broken = pairs.filter((pair) => pair.paperIds.some((id) => gone.has(id)));
  return [...shrunk, ...broken.map((row): Effect => ({ kind: 'remove', table: 'notSame', id: row.id, row }))];
}

/** Tags that came with the import go with it, where nothing else has them. */
async function removeTags({ library, sources, tags }: View, gone: ReadonlySet<PaperId>): Promise<Effect[]> {
  const inserted: Tag[] = [];
  await readGiven(library, sources, new Set(), (tag) => inserted.push(tag));
  if (inserted.length === 0) return [];
  const used = new Set<string>();
  for await (const page of readPaperPages(library.db)) {
    for (const paper of page) {
      if (!gone.has(paper.id)) for (const tag of resolveTags(paper.tagIds, tags)) used.add(tag.id);
    }
  }
  // What others lie under stays with them.
  const came = new Set(inserted.map((tag) => tag.id));
  for (const tag of tags.values()) {
    if (!isLiveTag(tag) || (came.has(tag.id) && !used.has(tag.id))) continue;
    for (const above of ancestorsOf(tag, tags)) used.add(above.id);
  }
  return inserted.flatMap(({ id }): Effect[] => {
    const tag = tags.get(id);
    return tag === undefined || tag.gone || used.has(id) ? [] : patchTag(tag, { gone: true });
  });
}

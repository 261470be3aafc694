import type { Change, Effect } from '../../shared/model/change';
import { isPacked } from '../../shared/model/change';
import type { PaperId, SourceId, TagId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import { resolveTags, type Tag } from '../../shared/model/tag';
import { searchChangesBack } from '../storage/changes';
import type { Library } from '../storage/library';
import { readDrafts } from '../storage/drafts';
import { readNotesOfPapers } from '../storage/notes';
import { readTagMap } from '../storage/tags';
import { readTextVersions } from '../storage/text-versions';
import { SAMPLE_FORMAT } from './import-sample';
import { createLabel, cutTitle } from './labels';
import { patchPaper, patchTag } from './patch-row';
import { runCommand, type CommandResult } from './run-command';

export type RemovedImport = CommandResult & {
  /** Papers that came from nowhere else, and stay because the reader has worked on them. */
  kept: PaperId[];
};

/**
 * "Remove this import", an ordinary command at any time later: papers that came from it alone go away, but for those that
 * carry the reader's work. Papers that another import lists as well only lose the link.
 */
export async function removeImport(library: Library, importId: SourceId): Promise<RemovedImport> {
  const kept: PaperId[] = [];
  const result = await runCommand(library, async () => {
    const all = await library.db.sources.toArray();
    const sources = all.filter((source) => source.importId === importId && source.state === 'live');
    const removed = new Set<string>(sources.map((source) => source.id));
    const papers = await library.db.papers
      .where('sourceIds')
      .anyOf([...removed])
      .distinct()
      .toArray();
    const only = papers.filter((paper) => paper.sourceIds.every((id) => removed.has(id)));
    const isWorkedOn = await findWork(library, sources, only);
    const going = only.filter((paper) => !isWorkedOn(paper));
    kept.push(...only.filter(isWorkedOn).map((paper) => paper.id));
    const staying = papers.filter((paper) => !going.includes(paper));
    const at = library.now();
    return {
      label: createLabel('change.removeImport', { count: going.length, name: cutTitle(sources[0]?.fileName ?? '') }),
      effects: [
        ...sources.map((source): Effect => setState(source, 'removed')),
        ...staying.flatMap((paper) => patchPaper(paper, withoutSources(paper, removed), at)),
        ...(await removePapers(library, going)),
        ...(await removeSampleTags(library, sources, going)),
      ],
    };
  });
  return { ...result, kept };
}

function setState(source: Source, state: Source['state']): Effect {
  return { kind: 'set', table: 'sources', id: source.id, field: 'state', before: source.state, after: state };
}

function withoutSources(paper: Paper, removed: ReadonlySet<string>): Partial<Paper> {
  return {
    sources: paper.sources.filter((source) => !removed.has(source.id)),
    sourceIds: paper.sourceIds.filter((id) => !removed.has(id)),
  };
}

async function removePapers(library: Library, papers: readonly Paper[]): Promise<Effect[]> {
  const versions = await readTextVersions(
    library.db,
    papers.map((paper) => paper.id),
  );
  return [
    ...versions.map((row): Effect => ({ kind: 'remove', table: 'textVersions', id: row.id, row })),
    ...papers.map((row): Effect => ({ kind: 'remove', table: 'papers', id: row.id, row })),
  ];
}

/** A note, a draft, a tag, a rating, a status or a title of their own. */
async function findWork(
  library: Library,
  sources: readonly Source[],
  papers: readonly Paper[],
): Promise<(paper: Paper) => boolean> {
  const notes = await readNotesOfPapers(
    library.db,
    papers.map((paper) => paper.id),
  );
  const written = new Set<unknown>([...notes, ...(await readDrafts(library.db))].map((one) => one.paperId));
  const tags = await readTagMap(library.db);
  const given = await readSampleTags(library, sources);
  return (paper) =>
    written.has(paper.id) ||
    paper.rating > 0 ||
    paper.status !== 'inbox' ||
    paper.fieldFrom['title'] === 'user' ||
    resolveTags(paper.tagIds, tags).some((tag) => !given.get(paper.id)?.has(tag.id));
}

/** Tags that the sample library brought along are not the reader's work. */
async function readSampleTags(library: Library, sources: readonly Source[]): Promise<Map<string, Set<TagId>>> {
  const given = new Map<string, Set<TagId>>();
  for (const effect of await readSampleEffects(library, sources)) {
    if (effect.kind !== 'insert' || effect.table !== 'papers') continue;
    given.set(effect.id, new Set((effect.row as Paper).tagIds));
  }
  return given;
}

async function readSampleEffects(library: Library, sources: readonly Source[]): Promise<Effect[]> {
  const ids = new Set(sources.filter((source) => source.format === SAMPLE_FORMAT).map((source) => source.id));
  if (ids.size === 0) return [];
  let found: Effect[] = [];
  await searchChangesBack(library.db, (change) => {
    const effects = inlineEffects(change);
    const isIt = change.kind === 'do' && effects.some((one) => one.table === 'sources' && ids.has(one.id as SourceId));
    if (isIt) found = effects;
    return isIt;
  });
  return found;
}

/** The sample library is far smaller than what is packed. */
function inlineEffects(change: Change): Effect[] {
  return isPacked(change.effects) ? [] : change.effects;
}

/** Tags that came with the sample library go with it, where nothing else has them. */
async function removeSampleTags(
  library: Library,
  sources: readonly Source[],
  going: readonly Paper[],
): Promise<Effect[]> {
  const inserted = (await readSampleEffects(library, sources)).filter(
    (effect) => effect.kind === 'insert' && effect.table === 'tags',
  );
  if (inserted.length === 0) return [];
  const gone = new Set<string>(going.map((paper) => paper.id));
  const used = new Set<string>();
  const tags = await readTagMap(library.db);
  await library.db.papers.each((paper) => {
    if (!gone.has(paper.id)) for (const tag of resolveTags(paper.tagIds, tags)) used.add(tag.id);
  });
  return inserted.flatMap((effect): Effect[] => {
    const tag: Tag | undefined = tags.get(effect.id as TagId);
    return tag === undefined || tag.gone || used.has(tag.id) ? [] : patchTag(tag, { gone: true });
  });
}

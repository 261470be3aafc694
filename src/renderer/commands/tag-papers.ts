import { AppError } from '../../shared/app-error';
import type { Effect } from '../../shared/model/change';
import type { PaperId, TagId } from '../../shared/model/id';
import { findTag, resolveTags, TAG_COLOURS, type Tag } from '../../shared/model/tag';
import { followPath, isPath, parseTagPath } from '../../shared/model/tag-tree';
import type { Library } from '../storage/library';
import { readPapers } from '../storage/papers';
import { isLive, readTagMap } from '../storage/tags';
import { createLabel, describePapers } from './labels';
import { patchPaper } from './patch-row';
import { runCommand, type CommandResult, type Plan } from './run-command';

/**
 * Puts a tag on papers, and creates it where there is none. `efficiency/quantization` is a tag under another.
 * @throws AppError row-invalid where the text names no tag
 */
export async function addTag(
  library: Library,
  paperIds: readonly PaperId[],
  name: string,
): Promise<CommandResult & { tagId: TagId | null }> {
  let tagId: TagId | null = null;
  const result = await runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const { tag, effects } = requireTag(library, tags, name);
    tagId = tag.id;
    const { label, effects: patches } = await planGive(library, paperIds, tag, tags);
    return { label, effects: [...effects, ...patches] };
  });
  return { ...result, tagId };
}

/** Puts a tag that is there on papers: of two that are called the same it is the one that was chosen. */
export function giveTag(library: Library, paperIds: readonly PaperId[], tagId: TagId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const tag = findTag(tagId, tags);
    if (tag === null) return { label: createLabel('change.addTag', { tag: '', count: 0 }), effects: [] };
    return planGive(library, paperIds, tag, tags);
  });
}

async function planGive(
  library: Library,
  paperIds: readonly PaperId[],
  tag: Tag,
  tags: ReadonlyMap<TagId, Tag>,
): Promise<Plan> {
  const papers = (await readPapers(library.db, paperIds)).filter(
    (paper) => !resolveTags(paper.tagIds, tags).some((one) => one.id === tag.id),
  );
  const at = library.now();
  const effects = papers.flatMap((paper) => patchPaper(paper, { tagIds: [...paper.tagIds, tag.id] }, at));
  return { label: createLabel('change.addTag', { tag: tag.name, ...describePapers(papers) }), effects };
}

/**
 * A tag that no paper has yet. Its id is known before, so that a text can name it at once: where a tag of that name has come meanwhile, the
 * new one stands for it.
 * @throws AppError row-invalid where the name is empty or too long to be one
 */
export function createTag(library: Library, id: TagId, text: string): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const { tag, effects } = requireTag(library, tags, text, id);
    const label = createLabel('change.createTag', { tag: tag.name });
    if (tag.id === id) return { label, effects };
    return { label, effects: [insertOf({ ...tag, id, mergedInto: tag.id })] };
  });
}

/**
 * The tag that a text names, or a new one, with the effects that insert it and what it lies under. `tags` gains them.
 * @param id of the tag, where it has to be made
 * @throws AppError row-invalid where the text names no tag
 */
export function requireTag(
  library: Library,
  tags: Map<TagId, Tag>,
  text: string,
  id?: TagId,
): { tag: Tag; effects: Effect[] } {
  const path = parseTagPath(text);
  if (!isPath(path)) throw new AppError('row-invalid', { table: 'tags' });
  const known = followPath(path, tags);
  const missing = path.levels.slice(known.length);
  let tag = known.at(-1) ?? null;
  const effects: Effect[] = [];
  missing.forEach((name, at) => {
    const isLast = at === missing.length - 1;
    tag = createRow(isLast && id !== undefined ? id : library.nextId(), name, tag, tags);
    tags.set(tag.id, tag);
    effects.push(insertOf(tag));
  });
  if (tag === null) throw new Error('a path has a level');
  return { tag, effects };
}

function insertOf(tag: Tag): Effect {
  return { kind: 'insert', table: 'tags', id: tag.id, row: tag };
}

/** A tag under another is seen in its colour, and keeps that one should it ever stand alone. */
function createRow(id: TagId, name: string, parent: Tag | null, tags: ReadonlyMap<TagId, Tag>): Tag {
  const row = { id, name, parentId: parent?.id ?? null, mergedInto: null, gone: false };
  if (parent === null) return { ...row, colour: leastUsedColour([...tags.values()]) };
  return { ...row, colour: parent.colour, inherits: true };
}

/** The first of those that the fewest tags have. */
export function leastUsedColour(tags: readonly Tag[]): number {
  const uses = new Array<number>(TAG_COLOURS).fill(0);
  for (const tag of tags)
    if (isLive(tag) && tag.inherits !== true) uses[tag.colour - 1] = (uses[tag.colour - 1] ?? 0) + 1;
  return uses.indexOf(Math.min(...uses)) + 1;
}

export function removeTag(library: Library, paperIds: readonly PaperId[], tagId: TagId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const tag = findTag(tagId, tags);
    if (tag === null) return { label: createLabel('change.removeTag', { tag: '', count: 0 }), effects: [] };
    const at = library.now();
    // An older tag that was merged into this one must go too, or it would still show as this one.
    const standsForTag = (id: TagId): boolean => findTag(id, tags)?.id === tag.id;
    const papers = (await readPapers(library.db, paperIds)).filter((paper) => paper.tagIds.some(standsForTag));
    const effects = papers.flatMap((paper) =>
      patchPaper(paper, { tagIds: paper.tagIds.filter((id) => !standsForTag(id)) }, at),
    );
    return { label: createLabel('change.removeTag', { tag: tag.name, ...describePapers(papers) }), effects };
  });
}

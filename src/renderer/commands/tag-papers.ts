import { AppError } from '../../shared/app-error';
import type { Effect } from '../../shared/model/change';
import type { PaperId, TagId } from '../../shared/model/id';
import { findTag, parseTagName, resolveTags, TAG_COLOURS, tagKey, type Tag } from '../../shared/model/tag';
import type { Library } from '../storage/library';
import { readPapers } from '../storage/papers';
import { isLive, readTagMap } from '../storage/tags';
import { createLabel, describePapers } from './labels';
import { patchPaper } from './patch-row';
import { runCommand, type CommandResult } from './run-command';

/**
 * Puts a tag on papers, and creates it where no tag has that name.
 * @throws AppError row-invalid where the name is empty or too long to be one
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
    const papers = (await readPapers(library.db, paperIds)).filter(
      (paper) => !resolveTags(paper.tagIds, tags).some((one) => one.id === tag.id),
    );
    const at = library.now();
    const patches = papers.flatMap((paper) => patchPaper(paper, { tagIds: [...paper.tagIds, tag.id] }, at));
    const label = createLabel('change.addTag', { tag: tag.name, ...describePapers(papers) });
    return { label, effects: [...effects, ...patches] };
  });
  return { ...result, tagId };
}

/**
 * A tag that no paper has yet. Its id is known before, so that a text can name it at once: where a tag of that name has come meanwhile, the
 * new one stands for it.
 * @throws AppError row-invalid where the name is empty or too long to be one
 */
export function createTag(library: Library, id: TagId, text: string): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const { tag, effects } = requireTag(library, tags, text);
    const row: Tag = { ...tag, id, mergedInto: effects.length === 0 ? tag.id : null };
    return {
      label: createLabel('change.createTag', { tag: tag.name }),
      effects: [{ kind: 'insert', table: 'tags', id, row }],
    };
  });
}

/** The tag of that name, or a new one with the effect that inserts it. `tags` gains it. */
export function requireTag(library: Library, tags: Map<TagId, Tag>, text: string): { tag: Tag; effects: Effect[] } {
  const name = parseTagName(text);
  if (name === null) throw new AppError('row-invalid', { table: 'tags' });
  const known = findByName([...tags.values()], name);
  if (known !== null) return { tag: known, effects: [] };
  const tag: Tag = {
    id: library.nextId(),
    name,
    colour: leastUsedColour([...tags.values()]),
    parentId: null,
    mergedInto: null,
    gone: false,
  };
  tags.set(tag.id, tag);
  return { tag, effects: [{ kind: 'insert', table: 'tags', id: tag.id, row: tag }] };
}

export function findByName(tags: readonly Tag[], name: string): Tag | null {
  const key = tagKey(name);
  return tags.find((tag) => isLive(tag) && tagKey(tag.name) === key) ?? null;
}

/** The first of those that the fewest tags have. */
export function leastUsedColour(tags: readonly Tag[]): number {
  const uses = new Array<number>(TAG_COLOURS).fill(0);
  for (const tag of tags) if (isLive(tag)) uses[tag.colour - 1] = (uses[tag.colour - 1] ?? 0) + 1;
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

import { AppError } from '../../shared/app-error';
import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { PaperId, TagId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import { withoutMarks } from '../../shared/model/rule-gift';
import { findTag, resolveTags, TAG_COLOURS, type Tag } from '../../shared/model/tag';
import { followPath, isPath, parseTagPath } from '../../shared/model/tag-tree';
import type { Library } from '../storage/library';
import { isLive, readTagMap } from '../storage/tags';
import { changePapers, type PaperChange } from './change-papers';
import type { LongOptions } from './commit-pieces';
import { createLabel } from './labels';
import { patchPaper } from './patch-row';
import { runCommand, type CommandResult } from './run-command';

/**
 * Puts a tag on papers, and creates it where there is none. `efficiency/quantization` is a tag under another.
 * @throws AppError row-invalid where the text names no tag
 */
export async function addTag(
  library: Library,
  paperIds: readonly PaperId[],
  name: string,
  options?: LongOptions,
): Promise<CommandResult & { tagId: TagId | null }> {
  let tagId: TagId | null = null;
  async function prepare(): Promise<PaperChange> {
    const tags = await readTagMap(library.db);
    const { tag, effects } = requireTag(library, tags, name);
    tagId = tag.id;
    return { ...giving(tag, tags, library.now()), first: effects };
  }
  const result = await changePapers(library, paperIds, prepare, options);
  return { ...result, tagId };
}

/** Puts a tag that is there on papers: of two that are called the same it is the one that was chosen. */
export function giveTag(
  library: Library,
  paperIds: readonly PaperId[],
  tagId: TagId,
  options?: LongOptions,
): Promise<CommandResult> {
  async function prepare(): Promise<PaperChange> {
    const tags = await readTagMap(library.db);
    const tag = findTag(tagId, tags);
    return tag === null ? nothing('change.addTag') : giving(tag, tags, library.now());
  }
  return changePapers(library, paperIds, prepare, options);
}

function giving(tag: Tag, tags: ReadonlyMap<TagId, Tag>, at: number): PaperChange {
  return {
    label: (described) => createLabel('change.addTag', { tag: tag.name, ...described }),
    effectsOf: (paper) =>
      resolveTags(paper.tagIds, tags).some((one) => one.id === tag.id)
        ? []
        : patchPaper(paper, { tagIds: [...paper.tagIds, tag.id] }, at),
  };
}

/** The tag has gone meanwhile. */
function nothing(key: 'change.addTag' | 'change.removeTag'): PaperChange {
  return { label: () => createLabel(key, { tag: '', count: 0 }), effectsOf: () => [] };
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

export function removeTag(
  library: Library,
  paperIds: readonly PaperId[],
  tagId: TagId,
  options?: LongOptions,
): Promise<CommandResult> {
  async function prepare(): Promise<PaperChange> {
    const tags = await readTagMap(library.db);
    const tag = findTag(tagId, tags);
    if (tag === null) return nothing('change.removeTag');
    const at = library.now();
    // An older tag that was merged into this one must go too, or it would still show as this one.
    const standsForTag = (id: TagId): boolean => findTag(id, tags)?.id === tag.id;
    return {
      label: (described) => createLabel('change.removeTag', { tag: tag.name, ...described }),
      effectsOf: (paper) => (paper.tagIds.some(standsForTag) ? takeOff(paper, standsForTag, at) : []),
    };
  }
  return changePapers(library, paperIds, prepare, options);
}

/** What a rule gave and the reader takes away is not the rule's any more. */
function takeOff(paper: Paper, isGoing: (id: TagId) => boolean, changedAt: number): Effect[] {
  const marks = paper.tagIds.filter(isGoing).map((id) => `tag:${id}`);
  const { byRule: _, ...rest } = { ...paper, tagIds: paper.tagIds.filter((id) => !isGoing(id)), changedAt };
  const byRule = withoutMarks(paper.byRule, marks);
  return diffRow('papers', paper.id, paper, byRule === undefined ? rest : { ...rest, byRule });
}

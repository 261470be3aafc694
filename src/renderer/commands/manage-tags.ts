import { AppError } from '../../shared/app-error';
import type { TagId } from '../../shared/model/id';
import { findTag, parseTagName, type Tag } from '../../shared/model/tag';
import type { Library } from '../storage/library';
import { readTagMap } from '../storage/tags';
import { createLabel } from './labels';
import { patchTag } from './patch-row';
import { runCommand, type CommandResult, type Plan } from './run-command';
import { findByName } from './tag-papers';

/**
 * Two tags of one name would look like one and behave like two, so a rename to a name that is there is a merge into it.
 * @throws AppError row-invalid where the name is empty or too long to be one
 */
export function renameTag(library: Library, tagId: TagId, text: string): Promise<CommandResult> {
  return runCommand(library, async () => {
    const name = parseTagName(text);
    if (name === null) throw new AppError('row-invalid', { table: 'tags', id: tagId });
    const tags = await readTagMap(library.db);
    const tag = findTag(tagId, tags);
    if (tag === null) return { label: createLabel('change.renameTag', { tag: '', name }), effects: [] };
    const other = findByName([...tags.values()], name);
    if (other !== null && other.id !== tag.id) return planMerge(tags, [tag.id], other);
    return { label: createLabel('change.renameTag', { tag: tag.name, name }), effects: patchTag(tag, { name }) };
  });
}

/** @throws AppError row-invalid where there is no such colour */
export function setTagColour(library: Library, tagId: TagId, colour: number): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tag = findTag(tagId, await readTagMap(library.db));
    const label = createLabel('change.setTagColour', { tag: tag?.name ?? '' });
    return { label, effects: tag === null ? [] : patchTag(tag, { colour }) };
  });
}

/** Tag rows only: it shows at once, however many papers have the tags. */
export function mergeTags(library: Library, fromIds: readonly TagId[], intoId: TagId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const into = findTag(intoId, tags);
    if (into === null) return { label: createLabel('change.mergeTags', { tag: '', name: '', count: 0 }), effects: [] };
    return planMerge(tags, fromIds, into);
  });
}

/** `into` stands for itself and the others do too, so that no cycle can come of it. */
function planMerge(tags: ReadonlyMap<TagId, Tag>, fromIds: readonly TagId[], into: Tag): Plan {
  const found = fromIds.map((id) => findTag(id, tags)).filter((tag) => tag !== null);
  const from = [...new Set(found)].filter((tag) => tag.id !== into.id);
  const names = from.map((tag) => tag.name).join(', ');
  return {
    label: createLabel('change.mergeTags', { tag: names, name: into.name, count: from.length }),
    effects: from.flatMap((tag) => patchTag(tag, { mergedInto: into.id })),
  };
}

/** Papers keep the id, and so a delete can be undone at any size. */
export function deleteTag(library: Library, tagId: TagId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tag = findTag(tagId, await readTagMap(library.db));
    const label = createLabel('change.deleteTag', { tag: tag?.name ?? '' });
    return { label, effects: tag === null ? [] : patchTag(tag, { gone: true }) };
  });
}

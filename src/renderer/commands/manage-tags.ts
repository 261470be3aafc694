import { AppError } from '../../shared/app-error';
import type { Effect } from '../../shared/model/change';
import { dropTag, findTwin, mergeTag, placeTag, type TagDraft } from '../../shared/model/change-tree';
import { diffRow } from '../../shared/model/effects';
import type { TagId } from '../../shared/model/id';
import { findTag, MAX_TAG_DESCRIPTION, parseTagName, tagKey, type Tag } from '../../shared/model/tag';
import { findMoveProblem, isCalled, isPath, parentOf, parseTagPath } from '../../shared/model/tag-tree';
import type { Library } from '../storage/library';
import { isLive, readTagMap } from '../storage/tags';
import { createLabel, cutTitle, type LabelKey } from './labels';
import { runCommand, type CommandResult, type Plan } from './run-command';
import { requireTag } from './tag-papers';

/**
 * A path moves the tag as well, and makes what it names above it; a name alone leaves it where it lies. Two siblings of one name would look
 * like one and behave like two, so a rename to a name that is there is a merge into it.
 * @throws AppError row-invalid where the text names no tag, or one that lies under this
 */
export function renameTag(library: Library, tagId: TagId, text: string): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const tag = findTag(tagId, tags);
    const path = parseTagPath(text);
    if (!isPath(path)) throw invalid(tagId);
    const name = path.levels.at(-1) ?? '';
    if (tag === null) return nothing('change.renameTag', { name });
    const draft = new Map(tags);
    const above = path.levels.slice(0, -1).join('/');
    const parent = above === '' ? null : requireTag(library, draft, `${path.fromTop ? '/' : ''}${above}`).tag;
    const isMove = above !== '' || path.fromTop;
    if (isMove && findMoveProblem(draft, tag.id, parent?.id ?? null) !== null) throw invalid(tagId);
    const parentId = isMove ? (parent?.id ?? null) : (parentOf(tag, tags)?.id ?? null);
    return planRename(tags, draft, tag, { name, parentId: isMove ? parentId : tag.parentId }, parentId);
  });
}

function planRename(
  tags: ReadonlyMap<TagId, Tag>,
  draft: TagDraft,
  tag: Tag,
  fields: Pick<Tag, 'name' | 'parentId'>,
  parentId: TagId | null,
): Plan {
  const twin = findTwin(draft, tag, parentId, fields.name);
  if (twin !== null) {
    mergeTag(draft, tag.id, twin.id);
    return { label: mergeLabel([tag], twin), effects: diffTags(tags, draft) };
  }
  // A name that it had as another one is not two.
  const aliases = (tag.aliases ?? []).filter((alias) => tagKey(alias) !== tagKey(fields.name));
  draft.set(tag.id, withAliases({ ...tag, ...fields }, aliases));
  const label = createLabel('change.renameTag', { tag: tag.name, name: fields.name });
  return { label, effects: diffTags(tags, draft) };
}

/** Where it would lie in itself, or too deep, it stays where it is: see `findMoveProblem`. @param parentId null for the top */
export function moveTag(library: Library, tagId: TagId, parentId: TagId | null): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const tag = findTag(tagId, tags);
    const parent = parentId === null ? null : findTag(parentId, tags);
    const isThere = tag !== null && (parentOf(tag, tags)?.id ?? null) === (parent?.id ?? null);
    const isLost = parentId !== null && parent === null;
    if (tag === null || isThere || isLost || findMoveProblem(tags, tag.id, parent?.id ?? null) !== null) {
      return nothing('change.moveTag', { tag: tag?.name ?? '' });
    }
    const draft = new Map(tags);
    const twin = findTwin(draft, tag, parent?.id ?? null, tag.name);
    placeTag(draft, tag.id, parent?.id ?? null);
    const label = createLabel('change.moveTag', { tag: tag.name, name: parent?.name ?? '' });
    return { label: twin === null ? label : mergeLabel([tag], twin), effects: diffTags(tags, draft) };
  });
}

/** One of the eight, a hue of the reader's own, or that of the tag above. */
export type TagLook = number | { hue: number } | 'inherits';

/** @throws AppError row-invalid where there is no such colour */
export function setTagColour(library: Library, tagId: TagId, look: TagLook): Promise<CommandResult> {
  return changeTag(library, tagId, 'change.setTagColour', (tag) => {
    if (look === 'inherits') return { ...tag, inherits: true };
    const { inherits: _inherits, hue: _hue, ...own } = tag;
    return typeof look === 'number' ? { ...own, colour: look } : { ...own, ...look };
  });
}

/**
 * Other names under which it is found and typed; white space and its own name are none.
 * @throws AppError row-invalid where one is too long, or another tag is called so
 */
export function setTagAliases(library: Library, tagId: TagId, texts: readonly string[]): Promise<CommandResult> {
  return changeTag(library, tagId, 'change.setTagAliases', (tag, tags) => {
    const byKey = new Map<string, string>();
    for (const text of texts.filter((one) => one.trim() !== '')) {
      const name = parseTagName(text);
      if (name === null) throw invalid(tagId);
      const key = tagKey(name);
      const isTaken = [...tags.values()].some((one) => one.id !== tag.id && isLive(one) && isCalled(one, key));
      if (isTaken) throw invalid(tagId);
      if (key !== tagKey(tag.name) && !byKey.has(key)) byKey.set(key, name);
    }
    return withAliases(tag, [...byKey.values()]);
  });
}

/** @throws AppError row-invalid where it is longer than `MAX_TAG_DESCRIPTION` */
export function describeTag(library: Library, tagId: TagId, text: string): Promise<CommandResult> {
  return changeTag(library, tagId, 'change.describeTag', (tag) => {
    const { description: _old, ...rest } = tag;
    const description = text.trim();
    if (description.length > MAX_TAG_DESCRIPTION) throw invalid(tagId);
    return description === '' ? rest : { ...rest, description };
  });
}

/** Tag rows only: it shows at once, however many papers have the tags. */
export function mergeTags(library: Library, fromIds: readonly TagId[], intoId: TagId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const into = findTag(intoId, tags);
    const found = fromIds.map((id) => findTag(id, tags)).filter((tag) => tag !== null);
    // `into` stands for itself and the others do too, so that no cycle can come of it.
    const from = [...new Set(found)].filter((tag) => tag.id !== into?.id);
    if (into === null) return nothing('change.mergeTags', { name: '', count: 0 });
    const draft = new Map(tags);
    // What lay under the first may have become one with the second.
    for (const tag of from)
      mergeTag(draft, findTag(tag.id, draft)?.id ?? tag.id, findTag(into.id, draft)?.id ?? into.id);
    return { label: mergeLabel(from, into), effects: diffTags(tags, draft) };
  });
}

function mergeLabel(from: readonly Tag[], into: Tag) {
  const names = cutTitle(from.map((tag) => tag.name).join(', '));
  return createLabel('change.mergeTags', { tag: names, name: into.name, count: from.length });
}

/** Tag rows only, and so it can be undone at any size: papers keep the ids. */
export function deleteTags(library: Library, tagIds: readonly TagId[]): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const found = [...new Set(tagIds.map((id) => findTag(id, tags)))].filter((tag) => tag !== null);
    const draft = new Map(tags);
    for (const { id } of found) dropTag(draft, id);
    const names = cutTitle(found.map((tag) => tag.name).join(', '));
    const label =
      found.length > 1
        ? createLabel('change.deleteTags', { count: found.length })
        : createLabel('change.deleteTag', { tag: names });
    return { label, effects: diffTags(tags, draft) };
  });
}

export function deleteTag(library: Library, tagId: TagId): Promise<CommandResult> {
  return deleteTags(library, [tagId]);
}

function changeTag(
  library: Library,
  tagId: TagId,
  key: LabelKey,
  change: (tag: Tag, tags: ReadonlyMap<TagId, Tag>) => Tag,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const tag = findTag(tagId, tags);
    if (tag === null) return nothing(key);
    const draft = new Map(tags).set(tag.id, change(tag, tags));
    return { label: createLabel(key, { tag: tag.name }), effects: diffTags(tags, draft) };
  });
}

function nothing(key: LabelKey, params: Record<string, string | number> = {}): Plan {
  return { label: createLabel(key, { tag: '', ...params }), effects: [] };
}

function invalid(id: TagId): AppError {
  return new AppError('row-invalid', { table: 'tags', id });
}

function withAliases(tag: Tag, aliases: string[]): Tag {
  const { aliases: _old, ...rest } = tag;
  return aliases.length === 0 ? rest : { ...rest, aliases };
}

/** What became of the rows: new ones first, since others may lie under them. */
function diffTags(before: ReadonlyMap<TagId, Tag>, after: TagDraft): Effect[] {
  const rows = [...after.values()];
  const made = rows.filter((tag) => !before.has(tag.id));
  return [
    ...made.map((row): Effect => ({ kind: 'insert', table: 'tags', id: row.id, row })),
    ...rows.flatMap((tag) => {
      const was = before.get(tag.id);
      return was === undefined || was === tag ? [] : diffRow('tags', tag.id, was, tag);
    }),
  ];
}

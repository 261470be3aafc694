import type { TagId } from './id';
import { findTag, tagKey, type Tag } from './tag';
import { ancestorsOf, childrenOf, isCalled } from './tag-tree';

/** The rows of tags that a command writes into; what was there before stands elsewhere. */
export type TagDraft = Map<TagId, Tag>;

/** Puts a tag under another, or at the top. Two siblings of one name would look like one, so it is merged into such a one. */
export function placeTag(draft: TagDraft, id: TagId, parentId: TagId | null): void {
  const tag = draft.get(id);
  if (tag === undefined) return;
  const parent = parentId === null ? null : findTag(parentId, draft);
  const twin = findTwin(draft, tag, parent?.id ?? null, tag.name);
  if (twin !== null) mergeTag(draft, id, twin.id);
  else draft.set(id, { ...tag, parentId: parent?.id ?? null });
}

/** Another tag under the same parent with that name. */
export function findTwin(draft: TagDraft, tag: Tag, parentId: TagId | null, name: string): Tag | null {
  const key = tagKey(name);
  return childrenOf(parentId, draft).find((one) => one.id !== tag.id && tagKey(one.name) === key) ?? null;
}

/**
 * One tag stands for two. What lay under the one that goes lies under the one that stays: papers are found where they were, one name higher
 * or lower. The one that stays is found by both names, or the next import would make the other anew. Where it lay under the one that goes,
 * it takes its place.
 */
export function mergeTag(draft: TagDraft, fromId: TagId, intoId: TagId): void {
  const [from, into] = [draft.get(fromId), draft.get(intoId)];
  if (from === undefined || into === undefined || fromId === intoId) return;
  const children = childrenOf(fromId, draft).filter((child) => child.id !== intoId);
  const takesPlace = ancestorsOf(into, draft).some((one) => one.id === fromId);
  draft.set(fromId, { ...from, mergedInto: intoId });
  // At once, or it would lie in itself while its new siblings are looked at.
  draft.set(intoId, withNames(takesPlace ? { ...into, parentId: from.parentId } : into, from));
  if (takesPlace) placeTag(draft, intoId, from.parentId);
  for (const child of children) placeTag(draft, child.id, findTag(intoId, draft)?.id ?? null);
}

function withNames(into: Tag, from: Tag): Tag {
  const more = [from.name, ...(from.aliases ?? [])].filter((name) => !isCalled(into, tagKey(name)));
  return more.length === 0 ? into : { ...into, aliases: [...(into.aliases ?? []), ...more] };
}

/** What lay under a deleted tag lies where it lay: the reader threw away one word and not those under it. */
export function dropTag(draft: TagDraft, id: TagId): void {
  const tag = draft.get(id);
  if (tag === undefined) return;
  const children = childrenOf(id, draft);
  draft.set(id, { ...tag, gone: true });
  for (const child of children) placeTag(draft, child.id, tag.parentId);
}

import type { TagId } from './id';
import { findTag, isLiveTag, parseTagName, tagKey, type Tag } from './tag';

export type TagMap = ReadonlyMap<TagId, Tag>;
export type TagLine = { tag: Tag; depth: number };

// Deeper than a person looks, and shallow enough that a path can be read.
export const MAX_TAG_LEVELS = 10;

/**
 * The tag that another lies under today: through merges, null where it is gone. A tag above which a loop stands (undo of two moves can leave
 * one) has none.
 */
export function parentOf(tag: Tag, tags: TagMap): Tag | null {
  const parent = nextAbove(tag, tags);
  const seen = new Set<TagId>([tag.id]);
  for (let at = parent; at !== null; at = nextAbove(at, tags)) {
    if (seen.has(at.id)) return null;
    seen.add(at.id);
  }
  return parent;
}

function nextAbove(tag: Tag, tags: TagMap): Tag | null {
  return tag.parentId === null ? null : findTag(tag.parentId, tags);
}

/** All that a tag lies under, the nearest first. */
export function ancestorsOf(tag: Tag, tags: TagMap): Tag[] {
  const above: Tag[] = [];
  for (let at = parentOf(tag, tags); at !== null; at = parentOf(at, tags)) above.push(at);
  return above;
}

/** `efficiency/quantization`, from the top to the tag itself. */
export function tagPath(tag: Tag, tags: TagMap): string {
  return [tag, ...ancestorsOf(tag, tags)]
    .map((one) => one.name)
    .reverse()
    .join('/');
}

/** Live tags as they are seen: under the parent that they have today, and in its colour where they inherit it. */
export function showTags(tags: TagMap): Tag[] {
  return [...tags.values()].filter(isLiveTag).map((tag) => {
    const above = ancestorsOf(tag, tags);
    const parentId = above[0]?.id ?? null;
    const shown = tag.parentId === parentId ? tag : { ...tag, parentId };
    return tag.inherits === true && parentId !== null ? inColourOf(shown, giverOf(above)) : shown;
  });
}

/** The first above that has a colour of its own; the top, where none says that it has. */
function giverOf(above: readonly Tag[]): Tag | undefined {
  return above.find((one) => one.inherits !== true) ?? above.at(-1);
}

function inColourOf(tag: Tag, giver: Tag | undefined): Tag {
  if (giver === undefined) return tag;
  const { hue: _own, ...rest } = tag;
  return { ...rest, colour: giver.colour, ...(giver.hue === undefined ? {} : { hue: giver.hue }) };
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Live tags by name, each below its parent. */
export function layTags(tags: TagMap): TagLine[] {
  const children = groupByParent(tags);
  const lines: TagLine[] = [];
  function lay(parent: TagId | null, depth: number): void {
    for (const tag of [...(children.get(parent) ?? [])].sort(compareTags)) {
      lines.push({ tag, depth });
      lay(tag.id, depth + 1);
    }
  }
  lay(null, 0);
  return lines;
}

function compareTags(a: Tag, b: Tag): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function groupByParent(tags: TagMap): Map<TagId | null, Tag[]> {
  const groups = new Map<TagId | null, Tag[]>();
  for (const tag of [...tags.values()].filter(isLiveTag)) {
    const parent = parentOf(tag, tags)?.id ?? null;
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [tag]);
    else group.push(tag);
  }
  return groups;
}

/** What lies right under a tag, or at the top. */
export function childrenOf(id: TagId | null, tags: TagMap): Tag[] {
  return [...tags.values()].filter((tag) => isLiveTag(tag) && (parentOf(tag, tags)?.id ?? null) === id);
}

/** A tag and all that lies under it. */
export function withBelow(id: TagId, tags: TagMap): ReadonlySet<TagId> {
  const found = new Set<TagId>([id]);
  const children = groupByParent(tags);
  // A set is walked to its end also where it grows meanwhile.
  for (const at of found) for (const child of children.get(at) ?? []) found.add(child.id);
  return found;
}

export type MoveProblem = 'itself' | 'deep';

/** Why a tag may not lie under another, or null where it may: not under itself, nor under what lies under it, nor too deep. */
export function findMoveProblem(tags: TagMap, id: TagId, parentId: TagId | null): MoveProblem | null {
  const parent = parentId === null ? null : findTag(parentId, tags);
  if (parent === null) return null;
  const above = [parent, ...ancestorsOf(parent, tags)];
  if (above.some((one) => one.id === id)) return 'itself';
  return above.length + levelsOf(id, groupByParent(tags)) > MAX_TAG_LEVELS ? 'deep' : null;
}

function levelsOf(id: TagId, children: ReadonlyMap<TagId | null, readonly Tag[]>): number {
  return 1 + Math.max(0, ...(children.get(id) ?? []).map((child) => levelsOf(child.id, children)));
}

/** Why a text names no tag. */
export type PathProblem = 'blank' | 'long' | 'gap' | 'dots' | 'deep';
export type TagPath = {
  /** As it was typed, tidied: a name that holds a slash is found by it. */
  whole: string;
  levels: readonly string[];
  /** It began with a slash: from the top, and not from a tag of that name wherever it lies. */
  fromTop: boolean;
};

/** `efficiency/quantization`: each level a name. Never throws. */
export function parseTagPath(text: string): TagPath | PathProblem {
  const tidy = text.replace(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim();
  const bare = tidy.replace(/^#+\s*/u, '');
  if (bare === '') return 'blank';
  const fromTop = bare.startsWith('/');
  const parts = (fromTop ? bare.slice(1) : bare).split('/').map((part) => part.trim());
  if (parts.some((part) => part === '')) return 'gap';
  // In a file or an address they would lead elsewhere.
  if (parts.some((part) => part === '.' || part === '..')) return 'dots';
  if (parts.length > MAX_TAG_LEVELS) return 'deep';
  const levels = parts.map((part) => parseTagName(part));
  if (levels.every((level) => level !== null)) return { whole: bare, levels, fromTop };
  return parts.some((part) => part.replace(/^#+\s*/u, '') === '') ? 'gap' : 'long';
}

export function isPath(parsed: TagPath | PathProblem): parsed is TagPath {
  return typeof parsed !== 'string';
}

/** Whether a tag is called so: by its name or by another that it was given. */
export function isCalled(tag: Tag, key: string): boolean {
  return tagKey(tag.name) === key || (tag.aliases ?? []).some((alias) => tagKey(alias) === key);
}

/** Of some tags the one of this name; one that only has it as another name comes after. */
function pickCalled(tags: readonly Tag[], name: string): Tag | null {
  const key = tagKey(name);
  return tags.find((tag) => tagKey(tag.name) === key) ?? tags.find((tag) => isCalled(tag, key)) ?? null;
}

/**
 * The tags that are there on a path, from its first level on: all of them where the last one is there. A first level is looked for at the
 * top, then anywhere: who types `quantization` means the one that lies under `efficiency`.
 */
export function followPath({ whole, levels, fromTop }: TagPath, tags: TagMap): Tag[] {
  const live = [...tags.values()].filter(isLiveTag);
  const top = live.filter((tag) => parentOf(tag, tags) === null);
  const entire = pickCalled(top, whole) ?? pickCalled(live, whole);
  if (levels.length > 1 && entire !== null) return levels.map(() => entire);
  const found: Tag[] = [];
  for (const level of levels) {
    const above = found.at(-1);
    const next: Tag | null =
      above !== undefined
        ? pickCalled(childrenOf(above.id, tags), level)
        : (pickCalled(top, level) ?? (fromTop ? null : pickCalled(live, level)));
    if (next === null) break;
    found.push(next);
  }
  return found;
}

/** The tag that a text names, or null where it is not there or no name. */
export function findNamed(text: string, tags: TagMap): Tag | null {
  const path = parseTagPath(text);
  if (!isPath(path)) return null;
  const found = followPath(path, tags);
  return found.length === path.levels.length ? (found.at(-1) ?? null) : null;
}

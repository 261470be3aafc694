import { isUlid, type TagId } from './id';
import { isArrayOf, isBoolean, isCount, isNullOr, isOptional, isShape, isString, type Guard } from './guard';

/** Colours are the eight dots of the design tokens (`--tag-1` to `--tag-8`). */
export const TAG_COLOURS = 8;
export const MAX_TAG_NAME = 100;
/** As many letters as a person reads beside a tag. */
export const MAX_TAG_DESCRIPTION = 500;

/**
 * A merge or a delete changes tag rows only, and so shows at once at any size: papers keep the old id, and readers
 * resolve it through `mergedInto` and `gone`.
 */
export type Tag = {
  id: TagId;
  name: string;
  colour: number;
  /** It shows in the colour of its parent, not in its own. */
  inherits?: boolean;
  /** 0 to 359: a colour of the reader's own, instead of one of the eight. */
  hue?: number;
  /** Other names under which it is found and typed. */
  aliases?: string[];
  description?: string;
  parentId: TagId | null;
  mergedInto: TagId | null;
  gone: boolean;
};

function isColour(value: unknown): value is number {
  return isCount(value) && value >= 1 && value <= TAG_COLOURS;
}

function isHue(value: unknown): value is number {
  return isCount(value) && value < 360;
}

export const isTag: Guard<Tag> = isShape<Tag>({
  id: isUlid,
  name: isString,
  colour: isColour,
  inherits: isOptional(isBoolean),
  hue: isOptional(isHue),
  aliases: isOptional(isArrayOf(isString)),
  description: isOptional(isString),
  parentId: isNullOr<TagId>(isUlid),
  mergedInto: isNullOr<TagId>(isUlid),
  gone: isBoolean,
});

/** One that the reader sees: neither deleted nor merged into another. */
export function isLiveTag(tag: Tag): boolean {
  return !tag.gone && tag.mergedInto === null;
}

function isSameTag(a: Tag, b: Tag): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Tag)[]);
  return [...keys].every((key) => (key === 'aliases' ? isSameNames(a.aliases, b.aliases) : a[key] === b[key]));
}

function isSameNames(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.length === b?.length && (a ?? []).every((name, at) => name === b?.[at]);
}

/**
 * Tags as they were read, by id and in their order, with the objects of `before` where nothing differs; all of `before` where nothing does at
 * all. Whoever shows a tag then sees by the object whether it is another one.
 */
export function keepTags(before: ReadonlyMap<TagId, Tag>, now: readonly Tag[]): ReadonlyMap<TagId, Tag> {
  const kept = now.map((tag) => {
    const was = before.get(tag.id);
    return was !== undefined && isSameTag(was, tag) ? was : tag;
  });
  const old = [...before.values()];
  const isSame = kept.length === old.length && kept.every((tag, at) => tag === old[at]);
  return isSame ? before : new Map(kept.map((tag) => [tag.id, tag]));
}

/** The tag that an id stands for today, or null where it was deleted. Cycles cannot be made, yet must not hang. */
export function findTag(id: TagId, tags: ReadonlyMap<TagId, Tag>): Tag | null {
  let tag = tags.get(id);
  for (let steps = 0; tag !== undefined && steps <= tags.size; steps += 1) {
    if (tag.gone) return null;
    if (tag.mergedInto === null) return tag;
    tag = tags.get(tag.mergedInto);
  }
  return null;
}

/** A paper's tags as they stand today: each once, in the order in which they were given. */
export function resolveTags(ids: readonly TagId[], tags: ReadonlyMap<TagId, Tag>): Tag[] {
  const found = new Map<TagId, Tag>();
  for (const id of ids) {
    const tag = findTag(id, tags);
    if (tag !== null) found.set(tag.id, tag);
  }
  return [...found.values()];
}

/** White space folded; null where nothing is left or the name is too long to be one. */
export function parseTagName(text: string): string | null {
  const name = text
    .replace(/[\s\u0000-\u001f\u007f]+/gu, ' ')
    .trim()
    .replace(/^#+\s*/u, '');
  return name === '' || name.length > MAX_TAG_NAME ? null : name;
}

/** Two names that a person would call the same. */
export function tagKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

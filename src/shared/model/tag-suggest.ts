import type { TagId } from './id';

/** How often each tag is on a paper, and how often it is on one together with a tag of those in question. */
export type TagUse = { used: ReadonlyMap<TagId, number>; together: ReadonlyMap<TagId, number> };

/**
 * What the library says of which tags go together. One walk over all papers; a paper that shares two tags with those in question counts
 * once for each of its own.
 * @param carried tags of the papers in question
 * @param own those papers, which say nothing of what they lack
 */
export function countTogether(
  rows: Iterable<{ id: string; tagIds: readonly TagId[] }>,
  carried: ReadonlySet<TagId>,
  own: ReadonlySet<string>,
): TagUse {
  const [used, together] = [new Map<TagId, number>(), new Map<TagId, number>()];
  for (const { id, tagIds } of rows) {
    const isKin = !own.has(id) && tagIds.some((tag) => carried.has(tag));
    for (const tag of tagIds) {
      used.set(tag, (used.get(tag) ?? 0) + 1);
      if (isKin) together.set(tag, (together.get(tag) ?? 0) + 1);
    }
  }
  return { used, together };
}

/** The one that was more often put beside what the papers have comes first, then the one that is used more. */
export function compareUse({ used, together }: TagUse, a: TagId, b: TagId): number {
  return (together.get(b) ?? 0) - (together.get(a) ?? 0) || (used.get(b) ?? 0) - (used.get(a) ?? 0);
}

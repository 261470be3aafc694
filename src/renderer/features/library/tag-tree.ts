import type { TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';

export type TagLine = { tag: Tag; depth: number };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Tags by name, each below its parent. A tag whose parent is gone, or that is its own ancestor, stands at the top. */
export function layTags(tags: ReadonlyMap<TagId, Tag>): TagLine[] {
  const children = new Map<TagId | null, Tag[]>();
  for (const tag of [...tags.values()].sort((a, b) => collator.compare(a.name, b.name))) {
    const parent = tag.parentId !== null && tags.has(tag.parentId) && !isInCycle(tag, tags) ? tag.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), tag]);
  }
  const lines: TagLine[] = [];
  function lay(parent: TagId | null, depth: number): void {
    for (const tag of children.get(parent) ?? []) {
      lines.push({ tag, depth });
      lay(tag.id, depth + 1);
    }
  }
  lay(null, 0);
  return lines;
}

function isInCycle(tag: Tag, tags: ReadonlyMap<TagId, Tag>): boolean {
  const seen = new Set<TagId>();
  let at: Tag | undefined = tag;
  while (at !== undefined && at.parentId !== null) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
    at = tags.get(at.parentId);
  }
  return false;
}

import type { TagId } from '../../shared/model/id';
import { tagKey, type Tag } from '../../shared/model/tag';
import type { PostilDatabase } from './database';

/** All rows, also those merged away or deleted: papers keep old ids, which `resolveTags` needs them for. */
export async function readTagMap(db: PostilDatabase): Promise<Map<TagId, Tag>> {
  return new Map((await db.tags.toArray()).map((tag) => [tag.id, tag]));
}

/** The tags a reader sees, by name. */
export async function readTags(db: PostilDatabase): Promise<Tag[]> {
  const tags = await db.tags.toArray();
  return tags.filter(isLive).sort((a, b) => compareNames(a.name, b.name));
}

export function isLive(tag: Tag): boolean {
  return !tag.gone && tag.mergedInto === null;
}

function compareNames(a: string, b: string): number {
  return tagKey(a).localeCompare(tagKey(b));
}

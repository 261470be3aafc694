import type { TagId } from '../../shared/model/id';
import { isLiveTag, tagKey, type Tag } from '../../shared/model/tag';
import { showTags } from '../../shared/model/tag-tree';
import type { PostilDatabase } from './database';

/** All rows, also those merged away or deleted: papers keep old ids, which `resolveTags` needs them for. */
export async function readTagMap(db: PostilDatabase): Promise<Map<TagId, Tag>> {
  return new Map((await db.tags.toArray()).map((tag) => [tag.id, tag]));
}

/** The tags a reader sees, by name, each under the parent and in the colour that it has today. */
export async function readTags(db: PostilDatabase): Promise<Tag[]> {
  return showTags(await readTagMap(db)).sort((a, b) => compareNames(a.name, b.name));
}

/** All rows as `readTagMap` gives them, the live ones in the colours that they are seen in. */
export async function readShownTagMap(db: PostilDatabase): Promise<Map<TagId, Tag>> {
  const all = await readTagMap(db);
  for (const tag of showTags(all)) all.set(tag.id, tag);
  return all;
}

export const isLive = isLiveTag;

function compareNames(a: string, b: string): number {
  return tagKey(a).localeCompare(tagKey(b));
}

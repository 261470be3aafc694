import type { HighlightId } from '../../shared/model/id';
import type { Note } from '../../shared/model/note';
import { linkTo } from '../../shared/model/note-links';
import type { PostilDatabase } from './database';

export async function readNotesQuoting(db: PostilDatabase, id: HighlightId): Promise<Note[]> {
  return db.notes.where('links').equals(linkTo('highlight', id)).toArray();
}

/** In how many notes each highlight is quoted; those that are quoted nowhere are left out. Read from the index alone. */
export async function readQuoteCounts(db: PostilDatabase): Promise<Map<string, number>> {
  const start = linkTo('highlight', '');
  const keys = await db.notes.where('links').startsWith(start).keys();
  const counts = new Map<string, number>();
  for (const key of keys) {
    const id = String(key).slice(start.length);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

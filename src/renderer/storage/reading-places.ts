import { readReadingPlaces, storeReadingPlaces, type ReadingPlaces } from '../../shared/model/reading-places';
import type { PostilDatabase } from './database';

const KEY = 'places';

/** Where texts were left. Nothing of the library: no change, no undo, and gone without a word where the row cannot be read. */
export async function loadReadingPlaces(db: PostilDatabase): Promise<ReadingPlaces | 'newer'> {
  return readReadingPlaces((await db.derived.get(KEY))?.value);
}

export async function saveReadingPlaces(db: PostilDatabase, places: ReadingPlaces): Promise<void> {
  await db.derived.put({ key: KEY, value: storeReadingPlaces(places) });
}

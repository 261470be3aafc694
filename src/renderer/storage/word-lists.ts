import type { WordList } from '../../shared/model/word-list';
import type { PostilDatabase } from './database';

/** By age, so that a layer keeps its place when it is renamed. Ids begin with the time they were made at. */
export async function readWordLists(db: PostilDatabase): Promise<WordList[]> {
  return db.wordLists.orderBy('id').toArray();
}

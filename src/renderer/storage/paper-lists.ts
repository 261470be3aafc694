import type { PaperListId } from '../../shared/model/id';
import type { PaperList } from '../../shared/model/paper-list';
import type { PostilDatabase } from './database';

/** Lists and the folders that they lie in; archived ones too. */
export async function readPaperLists(db: PostilDatabase): Promise<Map<PaperListId, PaperList>> {
  return new Map((await db.paperLists.toArray()).map((list) => [list.id, list]));
}

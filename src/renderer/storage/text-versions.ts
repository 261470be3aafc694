import type { PaperId } from '../../shared/model/id';
import type { TextVersion } from '../../shared/model/text-version';
import type { PostilDatabase } from './database';

/** In the order in which they were kept. */
export async function readTextVersions(db: PostilDatabase, paperIds: readonly PaperId[]): Promise<TextVersion[]> {
  const versions = await db.textVersions
    .where('paperId')
    .anyOf([...paperIds])
    .toArray();
  return versions.sort((a, b) => (a.id < b.id ? -1 : 1));
}

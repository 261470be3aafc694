import type { Paper } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import type { PostilDatabase } from './database';
import { requireRow } from './row-guards';

/**
 * A transaction of 100,000 rows took 22-32 s and 0.6 GB; of 500 each, the same rows take a third and memory stays flat.
 */
export const STAGING_BATCH = 500;

/** Writes papers under sources that are not live: nothing shows them until the import's last transaction. */
export async function stagePapers(
  db: PostilDatabase,
  sources: readonly Source[],
  papers: readonly Paper[],
): Promise<void> {
  for (const source of sources) requireRow('sources', source);
  for (const paper of papers) requireRow('papers', paper);
  await db.transaction('rw', [db.sources, db.papers], async () => {
    await db.sources.bulkPut([...sources]);
    await db.papers.bulkAdd([...papers]);
  });
}

/**
 * Removes what imports left behind that never finished, and nothing that is live: also where an import failed after its last
 * transaction. Answers how many papers went.
 * @param only the sources of one import; all that are staging where it is left out.
 */
export async function sweepStaging(db: PostilDatabase, only?: readonly string[]): Promise<number> {
  const staging = await readStagingIds(db);
  const ids = only?.filter((id) => staging.has(id)) ?? [...staging];
  if (ids.length === 0) return 0;
  let swept = 0;
  for (;;) {
    const count = await sweepBatch(db, new Set(ids));
    if (count === 0) break;
    swept += count;
  }
  await db.sources.bulkDelete(ids);
  return swept;
}

/** A staged paper has staging sources only: merges into papers that were here are written by the last transaction. */
async function sweepBatch(db: PostilDatabase, ids: ReadonlySet<string>): Promise<number> {
  const found = await db.papers
    .where('sourceIds')
    .anyOf([...ids])
    .limit(STAGING_BATCH)
    .toArray();
  const papers = new Set(found.filter((one) => one.sourceIds.every((id) => ids.has(id))).map((one) => one.id));
  await db.papers.bulkDelete([...papers]);
  return papers.size;
}

export async function readStagingIds(db: PostilDatabase): Promise<Set<string>> {
  return new Set(await db.sources.where('state').equals('staging').primaryKeys());
}

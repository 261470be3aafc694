import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import type { PostilDatabase } from './database';
import { readStagingIds } from './staging';

/** Nothing may see a paper whose import has not finished, or never will. */
export function isShown(paper: Pick<Paper, 'sourceIds'>, staging: ReadonlySet<string>): boolean {
  return paper.sourceIds.length === 0 || paper.sourceIds.some((id) => !staging.has(id));
}

export async function readPaper(db: PostilDatabase, id: PaperId): Promise<Paper | null> {
  const paper = await db.papers.get(id);
  return paper !== undefined && isShown(paper, await readStagingIds(db)) ? paper : null;
}

/** In the order of `ids`; those that are not there are left out. */
export async function readPapers(db: PostilDatabase, ids: readonly PaperId[]): Promise<Paper[]> {
  const staging = await readStagingIds(db);
  const found = await db.papers.bulkGet([...ids]);
  return found.filter((paper) => paper !== undefined && isShown(paper, staging)) as Paper[];
}

export async function readPapersOfSource(db: PostilDatabase, sourceId: string): Promise<Paper[]> {
  const staging = await readStagingIds(db);
  const papers = await db.papers.where('sourceIds').equals(sourceId).toArray();
  return papers.filter((paper) => isShown(paper, staging));
}

import type { PaperId } from '../../shared/model/id';
import { isPaper, type Paper, type PaperSource } from '../../shared/model/paper';
import { upgradeRow } from '../../shared/schema/upgrade';
import type { PostilDatabase } from './database';
import { readPaper } from './papers';

/** What a paper was made of: papers that were merged into it, as they were before, and the places of files that list it. */
export type PaperPart = { kind: 'merged'; paper: Paper } | { kind: 'source'; place: PaperSource };

export function placeKey({ id, first }: PaperSource): string {
  return `${id} ${String(first)}`;
}

/** Null where the paper is not there. */
export async function readPaperParts(
  db: PostilDatabase,
  id: PaperId,
): Promise<{ paper: Paper; parts: PaperPart[] } | null> {
  const paper = await readPaper(db, id);
  if (paper === null) return null;
  const rows = await db.trash.filter((row) => row.mergedInto === id).toArray();
  const merged = rows.map((row): unknown => upgradeRow('papers', row.paper, row.schema)).filter(isPaper);
  return { paper, parts: partsOf(paper, merged) };
}

/** Places of papers that were merged into it are theirs: they come back with these. */
export function partsOf(paper: Paper, merged: readonly Paper[]): PaperPart[] {
  const theirs = new Set(merged.flatMap(({ sources }) => sources.map(placeKey)));
  const own = paper.sources.filter((place) => !theirs.has(placeKey(place)));
  return [
    ...own.map((place): PaperPart => ({ kind: 'source', place })),
    ...merged.map((one): PaperPart => ({ kind: 'merged', paper: one })),
  ];
}

import { findSame } from '../../shared/dedupe/find-same';
import { paperKeys } from '../../shared/dedupe/paper-keys';
import type { Paper } from '../../shared/model/paper';
import type { PostilDatabase } from '../storage/database';
import { readStagingIds } from '../storage/staging';
import type { StatedPaper } from './merge-paper';

type Candidate = {
  paper: Paper;
  inTrash: boolean;
  keys: readonly string[];
  authors: readonly string[];
  year: number | null;
};

/** Papers by key: those that were known when a batch came, and those that its own records add one by one. */
export type KnownPapers = {
  find(stated: StatedPaper): { paper: Paper; inTrash: boolean; by: string } | null;
  add(paper: Paper): void;
};

/**
 * Looks up the keys of a whole batch at once: a query a paper costs more than all the rest of an import.
 * @param own sources of the running import, whose staged papers count; those of another one do not exist yet.
 * @param pending papers of this import that are not yet written.
 */
export async function readKnown(
  db: PostilDatabase,
  batch: readonly StatedPaper[],
  own: ReadonlySet<string>,
  pending: Iterable<Paper>,
): Promise<KnownPapers> {
  const byKey = new Map<string, Candidate[]>();
  const keys = [...new Set(batch.flatMap((stated) => paperKeys(stated)))];
  const [papers, trashed, staging] = await Promise.all([
    db.papers.where('keys').anyOf(keys).toArray(),
    db.trash.where('paper.keys').anyOf(keys).toArray(),
    readStagingIds(db),
  ]);
  function add(paper: Paper, inTrash: boolean): void {
    const { authors, year } = paper;
    for (const key of paper.keys) {
      const list = byKey.get(key) ?? [];
      if (list.some((one) => one.paper.id === paper.id)) continue;
      list.push({ paper, inTrash, keys: paper.keys, authors, year });
      byKey.set(key, list);
    }
  }
  // Once a paper, though the index answers once a key.
  for (const paper of new Map(papers.map((one) => [one.id, one])).values()) {
    if (paper.sourceIds.length === 0 || paper.sourceIds.some((id) => !staging.has(id) || own.has(id)))
      add(paper, false);
  }
  for (const row of trashed) add(row.paper, true);
  for (const paper of pending) add(paper, false);
  return {
    find(stated) {
      const match = findSame(stated, (key) => byKey.get(key) ?? []);
      return match === null ? null : { paper: match.paper.paper, inTrash: match.paper.inTrash, by: match.by };
    },
    add: (paper) => add(paper, false),
  };
}

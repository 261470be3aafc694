import { foldPaper } from '../../shared/text/match-words';
import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import type { PostilDatabase } from './database';
import type { ListRow } from './library-rows';
import { readPaperPages } from './paper-pages';

/**
 * What the filter looks in: folded title, a line feed, folded abstract. 1.5 KB a paper, so it is read when somebody filters and dropped when
 * they have stopped.
 */
export type FoldedTexts = {
  /** Null where it is not read yet, or no longer what the row shows. */
  find(row: ListRow): string | null;
  /** Reads what is missing; calls back whenever more can be found. */
  read(rows: readonly ListRow[], signal: AbortSignal, onMore: () => void): Promise<void>;
  drop(): void;
};

// Fewer are fetched by their ids; more are read in passing through the library.
const BY_ID = 200;

export function createFoldedTexts(db: PostilDatabase): FoldedTexts {
  // By the row that was shown: a changed paper has a new row.
  const texts = new Map<PaperId, { row: ListRow; text: string }>();
  function keep(paper: Paper, row: ListRow | undefined): void {
    if (row !== undefined) texts.set(paper.id, { row, text: foldPaper(paper) });
  }
  function find(row: ListRow): string | null {
    const known = texts.get(row.id);
    return known?.row === row ? known.text : null;
  }
  return {
    find,
    async read(rows, signal, onMore) {
      const missing = new Map(rows.filter((row) => find(row) === null).map((row) => [row.id, row]));
      if (missing.size === 0) return;
      if (missing.size <= BY_ID) {
        const papers = await db.papers.bulkGet([...missing.keys()]);
        for (const paper of papers) if (paper !== undefined) keep(paper, missing.get(paper.id));
        return onMore();
      }
      for await (const page of readPaperPages(db)) {
        if (signal.aborted) return;
        for (const paper of page) keep(paper, missing.get(paper.id));
        onMore();
      }
    },
    drop: () => texts.clear(),
  };
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { PaperId } from '../../../shared/model/id';
import type { Paper } from '../../../shared/model/paper';
import type { Source } from '../../../shared/model/source';
import { useLibrary } from '../../shell/library';
import type { PostilDatabase } from '../../storage/database';
import { readPapers } from '../../storage/papers';
import { readSources } from '../../storage/sources';

export type ShownPaper = { paper: Paper; sources: readonly Source[]; bodyStart: string };
export type ShownPapers = ReadonlyMap<PaperId, ShownPaper>;

const NONE: ShownPapers = new Map();
// Of a full text without an abstract as much as a screen shows.
const BODY_START = 6_000;

/**
 * The papers that are on screen or will be next, read before they are needed. What was read last stays until the next reading is there, so that a
 * key never waits for the database; a change of one of them is followed. `isRead`: these are the papers that were asked for, and what is not
 * among them is gone.
 */
export function useShownPapers(ids: readonly PaperId[]): { papers: ShownPapers; isRead: boolean } {
  const { db } = useLibrary();
  const key = ids.join(' ');
  const wanted = useMemo(() => key.split(' ').filter((id) => id !== '') as PaperId[], [key]);
  const read = useLiveQuery(async () => ({ wanted, papers: await readShown(db, wanted) }), [db, wanted]);
  return { papers: read?.papers ?? NONE, isRead: read?.wanted === wanted };
}

async function readShown(db: PostilDatabase, ids: readonly PaperId[]): Promise<ShownPapers> {
  const papers = await readPapers(db, ids);
  const sources = await readSources(db, [...new Set(papers.flatMap((paper) => paper.sourceIds))]);
  const known = new Map(sources.map((source) => [source.id, source]));
  const bare = papers.filter((paper) => paper.abstract === '').map((paper) => paper.id);
  const bodies = bare.length === 0 ? [] : await db.bodies.bulkGet(bare);
  const starts = new Map(bare.map((id, at) => [id, bodies[at]?.text.slice(0, BODY_START) ?? '']));
  return new Map(
    papers.map((paper) => {
      const own = paper.sourceIds.flatMap((id) => known.get(id) ?? []);
      return [paper.id, { paper, sources: own, bodyStart: starts.get(paper.id) ?? '' }];
    }),
  );
}

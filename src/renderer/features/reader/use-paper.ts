import { useLiveQuery } from 'dexie-react-hooks';
import type { PaperId } from '../../../shared/model/id';
import type { Paper } from '../../../shared/model/paper';
import type { Source } from '../../../shared/model/source';
import { resolveTags, type Tag } from '../../../shared/model/tag';
import type { Library } from '../../storage/library';
import { useLibrary } from '../../storage/library-context';
import { readPaper, readPapers } from '../../storage/papers';
import { readSources } from '../../storage/sources';
import { readShownTagMap } from '../../storage/tags';

/** A paper as the pane shows it, read at once so that no part of it is older than another. */
export type OpenPaper = { paper: Paper; body: string | null; tags: Tag[]; sources: Source[] };

/**
 * Undefined before the first is read, null where it is not there (any more). Until the next is read the last one stays:
 * an empty pane between two papers would flicker at each key. So whoever acts on it takes the id from what it holds.
 */
export function usePaper(id: PaperId): OpenPaper | null | undefined {
  const library = useLibrary();
  return useLiveQuery(() => readOpenPaper(library, id), [library, id]);
}

async function readOpenPaper(library: Library, id: PaperId): Promise<OpenPaper | null> {
  const paper = await readPaper(library.db, id);
  if (paper === null) return null;
  const [tagMap, sources, body] = await Promise.all([
    readShownTagMap(library.db),
    readSources(library.db, paper.sourceIds),
    library.db.bodies.get(id),
  ]);
  return { paper, body: body?.text ?? null, tags: resolveTags(paper.tagIds, tagMap), sources };
}

export function usePapers(ids: readonly PaperId[]): Paper[] | undefined {
  const library = useLibrary();
  return useLiveQuery(() => readPapers(library.db, ids), [library, ids]);
}

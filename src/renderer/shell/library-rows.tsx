import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { TagId } from '../../shared/model/id';
import type { Tag } from '../../shared/model/tag';
import { countWithBelow } from '../../shared/model/tag-tree';
import type { PostilDatabase } from '../storage/database';
import { countPlaces, readLibraryRows, type ListRow, type PlaceCounts } from '../storage/library-rows';
import { useLibrary } from '../storage/library-context';
import { countLooseNotes } from '../storage/loose-notes';
import { readImports } from '../storage/sources';
import { readTags } from '../storage/tags';
import { countTrash } from '../storage/trash';

export type LibraryRows = {
  rows: readonly ListRow[];
  /** Live tags only, by id, under the parents and in the colours that they have today. */
  tags: ReadonlyMap<TagId, Tag>;
  /** `tags` counts who carries a tag or one under it: as many as its place lists. `ownTags` counts who carries the tag itself. */
  counts: PlaceCounts & { ownTags: ReadonlyMap<TagId, number>; imports: number; notes: number; trash: number };
};

const RowsContext = createContext<LibraryRows | null>(null);

/** One live query for places, list and palette: three of them would read the library three times after each change. */
export function LibraryRowsProvider({ loading, children }: { loading: ReactNode; children: ReactNode }) {
  const { db } = useLibrary();
  const read = useLiveQuery(() => readLibrary(db), [db]);
  const value = useMemo<LibraryRows | null>(() => {
    if (read === undefined) return null;
    const { rows, tags, ...counts } = read;
    const byId = new Map(tags.map((tag) => [tag.id, tag]));
    const places = countPlaces(rows);
    const isTree = tags.some((tag) => tag.parentId !== null);
    const withBelow = isTree ? countWithBelow(rows, byId) : places.tags;
    return { rows, tags: byId, counts: { ...places, tags: withBelow, ownTags: places.tags, ...counts } };
  }, [read]);
  return value === null ? loading : <RowsContext.Provider value={value}>{children}</RowsContext.Provider>;
}

/** Read as one, so that a paper never stands in two places or in none for a frame. */
async function readLibrary(db: PostilDatabase) {
  const [rows, tags, imports, notes, trash] = await Promise.all([
    readLibraryRows(db),
    readTags(db),
    readImports(db),
    countLooseNotes(db),
    countTrash(db),
  ]);
  return { rows, tags, imports: imports.length, notes, trash };
}

export function useLibraryRows(): LibraryRows {
  const value = useContext(RowsContext);
  if (value === null) throw new Error('useLibraryRows outside of LibraryRowsProvider');
  return value;
}

import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { TagId } from '../../shared/model/id';
import type { Tag } from '../../shared/model/tag';
import { countPlaces, readLibraryRows, type ListRow, type PlaceCounts } from '../storage/library-rows';
import { useLibrary } from '../storage/library-context';
import { readImports } from '../storage/sources';
import { readTags } from '../storage/tags';
import { countTrash } from '../storage/trash';

export type LibraryRows = {
  rows: readonly ListRow[];
  /** Live tags only, by id. */
  tags: ReadonlyMap<TagId, Tag>;
  counts: PlaceCounts & { imports: number; trash: number };
};

const RowsContext = createContext<LibraryRows | null>(null);

/** One live query for places, list and palette: three of them would read the library three times after each change. */
export function LibraryRowsProvider({ loading, children }: { loading: ReactNode; children: ReactNode }) {
  const { db } = useLibrary();
  const rows = useLiveQuery(() => readLibraryRows(db), [db]);
  const tags = useLiveQuery(() => readTags(db), [db]);
  const imports = useLiveQuery(async () => (await readImports(db)).length, [db]);
  const trash = useLiveQuery(() => countTrash(db), [db]);
  const value = useMemo<LibraryRows | null>(() => {
    if (rows === undefined || tags === undefined) return null;
    const counts = { ...countPlaces(rows), imports: imports ?? 0, trash: trash ?? 0 };
    return { rows, tags: new Map(tags.map((tag) => [tag.id, tag])), counts };
  }, [rows, tags, imports, trash]);
  return value === null ? loading : <RowsContext.Provider value={value}>{children}</RowsContext.Provider>;
}

export function useLibraryRows(): LibraryRows {
  const value = useContext(RowsContext);
  if (value === null) throw new Error('useLibraryRows outside of LibraryRowsProvider');
  return value;
}

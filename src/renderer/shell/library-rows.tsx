import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { countInLists } from '../../shared/list/find-in-lists';
import { countPlaces, type PlaceCounts } from '../../shared/list/find-rows';
import type { LibraryList } from '../../shared/list/library-list';
import type { PaperListId, TagId } from '../../shared/model/id';
import { listsWithin, type ListMap } from '../../shared/model/list-tree';
import { keepTags, type Tag } from '../../shared/model/tag';
import { ancestorsOf } from '../../shared/model/tag-tree';
import type { PostilDatabase } from '../storage/database';
import { readLibraryList, type ListRow } from '../storage/library-rows';
import { useLibrary } from '../storage/library-context';
import { countLooseNotes } from '../storage/loose-notes';
import { readPaperLists } from '../storage/paper-lists';
import { readImports } from '../storage/sources';
import { readTags } from '../storage/tags';
import { countTrash } from '../storage/trash';

export type LibraryRows = {
  list: LibraryList;
  /** Those of the list, in the order in which papers were added. */
  rows: readonly ListRow[];
  /** Live tags only, by id, under the parents and in the colours that they have today. */
  tags: ReadonlyMap<TagId, Tag>;
  /** With the folders that they lie in; archived ones too. */
  lists: ListMap;
  /** `tags` counts who carries a tag or one under it: as many as its place lists. `ownTags` counts who carries the tag itself. */
  counts: Omit<PlaceCounts, 'within'> & {
    ownTags: ReadonlyMap<TagId, number>;
    /** Of a folder those of all lists in it, each paper once. */
    lists: ReadonlyMap<PaperListId, number>;
    imports: number;
    notes: number;
    trash: number;
  };
};

const RowsContext = createContext<LibraryRows | null>(null);
const ReaderContext = createContext<(() => LibraryRows) | null>(null);

/** One live query for places, list and palette: three of them would read the library three times after each change. */
export function LibraryRowsProvider({ loading, children }: { loading: ReactNode; children: ReactNode }) {
  const { db } = useLibrary();
  const readLibrary = useMemo(() => createLibraryReader(db), [db]);
  const read = useLiveQuery(readLibrary, [readLibrary]);
  const value = useMemo<LibraryRows | null>(() => {
    if (read === undefined) return null;
    const { list, tags, lists, ...counts } = read;
    const above = new Map([...tags.values()].map((tag) => [tag.id, ancestorsOf(tag, tags).map((one) => one.id)]));
    const { tags: ownTags, within, ...places } = countPlaces(list, above);
    const inLists = countInLists(list, new Map([...lists.keys()].map((id) => [id, listsWithin(id, lists)])));
    const all = { ...places, tags: within, ownTags, lists: inLists, ...counts };
    return { list, rows: list.rows, tags, lists, counts: all };
  }, [read]);
  const [reader] = useState(createRowsReader);
  useLayoutEffect(() => reader.keep(value), [reader, value]);
  if (value === null) return loading;
  return (
    <ReaderContext.Provider value={reader.read}>
      <RowsContext.Provider value={value}>{children}</RowsContext.Provider>
    </ReaderContext.Provider>
  );
}

function createRowsReader() {
  let kept: LibraryRows | null = null;
  return {
    keep(rows: LibraryRows | null): void {
      kept = rows;
    },
    read(): LibraryRows {
      if (kept === null) throw new Error('the library is read before it is open');
      return kept;
    },
  };
}

/** Read as one, so that a paper never stands in two places or in none for a frame. Tags that did not change stay the same objects. */
function createLibraryReader(db: PostilDatabase) {
  let known: ReadonlyMap<TagId, Tag> = new Map();
  return async () => {
    const [list, tags, lists, imports, notes, trash] = await Promise.all([
      readLibraryList(db),
      readTags(db),
      readPaperLists(db),
      readImports(db),
      countLooseNotes(db),
      countTrash(db),
    ]);
    known = keepTags(known, tags);
    return { list, tags: known, lists, imports: imports.length, notes, trash };
  };
}

export function useLibraryRows(): LibraryRows {
  const value = useContext(RowsContext);
  if (value === null) throw new Error('useLibraryRows outside of LibraryRowsProvider');
  return value;
}

/** For what stands there hundreds of times and looks only when it is asked: it is not drawn anew with each change. */
export function useReadLibraryRows(): () => LibraryRows {
  const read = useContext(ReaderContext);
  if (read === null) throw new Error('useReadLibraryRows outside of LibraryRowsProvider');
  return read;
}

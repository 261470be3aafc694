import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { FilterScope } from '../../../shared/list/find-by-filter';
import type { PaperListId, SourceId, TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';
import { ancestorsOf, withBelow } from '../../../shared/model/tag-tree';
import { useLibraryRows } from '../../shell/library-rows';
import { useLibrary } from '../../storage/library-context';

/** What a filter may name today, and what it is called. */
export type LiveScope = FilterScope & {
  tags: ReadonlyMap<TagId, Tag>;
  above: ReadonlyMap<TagId, readonly TagId[]>;
  listNames: ReadonlyMap<PaperListId, string>;
  sourceNames: ReadonlyMap<SourceId, string>;
};

type Named = Pick<LiveScope, 'listNames' | 'sourceNames'>;
const NOTHING_NAMED: Named = { listNames: new Map(), sourceNames: new Map() };

/** Read live: a list that is made, or a source that is taken back, shows at once. */
export function useFilterScope(): LiveScope {
  const { db } = useLibrary();
  const { tags } = useLibraryRows();
  const named = useLiveQuery(async (): Promise<Named> => {
    const [lists, sources] = await Promise.all([db.paperLists.toArray(), db.sources.toArray()]);
    return {
      listNames: new Map(lists.filter((one) => !one.isFolder && !one.archived).map(({ id, name }) => [id, name])),
      sourceNames: new Map(sources.filter(({ state }) => state === 'live').map(({ id, fileName }) => [id, fileName])),
    };
  }, [db]);
  return useMemo(() => {
    const { listNames, sourceNames } = named ?? NOTHING_NAMED;
    return {
      tags,
      above: new Map([...tags.values()].map((tag) => [tag.id, ancestorsOf(tag, tags).map(({ id }) => id)])),
      tagsWithin: (id: TagId) => withBelow(id, tags),
      lists: new Set(listNames.keys()),
      sources: new Set(sourceNames.keys()),
      listNames,
      sourceNames,
    };
  }, [named, tags]);
}

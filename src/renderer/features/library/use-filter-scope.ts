import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { FilterScope } from '../../../shared/list/find-by-filter';
import type { PaperListId, SourceId, TagId } from '../../../shared/model/id';
import { isArchived } from '../../../shared/model/list-tree';
import type { Tag } from '../../../shared/model/tag';
import { ancestorsOf, withBelow } from '../../../shared/model/tag-tree';
import { useLibraryRows } from '../../shell/library-rows';
import { useLibrary } from '../../storage/library-context';

/** What a filter may name today, and what it is called. */
export type LiveScope = FilterScope & {
  tags: ReadonlyMap<TagId, Tag>;
  above: ReadonlyMap<TagId, readonly TagId[]>;
  listNames: ReadonlyMap<PaperListId, string>;
  /** Those of the lists that are archived, or lie in a folder that is. A filter finds their papers as those of any other. */
  archivedLists: ReadonlySet<PaperListId>;
  sourceNames: ReadonlyMap<SourceId, string>;
};

const NO_SOURCES: LiveScope['sourceNames'] = new Map();

/** Read live: a list that is made, or a source that is taken back, shows at once. */
export function useFilterScope(): LiveScope {
  const { db } = useLibrary();
  const { tags, lists } = useLibraryRows();
  const sourceNames =
    useLiveQuery(async () => {
      const sources = await db.sources.toArray();
      return new Map(sources.filter(({ state }) => state === 'live').map(({ id, fileName }) => [id, fileName]));
    }, [db]) ?? NO_SOURCES;
  return useMemo(() => {
    const own = [...lists.values()].filter((one) => !one.isFolder);
    const listNames = new Map(own.map(({ id, name }) => [id, name]));
    return {
      tags,
      above: new Map([...tags.values()].map((tag) => [tag.id, ancestorsOf(tag, tags).map(({ id }) => id)])),
      tagsWithin: (id: TagId) => withBelow(id, tags),
      lists: new Set(listNames.keys()),
      sources: new Set(sourceNames.keys()),
      listNames,
      archivedLists: new Set(own.filter((one) => isArchived(one, lists)).map(({ id }) => id)),
      sourceNames,
    };
  }, [sourceNames, tags, lists]);
}

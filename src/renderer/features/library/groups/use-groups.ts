import { useMemo } from 'react';
import { groupOrdinals } from '../../../../shared/list/group-list';
import type { LibraryList } from '../../../../shared/list/library-list';
import { groupKey, type GroupFacet } from '../../../../shared/model/grouping';
import type { PaperId, PaperListId } from '../../../../shared/model/id';
import { layLists, type ListMap } from '../../../../shared/model/list-tree';
import type { Sort } from '../../../../shared/model/settings';
import { layTags } from '../../../../shared/model/tag-tree';
import { foldedOf, groupingOf } from '../../../shell/layout-of';
import { useLibraryRows } from '../../../shell/library-rows';
import { useScreen } from '../../../shell/screen-state';
import type { LiveScope } from '../use-filter-scope';
import type { ShownGroup } from './lay-groups';

export type ShownGroups = {
  /** Of the papers whose group is open. */
  ordinals: Uint32Array;
  /** Null where the place is not grouped. */
  groups: readonly ShownGroup[] | null;
  /** The first paper of a group, which may be folded. */
  firstOf: (group: ShownGroup) => PaperId | null;
};

/** Groups in the order in which the reader has their tags, lists and sources elsewhere; the newest source first. */
export function useGroups(list: LibraryList, found: Uint32Array, sort: readonly Sort[], scope: LiveScope): ShownGroups {
  const facet = useScreen(groupingOf);
  const folded = useScreen(foldedOf);
  const { lists } = useLibraryRows();
  const order = useMemo(
    () => ({
      tags: layTags(scope.tags).map(({ tag }) => tag.id),
      lists: orderLists(lists, scope),
      sources: [...scope.sourceNames.keys()].sort().reverse(),
    }),
    [scope, lists],
  );
  const grouped = useMemo(
    () =>
      facet === null ? null : groupOrdinals(list, found, facet, { ...order, ascending: isAscending(facet, sort) }),
    [list, found, facet, order, sort],
  );
  return useMemo(() => {
    if (grouped === null) return { ordinals: found, groups: null, firstOf: () => null };
    const closed = new Set(folded);
    const open: Uint32Array[] = [];
    let from = 0;
    const groups = grouped.groups.map((group): ShownGroup => {
      const key = groupKey(group.one);
      const shown = { ...group, key, folded: closed.has(key), from };
      if (!shown.folded) {
        open.push(grouped.ordinals.subarray(group.start, group.start + group.count));
        from += group.count;
      }
      return shown;
    });
    const firstOf = ({ start }: ShownGroup) => list.rows[grouped.ordinals[start] ?? -1]?.id ?? null;
    return { ordinals: join(open, from), groups, firstOf };
  }, [list, grouped, found, folded]);
}

/** Archived ones last: a paper stands in one of them only where no other list holds it. */
function orderLists(lists: ListMap, { archivedLists }: LiveScope): PaperListId[] {
  const laid = layLists(lists, { folded: new Set(), withArchived: true }).filter(({ list }) => !list.isFolder);
  const ids = laid.map(({ list }) => list.id);
  return [...ids.filter((id) => !archivedLists.has(id)), ...ids.filter((id) => archivedLists.has(id))];
}

/** A list that is sorted by what it is grouped by has its groups in that direction, too. */
function isAscending(facet: GroupFacet, [first]: readonly Sort[]): boolean | undefined {
  const field = { statuses: 'status', years: 'year', tagIds: null, listIds: null, sourceIds: null }[facet];
  return first !== undefined && first.field === field ? !first.descending : undefined;
}

function join(parts: readonly Uint32Array[], length: number): Uint32Array {
  const all = new Uint32Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

import { useDeferredValue, useLayoutEffect, useMemo } from 'react';
import { findByFilter } from '../../../shared/list/find-by-filter';
import type { LibraryList } from '../../../shared/list/library-list';
import { sortInList } from '../../../shared/list/find-in-lists';
import { sortOrdinals } from '../../../shared/list/sort-list';
import { pruneFilter } from '../../../shared/model/filter-values';
import type { PaperId } from '../../../shared/model/id';
import type { PaperFilter } from '../../../shared/model/paper-filter';
import { compareOrder } from '../../../shared/model/order-key';
import { withBelow } from '../../../shared/model/tag-tree';
import { isToRead } from '../../shell/place';
import { useLibraryRows } from '../../shell/library-rows';
import { setFacets, sortOf, useScreen } from '../../shell/screen-state';
import type { ListRow } from '../../storage/library-rows';
import { findInPlace, matchText } from './arrange-rows';
import { followList } from './follow-list';
import type { ShownGroup } from './groups/lay-groups';
import { useGroupActions } from './groups/use-group-actions';
import { useGroups } from './groups/use-groups';
import { useFilterScope, type LiveScope } from './use-filter-scope';
import { useFoldedTexts } from './use-folded-texts';

export type ShownRows = {
  rows: readonly ListRow[];
  /** Null where the place is not grouped; otherwise `rows` are those whose group is open. */
  groups: readonly ShownGroup[] | null;
  /** How many there are with those whose group is folded. */
  found: number;
  /** Places in the list of those that the text lets through, whatever the facets do. */
  worded: Uint32Array;
  facets: PaperFilter;
  scope: LiveScope;
  /** Before the filter. */
  total: number;
  /** How many tags lie under the one whose place it is. */
  below: number;
  /** The first of the papers to read in the reader's own order, whatever the list is sorted by; null elsewhere. */
  nextId: PaperId | null;
};

/** The rows of the place, filtered and sorted; keeps the selection within them. */
export function useShownRows(): ShownRows {
  const { list, tags, lists } = useLibraryRows();
  const place = useScreen((state) => state.place);
  const sort = useScreen(sortOf);
  // Typing stays quick on a long list: the rows follow a moment later.
  const filter = useDeferredValue(useScreen((state) => state.filter));
  const within = useMemo(() => (place.kind === 'tag' ? withBelow(place.tagId, tags) : undefined), [place, tags]);
  const placed = useMemo(() => {
    // A list that was deleted holds nothing, though its papers name it still.
    const isGone = place.kind === 'list' && !lists.has(place.listId);
    const found = isGone ? new Uint32Array(0) : findInPlace(list, place, within, tags);
    const inList = place.kind === 'list' && sort[0]?.field === 'hand' ? place.listId : null;
    return inList === null ? sortOrdinals(list, found, sort) : sortInList(list, found, inList);
  }, [list, lists, place, sort, within, tags]);
  const texts = useFoldedTexts(list.rows, filter.trim() !== '');
  const worded = useMemo(() => {
    const matches = matchText(filter, texts.find);
    return matches === null ? placed : placed.filter((at) => matches(list.rows[at] as ListRow));
  }, [list, placed, filter, texts]);
  const scope = useFilterScope();
  const chosen = useScreen((state) => state.facets);
  const facets = useMemo(() => pruneFilter(chosen, scope), [chosen, scope]);
  const found = useMemo(() => findByFilter(list, worded, facets, scope), [list, worded, facets, scope]);
  const { ordinals, groups, firstOf } = useGroups(list, found, sort, scope);
  const shown = useMemo(() => Array.from(ordinals, (at) => list.rows[at] as ListRow), [list, ordinals]);
  useGroupActions(groups, firstOf);
  // What went from the library goes from the filter for good: an undo brings the tag back, and asks for nothing.
  useLayoutEffect(() => {
    if (facets !== chosen && useScreen.getState().facets === chosen) setFacets(facets);
  }, [facets, chosen]);
  // Before the next key: what it moves among is what is on screen.
  useLayoutEffect(() => {
    if (useScreen.getState().facets === facets) followList(shown, place, filter);
  }, [shown, place, filter, facets]);
  const nextId = useMemo(() => (isToRead(place) ? findFirst(list, placed) : null), [list, placed, place]);
  const below = (within?.size ?? 1) - 1;
  return { rows: shown, groups, found: found.length, worded, facets, scope, total: placed.length, below, nextId };
}

function findFirst({ rows }: LibraryList, ordinals: Uint32Array): PaperId | null {
  let first: ListRow | null = null;
  for (const row of Array.from(ordinals, (at) => rows[at] as ListRow))
    if (first === null || compareOrder(row, first) < 0) first = row;
  return first?.id ?? null;
}

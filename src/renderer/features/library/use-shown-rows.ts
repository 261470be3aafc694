import { useDeferredValue, useLayoutEffect, useMemo } from 'react';
import { sortOrdinals } from '../../../shared/list/sort-list';
import type { PaperId } from '../../../shared/model/id';
import { compareOrder } from '../../../shared/model/order-key';
import { withBelow } from '../../../shared/model/tag-tree';
import { hasHandOrder } from '../../shell/place';
import { useLibraryRows } from '../../shell/library-rows';
import { sortOf, useScreen } from '../../shell/screen-state';
import type { ListRow } from '../../storage/library-rows';
import { filterRows, findInPlace } from './arrange-rows';
import { followList } from './follow-list';
import { useFoldedTexts } from './use-folded-texts';

export type ShownRows = {
  rows: readonly ListRow[];
  /** Before the filter. */
  total: number;
  /** How many tags lie under the one whose place it is. */
  below: number;
  /** The first of the papers to read in the reader's own order, whatever the list is sorted by; null elsewhere. */
  nextId: PaperId | null;
};

/** The rows of the place, filtered and sorted; keeps the selection within them. */
export function useShownRows(): ShownRows {
  const { list, tags } = useLibraryRows();
  const place = useScreen((state) => state.place);
  const sort = useScreen(sortOf);
  // Typing stays quick on a long list: the rows follow a moment later.
  const filter = useDeferredValue(useScreen((state) => state.filter));
  const within = useMemo(() => (place.kind === 'tag' ? withBelow(place.tagId, tags) : undefined), [place, tags]);
  const placed = useMemo(() => {
    const ordinals = sortOrdinals(list, findInPlace(list, place, within), sort);
    return Array.from(ordinals, (at) => list.rows[at] as ListRow);
  }, [list, place, sort, within]);
  const texts = useFoldedTexts(list.rows, filter.trim() !== '');
  const shown = useMemo(() => filterRows(placed, filter, texts.find), [placed, filter, texts]);
  // Before the next key: what it moves among is what is on screen.
  useLayoutEffect(() => followList(shown, place, filter), [shown, place, filter]);
  const nextId = useMemo(() => (hasHandOrder(place) ? findFirst(placed) : null), [placed, place]);
  return { rows: shown, total: placed.length, below: (within?.size ?? 1) - 1, nextId };
}

function findFirst(rows: readonly ListRow[]): PaperId | null {
  let first: ListRow | null = null;
  for (const row of rows) if (first === null || compareOrder(row, first) < 0) first = row;
  return first?.id ?? null;
}

import { useDeferredValue, useLayoutEffect, useMemo } from 'react';
import { sortOrdinals } from '../../../shared/list/sort-list';
import { withBelow } from '../../../shared/model/tag-tree';
import { useLibraryRows } from '../../shell/library-rows';
import { useScreen } from '../../shell/screen-state';
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
};

/** The rows of the place, filtered and sorted; keeps the selection within them. */
export function useShownRows(): ShownRows {
  const { list, tags } = useLibraryRows();
  const place = useScreen((state) => state.place);
  const sort = useScreen((state) => state.sort);
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
  return { rows: shown, total: placed.length, below: (within?.size ?? 1) - 1 };
}

import { useDeferredValue, useLayoutEffect, useMemo } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { hasHandOrder } from '../../shell/place';
import { useLibraryRows } from '../../shell/library-rows';
import { sortOf, useScreen } from '../../shell/screen-state';
import type { ListRow } from '../../storage/library-rows';
import { compareOrder } from '../../../shared/model/order-key';
import { filterRows, isInPlace, sortRows } from './arrange-rows';
import { followList } from './follow-list';
import { useFoldedTexts } from './use-folded-texts';

export type ShownRows = {
  rows: readonly ListRow[];
  /** Before the filter. */
  total: number;
  /** The first of the papers to read in the reader's own order, whatever the list is sorted by; null elsewhere. */
  nextId: PaperId | null;
};

/** The rows of the place, filtered and sorted; keeps the selection within them. */
export function useShownRows(): ShownRows {
  const { rows } = useLibraryRows();
  const place = useScreen((state) => state.place);
  const sort = useScreen(sortOf);
  // Typing stays quick on a long list: the rows follow a moment later.
  const filter = useDeferredValue(useScreen((state) => state.filter));
  const placed = useMemo(
    () =>
      sortRows(
        rows.filter((row) => isInPlace(row, place)),
        sort,
      ),
    [rows, place, sort],
  );
  const texts = useFoldedTexts(rows, filter.trim() !== '');
  const shown = useMemo(() => filterRows(placed, filter, texts.find), [placed, filter, texts]);
  // Before the next key: what it moves among is what is on screen.
  useLayoutEffect(() => followList(shown, place, filter), [shown, place, filter]);
  const nextId = useMemo(() => (hasHandOrder(place) ? findFirst(placed) : null), [placed, place]);
  return { rows: shown, total: placed.length, nextId };
}

function findFirst(rows: readonly ListRow[]): PaperId | null {
  let first: ListRow | null = null;
  for (const row of rows) if (first === null || compareOrder(row, first) < 0) first = row;
  return first?.id ?? null;
}

import { useDeferredValue, useEffect, useMemo } from 'react';
import { useLibraryRows } from '../../shell/library-rows';
import { keepInList, selectOnly } from '../../shell/selection';
import { useScreen } from '../../shell/screen-state';
import type { ListRow } from '../../storage/library-rows';
import { filterRows, isInPlace, sortRows } from './arrange-rows';
import { useFoldedTexts } from './use-folded-texts';

export type ShownRows = {
  rows: readonly ListRow[];
  /** Before the filter. */
  total: number;
};

/** The rows of the place, filtered and sorted; keeps the selection within them. */
export function useShownRows(): ShownRows {
  const { rows } = useLibraryRows();
  const place = useScreen((state) => state.place);
  const sort = useScreen((state) => state.sort);
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
  useEffect(() => followList(shown), [shown]);
  return { rows: shown, total: placed.length };
}

/** A decision takes a paper out of its list: the cursor then stands on the one that moved up into its place. */
function followList(shown: readonly ListRow[]): void {
  const { selection, shownIds } = useScreen.getState();
  const ids = shown.map((row) => row.id);
  const index = selection.focusedId === null ? 0 : shownIds.indexOf(selection.focusedId);
  const kept = keepInList(selection, ids, index);
  const next = kept.focusedId === null ? selectOnly(ids[0] ?? null) : kept;
  const isSame = next.focusedId === selection.focusedId && next.ids === selection.ids;
  useScreen.setState(isSame ? { shownIds: ids } : { shownIds: ids, selection: next });
}

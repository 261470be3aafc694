import type { Place } from '../../shell/place';
import { keepInList, selectOnly } from '../../shell/selection';
import { useScreen } from '../../shell/screen-state';
import type { ListRow } from '../../storage/library-rows';

/**
 * A decision takes a paper out of its list: the cursor then stands on the one that moved up into its place. Rows of a place or filter that
 * the reader has left since they were drawn decide nothing: the paper that was just chosen elsewhere is not in them.
 */
export function followList(shown: readonly ListRow[], place: Place, filter: string): void {
  const { selection, shownIds, ...present } = useScreen.getState();
  if (present.place !== place || present.filter !== filter) return;
  const ids = shown.map((row) => row.id);
  const index = selection.focusedId === null ? 0 : shownIds.indexOf(selection.focusedId);
  const kept = keepInList(selection, ids, index);
  const next = kept.focusedId === null ? selectOnly(ids[0] ?? null) : kept;
  const isSame = next.focusedId === selection.focusedId && next.ids === selection.ids;
  useScreen.setState(isSame ? { shownIds: ids } : { shownIds: ids, selection: next });
}

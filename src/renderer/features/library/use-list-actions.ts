import type { PaperId } from '../../../shared/model/id';
import { isEmptyFilter } from '../../../shared/model/filter-values';
import { useActions } from '../../shell/actions';
import { findFocusedPane, focusPane } from '../../shell/panes';
import { clearFilters, goTo, setFilter, setSelection, useScreen } from '../../shell/screen-state';
import { addRange, moveTo, selectAll, selectTo, targetsOf, toggle, type Selection } from '../../shell/selection';

/** What moves the cursor also clears nothing: marks are cleared by Escape, a click, or another place. */
export function moveBy(step: number): void {
  const { selection, shownIds } = useScreen.getState();
  const at = selection.focusedId === null ? -1 : shownIds.indexOf(selection.focusedId);
  const next = shownIds[Math.min(Math.max(at + step, 0), shownIds.length - 1)];
  if (next !== undefined) setSelection(moveTo(selection, next));
}

export function extendBy(step: number): void {
  const { selection, shownIds } = useScreen.getState();
  const at = selection.focusedId === null ? -1 : shownIds.indexOf(selection.focusedId);
  const next = shownIds[Math.min(Math.max(at + step, 0), shownIds.length - 1)];
  if (next !== undefined) setSelection(selectTo(selection, next, shownIds));
}

function change(make: (selection: Selection, focused: PaperId, order: readonly PaperId[]) => Selection): void {
  const { selection, shownIds } = useScreen.getState();
  if (selection.focusedId !== null) setSelection(make(selection, selection.focusedId, shownIds));
}

/**
 * Escape takes back one thing at a time: from the paper to the list, then the marks, the text, what is chosen beside the list, and the number
 * that opened it.
 */
function goBack(closeFilter: () => void): void {
  const { place, selection, filter, facets } = useScreen.getState();
  if (findFocusedPane() !== 'list' && focusPane('list')) return;
  if (selection.ids.size > 0) return setSelection({ ...selection, ids: new Set() });
  if (filter !== '') {
    setFilter('');
    closeFilter();
  } else if (!isEmptyFilter(facets)) clearFilters();
  else if (place.kind === 'picked')
    goTo(place.picked.kind === 'due' ? { kind: 'status', status: 'to-read' } : { kind: 'insight' });
}

export type ListControls = {
  openFilter: () => void;
  closeFilter: () => void;
  openSort: () => void;
  openView: () => void;
  toggleLayout: () => void;
  toggleFacets: () => void;
  openJump: () => void;
};

export function useListActions(controls: ListControls): void {
  const hasRows = useScreen((state) => state.shownIds.length > 0);
  const hasTargets = useScreen((state) => targetsOf(state.selection).length > 0);
  useActions({
    'list.next': hasRows ? () => moveBy(1) : null,
    'list.previous': hasRows ? () => moveBy(-1) : null,
    'list.first': hasRows ? () => moveBy(-Infinity) : null,
    'list.last': hasRows ? () => moveBy(Infinity) : null,
    'list.jump': hasRows ? controls.openJump : null,
    'list.open': hasTargets ? () => void focusPane('paper') : null,
    'list.select': hasTargets ? () => change((selection, focused) => toggle(selection, focused)) : null,
    'list.selectTo': hasTargets ? () => change(addRange) : null,
    'list.selectAll': hasRows ? () => change((selection, _focused, order) => selectAll(selection, order)) : null,
    'list.sort': controls.openSort,
    'list.view': controls.openView,
    'view.layout': controls.toggleLayout,
    'list.facets': controls.toggleFacets,
    'list.filter': controls.openFilter,
    'app.back': () => goBack(controls.closeFilter),
  });
}

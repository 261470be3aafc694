import type { PaperId } from '../../../../shared/model/id';
import { useActions } from '../../../shell/actions';
import { foldGroups } from '../../../shell/layout-of';
import { setSelection, useScreen } from '../../../shell/screen-state';
import { moveTo } from '../../../shell/selection';
import { findGroupOf, type ShownGroup } from './lay-groups';

/** @param firstOf the first paper of a group, which may be folded */
export function useGroupActions(
  groups: readonly ShownGroup[] | null,
  firstOf: (group: ShownGroup) => PaperId | null,
): void {
  const has = groups !== null && groups.length > 0;
  useActions({
    'group.next': has ? () => step(groups, 1) : null,
    'group.previous': has ? () => step(groups, -1) : null,
    'group.fold': has ? () => fold(groups) : null,
    'group.unfold': has ? () => unfold(groups, firstOf) : null,
    'group.foldAll': has ? () => foldAll(groups, true) : null,
    'group.unfoldAll': has ? () => foldAll(groups, false) : null,
  });
}

function findCursor(): number {
  const { selection, shownIds } = useScreen.getState();
  return selection.focusedId === null ? -1 : shownIds.indexOf(selection.focusedId);
}

function goToRow(row: number): void {
  const { selection, shownIds } = useScreen.getState();
  const id = shownIds[row];
  if (id !== undefined) setSelection(moveTo(selection, id));
}

/** Within a group a step back goes to its beginning first. */
function step(groups: readonly ShownGroup[], by: 1 | -1): void {
  const cursor = findCursor();
  const starts = groups.filter(({ folded }) => !folded).map(({ from }) => from);
  const next = by > 0 ? starts.find((from) => from > cursor) : starts.findLast((from) => from < cursor);
  if (next !== undefined) goToRow(next);
}

/** The cursor goes on to what moves up. */
function fold(groups: readonly ShownGroup[]): void {
  const group = groups[findGroupOf(groups, findCursor())];
  if (group !== undefined) foldGroups([group.one], true);
}

/** The one before the cursor, which is the one that was folded there, or else the one behind it. */
function unfold(groups: readonly ShownGroup[], firstOf: (group: ShownGroup) => PaperId | null): void {
  const at = findGroupOf(groups, findCursor());
  const before = groups.slice(0, Math.max(at, 0)).findLast(({ folded }) => folded);
  const group = before ?? groups.slice(Math.max(at, 0)).find(({ folded }) => folded);
  if (group === undefined) return;
  foldGroups([group.one], false);
  const first = firstOf(group);
  if (first !== null) setSelection(moveTo(useScreen.getState().selection, first));
}

function foldAll(groups: readonly ShownGroup[], folded: boolean): void {
  foldGroups(
    groups.map(({ one }) => one),
    folded,
  );
}

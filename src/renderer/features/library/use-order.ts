import { orderInList, orderPapers } from '../../commands/commands';
import type { PaperId } from '../../../shared/model/id';
import type { OrderTarget } from '../../../shared/model/order-key';
import { useLibrary } from '../../shell/library';
import { useActions } from '../../shell/actions';
import { groupingOf } from '../../shell/layout-of';
import { useRunCommand } from '../../shell/run-command';
import { isOrderedByHand, readTargets, useScreen } from '../../shell/screen-state';
import { targetsOf } from '../../shell/selection';

/**
 * Moves the papers that are meant, by keys; answers how a drag does it. Null where the list is not in an order by hand, or cannot be
 * written.
 */
export function useOrderActions(): ((target: OrderTarget<PaperId> | null) => void) | null {
  const run = useRunCommand();
  const { readOnly } = useLibrary();
  const place = useScreen((state) => state.place);
  // Between groups a place in the order says something else than it looks like.
  const isByHand = useScreen((state) => isOrderedByHand(state) && groupingOf(state) === null);
  const hasTargets = useScreen((state) => targetsOf(state.selection).length > 0);
  const canMove = isByHand && hasTargets && !readOnly;

  function move(target: OrderTarget<PaperId> | null): void {
    if (target === null) return;
    void run((library) =>
      place.kind === 'list'
        ? orderInList(library, readTargets(), place.listId, target)
        : orderPapers(library, readTargets(), target),
    );
  }
  function moveBy(step: 1 | -1): void {
    move(besideTarget(useScreen.getState().shownIds, readTargets(), step));
  }
  useActions({
    'order.up': canMove ? () => moveBy(-1) : null,
    'order.down': canMove ? () => moveBy(1) : null,
    'order.first': canMove ? () => move('first') : null,
    'order.last': canMove ? () => move('last') : null,
  });
  return canMove ? move : null;
}

/** A step past the next one on screen that stays; null at the end. Several that are apart come together. */
export function besideTarget(
  shown: readonly PaperId[],
  moved: readonly PaperId[],
  step: 1 | -1,
): OrderTarget<PaperId> | null {
  const moving = new Set(moved);
  const places = shown.flatMap((id, at) => (moving.has(id) ? [at] : []));
  const end = step < 0 ? places[0] : places.at(-1);
  const beside = end === undefined ? undefined : shown[end + step];
  if (beside === undefined) return null;
  return step < 0 ? { before: beside } : { after: beside };
}

/** Where what was dropped before the row with this number goes. Behind the last row on screen may be others that a filter hides. */
export function dropTarget(rows: readonly { id: PaperId }[], at: number): OrderTarget<PaperId> | null {
  const before = rows[at];
  if (before !== undefined) return { before: before.id };
  const last = rows.at(-1);
  return last === undefined ? null : { after: last.id };
}

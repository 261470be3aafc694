import { setPriority, setRating, setStatus, trashPapers } from '../../commands/commands';
import { statuses, type Status } from '../../../shared/model/paper';
import type { PaperId } from '../../../shared/model/id';
import { useActions, type ActionHandlers } from '../../shell/actions';
import { useRunCommand } from '../../shell/run-command';
import { readTargets, useScreen } from '../../shell/screen-state';
import { targetsOf } from '../../shell/selection';

/** What is decided about the papers shown: bound with the paper, so that the keys act also while the list is hidden. */
export function useDecisions(): void {
  const hasTargets = useScreen((state) => targetsOf(state.selection).length > 0);
  const run = useRunCommand();

  function forTargets(act: (ids: PaperId[]) => void): (() => void) | null {
    return hasTargets ? () => act(readTargets()) : null;
  }
  function decide(status: Status): (() => void) | null {
    return forTargets((ids) => void run((library) => setStatus(library, ids, status)));
  }
  function rate(rating: number): (() => void) | null {
    return forTargets((ids) => void run((library) => setRating(library, ids, rating)));
  }
  const decisions = Object.fromEntries(statuses.map((status) => [`status.${status}`, decide(status)]));
  const ratings = Object.fromEntries([0, 1, 2, 3, 4, 5].map((rating) => [`rating.${rating}`, rate(rating)]));
  function give(priority: number): (() => void) | null {
    return forTargets((ids) => void run((library) => setPriority(library, ids, priority === 0 ? null : priority)));
  }
  const priorities = Object.fromEntries([0, 1, 2, 3].map((priority) => [`priority.${priority}`, give(priority)]));
  useActions({
    ...(decisions as ActionHandlers),
    ...(ratings as ActionHandlers),
    ...(priorities as ActionHandlers),
    'paper.trash': forTargets((ids) => void run((library) => trashPapers(library, ids))),
  });
}

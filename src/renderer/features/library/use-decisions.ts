import { removeFromList, setPriority, setRating, setStatus, trashPapers } from '../../commands/commands';
import { statuses, type Status } from '../../../shared/model/paper';
import type { PaperId } from '../../../shared/model/id';
import { useActions, type ActionHandlers } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { useRunCommand } from '../../shell/run-command';
import { readTargets, useScreen } from '../../shell/screen-state';
import { targetsOf } from '../../shell/selection';
import { finishReading } from '../../shell/takeaway';

/** What is decided about the papers shown: bound with the paper, so that the keys act also while the list is hidden. */
export function useDecisions(): void {
  const hasTargets = useScreen((state) => targetsOf(state.selection).length > 0);
  const library = useLibrary();
  const run = useRunCommand();

  function forTargets(act: (ids: PaperId[]) => void): (() => void) | null {
    return hasTargets ? () => act(readTargets()) : null;
  }
  function decide(status: Status): (() => void) | null {
    return forTargets((ids) => {
      const [only] = ids;
      // Of many at once nobody says what each was worth.
      if (status === 'read' && only !== undefined && ids.length === 1) void finishReading(library, only);
      else void run((open, long) => setStatus(open, ids, status, long));
    });
  }
  function rate(rating: number): (() => void) | null {
    return forTargets((ids) => void run((library, long) => setRating(library, ids, rating, long)));
  }
  const decisions = Object.fromEntries(statuses.map((status) => [`status.${status}`, decide(status)]));
  const ratings = Object.fromEntries([0, 1, 2, 3, 4, 5].map((rating) => [`rating.${rating}`, rate(rating)]));
  function give(priority: number): (() => void) | null {
    return forTargets(
      (ids) => void run((library, long) => setPriority(library, ids, priority === 0 ? null : priority, long)),
    );
  }
  const priorities = Object.fromEntries([0, 1, 2, 3].map((priority) => [`priority.${priority}`, give(priority)]));
  // Whoever empties a list means the list: its papers go to the trash only by name.
  const listId = useScreen(({ place }) => (place.kind === 'list' ? place.listId : null));
  useActions({
    ...(decisions as ActionHandlers),
    ...(ratings as ActionHandlers),
    ...(priorities as ActionHandlers),
    'paper.trash': forTargets((ids) => void run((library, long) => trashPapers(library, ids, long))),
    'paper.takeOut':
      listId === null ? null : forTargets((ids) => void run((library) => removeFromList(library, ids, listId))),
  });
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { useActions } from '../../shell/actions';
import { useLibraryRows } from '../../shell/library-rows';
import { isPaperPlace } from '../../shell/place';
import { readTargets, showPaper, useScreen } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import { readPaper } from '../../storage/papers';
import { closeDetails, openDetails, useDetailsScreen } from './details-screen';
import { DetailsDialog } from './DetailsDialog';

/** Mounted once by the app. Of several selected papers none is meant: their fields are not one. */
export function DetailsHost() {
  const library = useLibrary();
  const open = useDetailsScreen((state) => state.open);
  const hasOne = useScreen(
    ({ place, selection: { ids, focusedId } }) =>
      isPaperPlace(place) && (ids.size === 1 || (ids.size === 0 && focusedId !== null)),
  );
  function edit(): void {
    const [id] = readTargets();
    if (id !== undefined) openDetails(id);
  }
  useActions({
    'paper.details': hasOne && !library.readOnly ? edit : null,
    'paper.add': library.readOnly ? null : () => openDetails('new'),
  });
  useShownOnceListed();
  // Undefined while it is read, null where it has gone meanwhile.
  const paper = useLiveQuery(
    async () => (open === null || open === 'new' ? null : await readPaper(library.db, open)),
    [library.db, open],
  );
  if (open === null || paper === undefined) return null;
  if (open === 'new') return <DetailsDialog of="new" paper={null} onClose={closeDetails} />;
  return paper?.id === open ? <DetailsDialog key={open} of={open} paper={paper} onClose={closeDetails} /> : null;
}

/** Chosen before, it would be in no row, and the list would put its cursor elsewhere. */
function useShownOnceListed(): void {
  const added = useDetailsScreen((state) => state.added);
  const { rows } = useLibraryRows();
  useEffect(() => {
    if (added === null || rows.every((row) => row.id !== added)) return;
    useDetailsScreen.setState({ added: null });
    showPaper(added, { kind: 'status', status: 'inbox' });
  }, [added, rows]);
}

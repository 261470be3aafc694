import { useLiveQuery } from 'dexie-react-hooks';
import { useActions } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { isPaperPlace } from '../../shell/place';
import { readTargets, useScreen } from '../../shell/screen-state';
import { targetsOf } from '../../shell/selection';
import { openTakeaway, useTakeaway } from '../../shell/takeaway';
import { readPaper } from '../../storage/papers';
import { TakeawayDialog } from './TakeawayDialog';

/** Mounted once by the app. Of several papers none is meant: each says something else. */
export function TakeawayHost() {
  const library = useLibrary();
  const paperId = useTakeaway((state) => state.paperId);
  const hasOne = useScreen(({ place, selection }) => isPaperPlace(place) && targetsOf(selection).length === 1);
  function write(): void {
    const [id] = readTargets();
    if (id !== undefined) openTakeaway(id);
  }
  useActions({ 'paper.takeaway': hasOne && !library.readOnly ? write : null });
  const paper = useLiveQuery(
    async () => (paperId === null ? null : await readPaper(library.db, paperId)),
    [library.db, paperId],
  );
  // While another paper is read the one before is still there.
  if (paper === undefined || paper === null || paper.id !== paperId) return null;
  return <TakeawayDialog key={paper.id} paper={paper} onClose={() => useTakeaway.setState({ paperId: null })} />;
}

import { useEffect, useState } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { bindActions } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { isPaperPlace } from '../../shell/place';
import { useScreen } from '../../shell/screen-state';
import { targetsOf } from '../../shell/selection';
import { CopyDialog } from './CopyDialog';
import { copyPapers, hasChosenWords, readMeant } from './copy-papers';

/** Mounted once by the app. */
export function CopyHost() {
  const library = useLibrary();
  const [meant, setMeant] = useState<readonly PaperId[] | null>(null);
  const hasTargets = useScreen(({ place, selection }) => isPaperPlace(place) && targetsOf(selection).length > 0);
  useEffect(() => {
    if (!hasTargets) return;
    return bindActions(() => ({
      // Asked at each key, since what is chosen in a text changes without a render; and only where this action is meant, since the answer
      // makes the browser lay out the page.
      get 'paper.copy'() {
        return hasChosenWords() ? null : () => void copyPapers(library, readMeant(), useScreen.getState().copyAs);
      },
      'paper.copyAs': () => setMeant(readMeant()),
    }));
  }, [hasTargets, library]);
  return meant === null ? null : <CopyDialog ids={meant} onClose={() => setMeant(null)} />;
}

import { isUlid, type HighlightId } from '../../../../shared/model/id';
import { notifyError } from '../../../shell/notices';
import { isPaperPlace } from '../../../shell/place';
import { showPaper, useScreen } from '../../../shell/screen-state';
import { selectOnly } from '../../../shell/selection';
import { showHighlight } from '../../../shell/shown-highlight';
import { readHighlight } from '../../../storage/highlights';
import type { Library } from '../../../storage/library';

/** Goes to the words in their paper, which is opened where another is. */
export async function openHighlight({ db }: Library, id: string): Promise<void> {
  try {
    const highlight = isUlid<HighlightId>(id) ? await readHighlight(db, id) : null;
    if (highlight === null || highlight.paperId === null) return;
    const { place, selection } = useScreen.getState();
    const isOpen = selection.focusedId === highlight.paperId;
    if (isPaperPlace(place) && !isOpen) showPaper(highlight.paperId);
    // A place that lists no papers has none beside its list.
    if (!isPaperPlace(place) && !isOpen)
      useScreen.setState({ place: { kind: 'all' }, filter: '', selection: selectOnly(highlight.paperId) });
    showHighlight(highlight.id);
  } catch (error) {
    notifyError(error);
  }
}

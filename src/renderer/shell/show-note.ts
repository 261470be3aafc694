import type { Note } from '../../shared/model/note';
import { looseNote } from './note-of';
import { isPaperPlace } from './place';
import { showPaper, useScreen } from './screen-state';
import { selectOnly } from './selection';

/** Opens a note where it belongs, beside its paper or in the place of notes, with the caret in it. */
export function showNote({ id, paperId }: Pick<Note, 'id' | 'paperId'>): void {
  const { place, selection } = useScreen.getState();
  if (paperId === null) {
    useScreen.setState({
      place: { kind: 'notes' },
      filter: '',
      selection: selectOnly(null),
      noteWanted: looseNote(id),
    });
    return;
  }
  // A place that lists no papers may have this one beside its list already.
  if (selection.focusedId !== paperId) {
    if (isPaperPlace(place)) showPaper(paperId);
    else useScreen.setState({ place: { kind: 'all' }, filter: '', selection: selectOnly(paperId) });
  }
  useScreen.setState({ noteWanted: paperId });
}

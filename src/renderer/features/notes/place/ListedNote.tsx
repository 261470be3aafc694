import { useLiveQuery } from 'dexie-react-hooks';
import type { NoteId } from '../../../../shared/model/id';
import { useActions } from '../../../shell/actions';
import { useLibrary } from '../../../shell/library';
import { looseNote } from '../../../shell/note-of';
import { useScreen } from '../../../shell/screen-state';
import { readNote } from '../../../storage/notes';
import { NonePane, OpenPane } from '../../../ui/Pane';
import { OpenNote } from './LooseNote';

/** The note that a list of other things stands on, beside that list. */
export function ListedNote({ id }: { id: NoteId }) {
  const { db, readOnly } = useLibrary();
  const note = useLiveQuery(() => readNote(db, id), [db, id]);
  useActions({ 'note.focus': readOnly ? null : () => useScreen.setState({ noteWanted: looseNote(id) }) });
  if (note === undefined) return <OpenPane aria-busy="true" />;
  return note === null ? <NonePane>{null}</NonePane> : <OpenNote note={note} />;
}

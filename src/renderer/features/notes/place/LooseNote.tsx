import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Note } from '../../../../shared/model/note';
import { renameNote } from '../../../commands/commands';
import { useWords } from '../../../i18n/start-i18n';
import { useLibrary } from '../../../shell/library';
import { looseIdOf, looseNote } from '../../../shell/note-of';
import { focusPane } from '../../../shell/panes';
import { useRunCommand } from '../../../shell/run-command';
import { useScreen } from '../../../shell/screen-state';
import { EmptyState } from '../../../ui/EmptyState';
import { NonePane, OpenPane } from '../../../ui/Pane';
import { Backlinks } from '../mentions/Backlinks';
import { NotePanel } from '../NotePanel';
import { useNotes, useNotesScreen } from './notes-screen';
import styles from './Notes.module.css';

/** The right pane of the place Notes: the note under the cursor, with its title above it. */
export function LooseNote() {
  const words = useWords();
  const { lines, open } = useNotes();
  useWantedNote();
  if (lines === undefined) return <OpenPane aria-busy="true" />;
  if (open?.kind !== 'note') {
    return (
      <NonePane>
        {lines.length === 0 ? null : <EmptyState title={words('notes.pick')}>{words('notes.pickText')}</EmptyState>}
      </NonePane>
    );
  }
  return <OpenNote note={open.note} />;
}

/** A note that belongs to no paper, with its title above it and what speaks of it below. */
export function OpenNote({ note }: { note: Note }) {
  return (
    <OpenPane>
      <NoteTitle key={`${note.id} ${note.title}`} note={note} />
      <div className={styles['note']}>
        <NotePanel of={looseNote(note.id)} />
      </div>
      <div className={styles['backlinks']}>
        <Backlinks of={looseNote(note.id)} />
      </div>
    </OpenPane>
  );
}

/** Asked for from elsewhere: the cursor of the list goes to it, and its panel takes the focus. */
function useWantedNote(): void {
  const wanted = useScreen(({ noteWanted }) => (noteWanted === null ? null : looseIdOf(noteWanted)));
  useEffect(() => {
    if (wanted !== null) useNotesScreen.setState({ openId: wanted });
  }, [wanted]);
}

/** Written on leaving the field or with Enter; Escape leaves the title as it was. */
function NoteTitle({ note }: { note: Note }) {
  const words = useWords();
  const run = useRunCommand();
  const { readOnly } = useLibrary();
  const [title, setTitle] = useState(note.title);
  const field = useRef<HTMLInputElement>(null);
  const isWanted = useNotesScreen((state) => state.titleWanted === note.id);
  useEffect(() => {
    if (!isWanted) return;
    useNotesScreen.setState({ titleWanted: null });
    field.current?.focus();
    field.current?.select();
  }, [isWanted]);
  const dropped = useRef(false);
  function save(): void {
    if (dropped.current) setTitle(note.title);
    else if (title.trim() !== note.title) void run((library) => renameNote(library, note.id, title), { quiet: true });
    dropped.current = false;
  }
  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    dropped.current = event.key === 'Escape';
    if (!focusPane(event.key === 'Enter' ? 'note' : 'list')) event.currentTarget.blur();
  }
  return (
    <input
      ref={field}
      type="text"
      className={styles['title']}
      aria-label={words('notes.title')}
      placeholder={words('notes.untitled')}
      autoComplete="off"
      spellCheck={false}
      readOnly={readOnly}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={press}
      onBlur={save}
    />
  );
}

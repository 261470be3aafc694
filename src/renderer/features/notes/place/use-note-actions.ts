import type { NoteLine } from '../../../../shared/model/folder-tree';
import type { FolderId, NoteId } from '../../../../shared/model/id';
import { createLooseNote, deleteFolder, deleteNote, moveFolder, moveNote } from '../../../commands/commands';
import { useActions } from '../../../shell/actions';
import { cursorKeys } from '../../../shell/cursor-keys';
import { flushWords } from '../../../shell/flush';
import { useLibrary } from '../../../shell/library';
import { looseNote } from '../../../shell/note-of';
import { notifyError } from '../../../shell/notices';
import { useRunCommand } from '../../../shell/run-command';
import { useScreen } from '../../../shell/screen-state';
import { folderAt, lineId, useNotesScreen, type OpenNotes } from './notes-screen';

export type NoteActions = { point: (index: number) => void; move: (line: NoteLine, to: FolderId | null) => void };

/** What the keys do in the place of notes. */
export function useNoteActions({ lines = [], cursor, open }: OpenNotes, onMove: () => void): NoteActions {
  const library = useLibrary();
  const run = useRunCommand();
  const canWrite = !library.readOnly;
  const note = open?.kind === 'note' ? open.note : null;
  function point(to: number): void {
    const index = Math.max(0, Math.min(lines.length - 1, to));
    const line = lines[index];
    if (line !== undefined) useNotesScreen.setState({ openId: lineId(line), index });
  }
  async function create(): Promise<void> {
    const id = library.nextId<NoteId>();
    const made = await run((one) => createLooseNote(one, id, folderAt(open)), { quiet: true });
    if (made !== null) {
      useNotesScreen.setState({ openId: id });
      useScreen.setState({ noteWanted: looseNote(id) });
    }
  }
  function rename(): void {
    if (open?.kind === 'folder') useNotesScreen.setState({ naming: { folder: open.folder, parentId: null } });
    else if (open !== null) useNotesScreen.setState({ titleWanted: open.note.id });
  }
  function remove(line: NoteLine): void {
    useNotesScreen.setState({ index: cursor });
    // What is being typed into it is a change before it goes, and comes back with it.
    const flushed = flushWords().catch(notifyError);
    void flushed.then(() =>
      run((one) => (line.kind === 'note' ? deleteNote(one, line.note.id) : deleteFolder(one, line.folder.id))),
    );
  }
  const onLine = canWrite && open !== null;
  useActions({
    ...cursorKeys(lines.length, cursor, point),
    'notes.new': canWrite ? () => void create() : null,
    'notes.newFolder': canWrite
      ? () => useNotesScreen.setState({ naming: { folder: null, parentId: folderAt(open) } })
      : null,
    'notes.rename': onLine ? rename : null,
    'paper.editTitle': onLine ? rename : null,
    'notes.move': onLine ? onMove : null,
    'notes.delete': onLine ? () => remove(open) : null,
    'note.focus': note !== null && canWrite ? () => useScreen.setState({ noteWanted: looseNote(note.id) }) : null,
  });
  return {
    point,
    move: (line, to) =>
      void run((one) => (line.kind === 'note' ? moveNote(one, line.note.id, to) : moveFolder(one, line.folder.id, to))),
  };
}

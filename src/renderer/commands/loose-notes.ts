import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import { nameNote } from '../../shared/model/folder-tree';
import type { FolderId, NoteId } from '../../shared/model/id';
import { createNote, type Note } from '../../shared/model/note';
import { readHighlightsOf } from '../storage/highlights';
import type { Library } from '../storage/library';
import { readNote } from '../storage/notes';
import { createLabel, cutTitle, type LabelKey } from './labels';
import { runCommand, type CommandResult } from './run-command';

/** An empty note that belongs to no paper. @param folderId where it lies; a folder that is gone is none */
export function createLooseNote(library: Library, id: NoteId, folderId: FolderId | null): Promise<CommandResult> {
  return runCommand(library, async () => {
    const folder = folderId === null ? undefined : await library.db.folders.get(folderId);
    const doc = { type: 'doc', content: [{ type: 'paragraph' }] };
    const row = createNote({
      id,
      paperId: null,
      doc,
      text: '',
      createdAt: library.now(),
      folderId: folder?.id ?? null,
    });
    return { label: createLabel('change.createNote'), effects: [{ kind: 'insert', table: 'notes', id, row }] };
  });
}

/** An empty title is one: the note is then called by its first words. */
export function renameNote(library: Library, id: NoteId, title: string): Promise<CommandResult> {
  const name = title.replace(/\s+/gu, ' ').trim();
  return changeNote(library, id, 'change.renameNote', (note) =>
    name === note.title ? [] : diffRow('notes', id, note, { ...note, title: name, changedAt: library.now() }),
  );
}

/** Where a note lies is not what stands in it: it keeps its date. */
export function moveNote(library: Library, id: NoteId, folderId: FolderId | null): Promise<CommandResult> {
  return changeNote(library, id, 'change.moveNote', async (note) => {
    if (folderId !== null && (await library.db.folders.get(folderId)) === undefined) return [];
    return diffRow('notes', id, note, { ...note, folderId });
  });
}

/** What was marked in it goes with it: without the words there is nothing that it says. */
export function deleteNote(library: Library, id: NoteId): Promise<CommandResult> {
  return changeNote(library, id, 'change.deleteNote', async (note) => {
    const marks = await readHighlightsOf(library.db, id);
    return [
      ...marks.map((row): Effect => ({ kind: 'remove', table: 'highlights', id: row.id, row })),
      { kind: 'remove', table: 'notes', id, row: note },
    ];
  });
}

/** Of a note that belongs to no paper; any other is left as it is. */
function changeNote(
  library: Library,
  id: NoteId,
  key: LabelKey,
  plan: (note: Note) => Effect[] | Promise<Effect[]>,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const note = await readNote(library.db, id);
    if (note === null || note.paperId !== null) return { label: createLabel(key, { title: '' }), effects: [] };
    return { label: createLabel(key, { title: cutTitle(nameNote(note)) }), effects: await plan(note) };
  });
}

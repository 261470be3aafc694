import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import { nameNote } from '../../shared/model/folder-tree';
import { readIdTime, type NoteId, type NoteVersionId, type PaperId } from '../../shared/model/id';
import { createNote, NOTE_VERSION, type Note } from '../../shared/model/note';
import { findLinks } from '../../shared/model/note-links';
import type { NoteVersion } from '../../shared/model/note-version';
import type { Library } from '../storage/library';
import { readNoteVersions } from '../storage/note-versions';
import { readNote } from '../storage/notes';
import { readPapers } from '../storage/papers';
import { createLabel, cutTitle, describePapers } from './labels';
import { runCommand, type CommandResult } from './run-command';

/** One version for so much writing: an hour is twelve, and a paragraph that was thrown away is among them. */
export const VERSION_EVERY_MS = 300_000;

/** The note as it stands is kept, because something is about to write into it. */
export function keepNote(library: Library, note: Note, why: NoteVersion['why']): Effect {
  const { doc, noteVersion, text } = note;
  const row: NoteVersion = {
    id: library.nextId<NoteVersionId>(),
    noteId: note.id,
    doc,
    noteVersion,
    text,
    at: note.changedAt,
    why,
  };
  return { kind: 'insert', table: 'noteVersions', id: row.id, row };
}

/**
 * Before a burst of typing is saved over a note. Ids say when the newest version was kept; its own date is older, that of its words.
 * A note that goes away is kept in any case.
 */
export async function keepWhileWriting(library: Library, note: Note, isGoing: boolean): Promise<Effect[]> {
  const [newest] = await readNoteVersions(library.db, [note.id]);
  if (newest?.at === note.changedAt) return [];
  const since = newest === undefined ? Infinity : library.now() - readIdTime(newest.id);
  // Negative: the clock was set back, and a version too many is the smaller harm.
  const isDue = since >= VERSION_EVERY_MS || since < 0;
  return isDue || isGoing ? [keepNote(library, note, 'writing')] : [];
}

/**
 * The note as it was then. What stands there now is kept as a version first, and so nothing is lost by looking back.
 * @param paperId of the note, should it have been emptied meanwhile and be made anew
 */
export function restoreNoteVersion(
  library: Library,
  versionId: NoteVersionId,
  paperId: PaperId | null,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const version = await library.db.noteVersions.get(versionId);
    const note = version === undefined ? null : await readNote(library.db, version.noteId);
    const label = createLabel('change.restoreNote', await describeNote(library, note, paperId));
    // What this build cannot read is neither written over nor brought back.
    if (version === undefined || version.noteVersion > NOTE_VERSION) return { label, effects: [] };
    if (note !== null && note.noteVersion > NOTE_VERSION) return { label, effects: [] };
    return { label, effects: planRestore(library, version, note, paperId) };
  });
}

function planRestore(library: Library, version: NoteVersion, note: Note | null, paperId: PaperId | null): Effect[] {
  const { noteId: id, doc, noteVersion, text } = version;
  const at = library.now();
  if (note === null) {
    const row = createNote({ id, paperId, doc, noteVersion, text, createdAt: at });
    return [{ kind: 'insert', table: 'notes', id, row }];
  }
  const next = { ...note, doc, noteVersion, text, links: findLinks(doc), changedAt: at };
  const effects = diffRow('notes', id, note, next);
  if (effects.every((effect) => effect.kind === 'set' && effect.field === 'changedAt')) return [];
  return [keepNote(library, note, 'restore'), ...effects];
}

/** Forgets all versions of a note. The note stays as it is. */
export function emptyHistory(library: Library, noteId: NoteId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const versions = await readNoteVersions(library.db, [noteId]);
    return {
      label: createLabel('change.emptyHistory', { count: versions.length }),
      effects: versions.map((row): Effect => ({ kind: 'remove', table: 'noteVersions', id: row.id, row })),
    };
  });
}

async function describeNote(
  library: Library,
  note: Note | null,
  paperId: PaperId | null,
): Promise<Record<string, string | number>> {
  const id = note?.paperId ?? paperId;
  if (id !== null) return { ...describePapers(await readPapers(library.db, [id])), count: 1 };
  return { title: note === null ? '' : cutTitle(nameNote(note)), count: 1 };
}

import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import { nameNote } from '../../shared/model/folder-tree';
import { createNote, type Draft, type Note, type NoteDoc } from '../../shared/model/note';
import { findLinks } from '../../shared/model/note-links';
import type { TrashedPaper } from '../../shared/model/trash';
import type { Library } from '../storage/library';
import { readNote } from '../storage/notes';
import { readPapers } from '../storage/papers';
import { readTrashed } from '../storage/trash';
import { createLabel, cutTitle, describePapers } from './labels';
import { keepWhileWriting } from './note-versions';
import { planFollowed, type FollowedWords } from './follow-highlights';
import { runCommand, type CommandResult, type Plan } from './run-command';

/**
 * A burst of typing becomes one change, and its draft goes with the same transaction. The note of a paper that was emptied is removed; undo brings
 * it back. What it was is kept as a version now and then. A paper that went to the trash meanwhile takes the note along.
 * @param followed where highlights of the note stand now: they are described anew where their words alone would not tell
 */
export function saveNote(
  library: Library,
  draft: Draft,
  followed: readonly FollowedWords[] = [],
): Promise<CommandResult> {
  return runCommand(library, async (): Promise<Plan> => {
    const { paperId, noteId } = draft;
    const papers = paperId === null ? [] : await readPapers(library.db, [paperId]);
    const [trashed] = paperId === null ? [] : await readTrashed(library.db, [paperId]);
    const note = await readNote(library.db, noteId);
    const label =
      paperId === null
        ? createLabel('change.saveLooseNote', { title: cutTitle(nameNote(note ?? { title: '', text: draft.text })) })
        : createLabel('change.saveNote', { ...describePapers(papers), count: 1 });
    const effects =
      trashed === undefined ? await saveTo(library, note, draft) : await saveToTrash(library, trashed, draft);
    const isKept = trashed === undefined && effects.length > 0;
    if (isKept) effects.push(...(await planFollowed(library, draft, followed)));
    return { label, effects, removeDrafts: [noteId] };
  });
}

/** What becomes of a note that is there, or of one that is begun. */
export async function saveTo(library: Library, note: Note | null, draft: Draft): Promise<Effect[]> {
  // A note that belongs to no paper is somewhere in a list, perhaps with a title: it goes when it is deleted.
  const isGoing = isEmptyDoc(draft.doc) && (note === null || draft.paperId !== null);
  const next = isGoing ? null : writeNote(note, draft, library.now());
  if (note === null) return next === null ? [] : [{ kind: 'insert', table: 'notes', id: next.id, row: next }];
  const effects: Effect[] =
    next === null
      ? [{ kind: 'remove', table: 'notes', id: note.id, row: note }]
      : diffRow('notes', note.id, note, next);
  if (effects.every((effect) => effect.kind === 'set' && effect.field === 'changedAt')) return [];
  return [...(await keepWhileWriting(library, note, next === null)), ...effects];
}

async function saveToTrash(library: Library, trashed: TrashedPaper, draft: Draft): Promise<Effect[]> {
  const note = trashed.notes.find((one) => one.id === draft.noteId) ?? null;
  const others = trashed.notes.filter((one) => one.id !== draft.noteId);
  const next = isEmptyDoc(draft.doc) ? null : writeNote(note, draft, library.now());
  return [
    ...(note === null ? [] : await keepWhileWriting(library, note, next === null)),
    ...diffRow('trash', trashed.id, trashed, { ...trashed, notes: next === null ? others : [...others, next] }),
  ];
}

function writeNote(note: Note | null, draft: Draft, at: number): Note {
  const { noteId: id, paperId, noteVersion, text } = draft;
  const doc = asJson(draft.doc);
  if (note === null) return createNote({ id, paperId, doc, noteVersion, text, createdAt: at });
  return { ...note, paperId, doc, noteVersion, text, links: findLinks(doc), changedAt: at };
}

/** As the journal keeps it: a NaN that an editor left in a list is null there, and would look like another history at the next start. */
export function asJson(doc: NoteDoc): NoteDoc {
  return JSON.parse(JSON.stringify(doc)) as NoteDoc;
}

/** Nothing at all, or one paragraph with nothing in it: what an editor shows before a word is typed. */
export function isEmptyDoc(doc: NoteDoc): boolean {
  const content = doc['content'];
  if (!Array.isArray(content) || content.length === 0) return true;
  const [only] = content as Record<string, unknown>[];
  const inner = only?.['content'];
  const isBare = inner === undefined || (Array.isArray(inner) && inner.length === 0);
  return content.length === 1 && only?.['type'] === 'paragraph' && isBare;
}

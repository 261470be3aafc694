import { isUlid, type NoteId, type PaperId } from '../../shared/model/id';

/** Which note is meant: the one of a paper, or one that belongs to none. A string, so that two of them can be compared. */
export type NoteOf = PaperId | `note:${string}`;

export function looseNote(noteId: NoteId): NoteOf {
  return `note:${noteId}`;
}

/** Null where it is the note of a paper. */
export function looseIdOf(of: NoteOf): NoteId | null {
  const [kind, id] = of.split(':');
  return kind === 'note' && isUlid<NoteId>(id) ? id : null;
}

/** Null where it is a note that belongs to none. */
export function paperIdOf(of: NoteOf): PaperId | null {
  return looseIdOf(of) === null ? (of as PaperId) : null;
}

import { isUlid, type NoteId, type NoteVersionId } from './id';
import { isCount, isNumber, isOneOf, isShape, isString, type Guard } from './guard';
import { isNoteDoc, type NoteDoc } from './note-doc';

/** Why a version was kept: five minutes of writing, something that was about to write into the note, or its going. */
export const versionReasons = ['writing', 'import', 'restore', 'merge'] as const;

/** A note as it was. Kept until the reader empties its history; it outlives the note. */
export type NoteVersion = {
  id: NoteVersionId;
  noteId: NoteId;
  doc: NoteDoc;
  noteVersion: number;
  text: string;
  /** When the note was last changed to this. */
  at: number;
  why: (typeof versionReasons)[number];
};

export const isNoteVersion: Guard<NoteVersion> = isShape<NoteVersion>({
  id: isUlid,
  noteId: isUlid,
  doc: isNoteDoc,
  noteVersion: isCount,
  text: isString,
  at: isNumber,
  why: isOneOf(versionReasons),
});

import { isUlid, type NoteId, type PaperId } from './id';
import { isCount, isNullOr, isNumber, isObject, isShape, isString, type Guard } from './guard';

/** The version of the note's own document format. Any build reads every older one; a newer one is shown read-only. */
export const NOTE_VERSION = 1;

/** Tiptap's JSON as stored. Whether this build understands all of it is decided by the note codec, not here. */
export type NoteDoc = { type: string; [key: string]: unknown };

export type Note = {
  id: NoteId;
  paperId: PaperId | null;
  folderId: string | null;
  doc: NoteDoc;
  noteVersion: number;
  /** Plain text for search and for the list. */
  text: string;
  createdAt: number;
  changedAt: number;
};

/** What is being typed, before it is a change. Written at most once a second, in no change, mirrored to disk. */
export type Draft = {
  noteId: NoteId;
  paperId: PaperId | null;
  /** `changedAt` of the note it was begun on, or null where there was no note yet. */
  baseChangedAt: number | null;
  doc: NoteDoc;
  noteVersion: number;
  text: string;
  schema: number;
  typedAt: number;
};

function isNoteDoc(value: unknown): value is NoteDoc {
  return isObject(value) && typeof value['type'] === 'string';
}

export const isNote: Guard<Note> = isShape<Note>({
  id: isUlid,
  paperId: isNullOr<PaperId>(isUlid),
  folderId: isNullOr(isString),
  doc: isNoteDoc,
  noteVersion: isCount,
  text: isString,
  createdAt: isNumber,
  changedAt: isNumber,
});

export const isDraft: Guard<Draft> = isShape<Draft>({
  noteId: isUlid,
  paperId: isNullOr<PaperId>(isUlid),
  baseChangedAt: isNullOr(isNumber),
  doc: isNoteDoc,
  noteVersion: isCount,
  text: isString,
  schema: isCount,
  typedAt: isNumber,
});

import { isUlid, type FolderId, type NoteId, type PaperId } from './id';
import { isNoteDoc, type NoteDoc } from './note-doc';
import { findLinks } from './note-links';
import { isArrayOf, isCount, isNullOr, isNumber, isShape, isString, type Guard } from './guard';

export type { NoteDoc } from './note-doc';

/**
 * The version of the note's own document format: 2 since there are callouts and footnotes, 3 since there are mentions, quoted
 * highlights and pictures. Any build reads every older one; a newer one is shown read-only.
 */
export const NOTE_VERSION = 3;

export type Note = {
  id: NoteId;
  paperId: PaperId | null;
  /** Of a note that belongs to no paper; null: it lies in none. */
  folderId: FolderId | null;
  /** Of a note that belongs to no paper; '' is shown as its first words. */
  title: string;
  doc: NoteDoc;
  noteVersion: number;
  /** Plain text for search and for the list. */
  text: string;
  /** What the document mentions (`findLinks`), by which it is found from there. */
  links: string[];
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

export const isNote: Guard<Note> = isShape<Note>({
  id: isUlid,
  paperId: isNullOr<PaperId>(isUlid),
  folderId: isNullOr<FolderId>(isUlid),
  title: isString,
  doc: isNoteDoc,
  noteVersion: isCount,
  text: isString,
  links: isArrayOf(isString),
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

/** @param given what differs from a new note that lies in no folder */
export function createNote(given: Pick<Note, 'id' | 'paperId' | 'doc' | 'text' | 'createdAt'> & Partial<Note>): Note {
  const { createdAt, doc } = given;
  return {
    folderId: null,
    title: '',
    noteVersion: NOTE_VERSION,
    links: findLinks(doc),
    changedAt: createdAt,
    ...given,
  };
}

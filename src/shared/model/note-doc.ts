import { isObject } from './guard';

/** Tiptap's JSON as stored. Whether this build understands all of it is decided by the note codec, not here. */
export type NoteDoc = { type: string; [key: string]: unknown };

export function isNoteDoc(value: unknown): value is NoteDoc {
  return isObject(value) && typeof value['type'] === 'string';
}

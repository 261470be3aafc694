import { isUlid, type TemplateId } from './id';
import { isBoolean, isCount, isNumber, isShape, isString, type Guard } from './guard';
import { isNoteDoc, type NoteDoc } from './note-doc';

/** What a new note begins with, where the reader wants that. At most one is the default of new notes. */
export type Template = {
  id: TemplateId;
  name: string;
  doc: NoteDoc;
  noteVersion: number;
  isDefault: boolean;
  changedAt: number;
};

export const isTemplate: Guard<Template> = isShape<Template>({
  id: isUlid,
  name: isString,
  doc: isNoteDoc,
  noteVersion: isCount,
  isDefault: isBoolean,
  changedAt: isNumber,
});

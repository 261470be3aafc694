import { isUlid, type TemplateId } from './id';
import { isBoolean, isCount, isNumber, isShape, isString, type Guard } from './guard';
import { isNoteDoc, type NoteDoc } from './note-doc';

/**
 * What a note can begin with, or have put into it. At most one is the default of new notes on papers. A deleted one that the app brought is
 * `gone`, so that it does not come back by itself; one that the reader made has no row any more.
 */
export type Template = {
  id: TemplateId;
  name: string;
  doc: NoteDoc;
  noteVersion: number;
  isDefault: boolean;
  /** Its place among the others, from 0. */
  order: number;
  gone: boolean;
  changedAt: number;
};

export const isTemplate: Guard<Template> = isShape<Template>({
  id: isUlid,
  name: isString,
  doc: isNoteDoc,
  noteVersion: isCount,
  isDefault: isBoolean,
  order: isNumber,
  gone: isBoolean,
  changedAt: isNumber,
});

// One line of a menu that stands beside a note.
export const MAX_TEMPLATE_NAME = 60;

/** On one line, without what stands around it. Null where nothing is left, or too much. */
export function parseTemplateName(text: string): string | null {
  const name = text.replace(/\s+/gu, ' ').trim();
  return name === '' || name.length > MAX_TEMPLATE_NAME ? null : name;
}

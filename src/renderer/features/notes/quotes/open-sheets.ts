import type { Draft } from '../../../../shared/model/note';
import type { NoteQuote } from '../../../../shared/model/note-quotes';
import type { QuotedNote } from '../../../commands/commands';
import type { NoteEditor } from '../../../editor/note-editor';
import { paperIdOf, type NoteOf } from '../../../shell/note-of';
import type { PaperId } from '../../../../shared/model/id';
import type { NoteDesk } from '../note-desk';

/** A note that is on screen, as somebody who quotes into it sees it. */
export type OpenSheet = {
  readOf: () => NoteOf;
  note: NoteEditor;
  desk: NoteDesk;
};

const sheets = new Set<OpenSheet>();

export function registerSheet(sheet: OpenSheet): () => void {
  sheets.add(sheet);
  return () => void sheets.delete(sheet);
}

function findSheet(paperId: PaperId | null): OpenSheet | null {
  return [...sheets].find((sheet) => paperId !== null && paperIdOf(sheet.readOf()) === paperId) ?? null;
}

/** Null where the note is not open, or cannot be written. */
export function draftWith(paperId: PaperId, quotes: readonly NoteQuote[]): Draft | null {
  const sheet = findSheet(paperId);
  if (sheet === null || sheet.desk.draftOf(sheet.note.read()) === null) return null;
  const doc = sheet.note.previewQuotes(quotes);
  return doc === null ? null : sheet.desk.draftOf(doc);
}

/** The change is stored: what is on screen must have it before the next key is. */
export function settleQuotes({ draft, quotes }: QuotedNote): void {
  const sheet = findSheet(draft.paperId);
  if (sheet === null || sheet.desk.draftOf(draft.doc) === null) return;
  sheet.note.settleQuotes(quotes, draft.doc);
}

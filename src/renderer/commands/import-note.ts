import type { NoteId, PaperId } from '../../shared/model/id';
import { createNote, type Note, type NoteDoc } from '../../shared/model/note';

/**
 * A note that another program kept, as the note editor writes one: a paragraph for each one that the text has, lines within it divided
 * by hard breaks. Its words stay as they are; what looks like Markdown in them was never said to be.
 */
export function createImportedNote(id: NoteId, paperId: PaperId, texts: readonly string[], at: number): Note | null {
  const paragraphs = splitParagraphs(texts);
  if (paragraphs.length === 0) return null;
  const doc: NoteDoc = { type: 'doc', content: paragraphs.map(createParagraph) };
  const text = plainOf(paragraphs);
  return createNote({ id, paperId, doc, text, createdAt: at });
}

/** The plain text that such a note has, to find out whether a paper has it already. */
export function plainNoteText(texts: readonly string[]): string {
  return plainOf(splitParagraphs(texts));
}

function plainOf(paragraphs: readonly string[][]): string {
  return paragraphs.map((lines) => lines.join('\n')).join('\n');
}

function splitParagraphs(texts: readonly string[]): string[][] {
  return texts
    .flatMap((text) => text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n\s*/))
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
}

function createParagraph(lines: readonly string[]): NoteDoc {
  const content = lines.flatMap((text, at) => [...(at === 0 ? [] : [{ type: 'hardBreak' }]), { type: 'text', text }]);
  return { type: 'paragraph', content };
}

import type { NoteDoc } from '../../../shared/model/note';

/** A comment as it is stored: a paragraph a line. Null where nothing was written. */
export function commentOf(text: string): NoteDoc | null {
  if (text.trim() === '') return null;
  const content = text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? { type: 'paragraph' } : paragraphOf(line)));
  return { type: 'doc', content };
}

function paragraphOf(line: string): NoteDoc {
  return { type: 'paragraph', content: [{ type: 'text', text: line }] };
}

import type { HighlightId } from './id';
import { isObject } from './guard';
import type { NoteDoc } from './note-doc';

/** A highlight as a note quotes it: `text` is what it said then. */
export type NoteQuote = { highlightId: HighlightId; text: string };

/** Behind the last words of a note, with a line to write on below them. The document that was given stays as it is. */
export function appendQuotes(doc: NoteDoc, quotes: readonly NoteQuote[]): NoteDoc {
  const content = Array.isArray(doc['content']) ? [...(doc['content'] as unknown[])] : [];
  if (isBlank(content.at(-1))) content.pop();
  const nodes = quotes.map(({ highlightId, text }) => ({ type: 'quotation', attrs: { highlightId, text } }));
  return { ...doc, content: [...content, ...nodes, { type: 'paragraph' }] };
}

/** The plain text of such a note: a line each. */
export function appendQuoteText(text: string, quotes: readonly NoteQuote[]): string {
  return [text, ...quotes.map((quote) => quote.text)].filter((line) => line !== '').join('\n');
}

function isBlank(node: unknown): boolean {
  if (!isObject(node) || node['type'] !== 'paragraph') return false;
  const { content } = node;
  return content === undefined || (Array.isArray(content) && content.length === 0);
}

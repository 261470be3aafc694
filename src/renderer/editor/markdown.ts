import type { JSONContent } from '@tiptap/core';
import { MarkdownManager } from '@tiptap/markdown';
import { NOTE_VERSION, type NoteDoc } from '../../shared/model/note';
import { mendCallouts } from './callout-node';
import { mendFootnotes, numberFootnotes, takeDefinitions } from './footnote-node';
import { readNote } from './note-codec';
import { noteExtensions } from './note-extensions';

// What stands at the start of a line and is hardly ever meant as plain text.
const BLOCK_SIGNS = [
  /^#{1,6} \S/m,
  /^\s{0,3}(```|~~~)/m,
  /^> \S/m,
  /^\s*[-*+] \[[ xX]\] /m,
  /^\|?[ :-]*-{3,}[ :-]*\|[ |:-]*$/m,
  /^\$\$[\s\S]+?\$\$\s*$/m,
];
const LIST_LINE = /^\s*([-*+]|\d{1,3}[.)]) \S/gm;
const INLINE_SIGNS = [/\*\*[^\s*][^*\n]*\*\*/, /\[[^\]\n]+\]\((https?:|mailto:)[^)\s]+\)/, /(^|\s)`[^`\n]+`/];
// One dash at the start of a line is an aside; two are a list.
const LEAST_LIST_LINES = 2;

let manager: MarkdownManager | null = null;
function requireManager(): MarkdownManager {
  manager ??= new MarkdownManager({ extensions: noteExtensions() });
  return manager;
}

export function looksLikeMarkdown(text: string): boolean {
  const listLines = text.match(LIST_LINE)?.length ?? 0;
  return listLines >= LEAST_LIST_LINES || [...BLOCK_SIGNS, ...INLINE_SIGNS].some((sign) => sign.test(text));
}

/** A line that was a picture alone is text now, which stands in a paragraph. */
function mendLooseText(node: JSONContent): void {
  const isText = node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock';
  node.content?.forEach((child, at, all) => {
    mendLooseText(child);
    if (child.type === 'text' && !isText) all[at] = { type: 'paragraph', content: [child] };
  });
}

/** Null where the text holds what a note cannot: the caller then takes it as plain text. */
export function findMarkdownDoc(text: string): NoteDoc | null {
  try {
    const { text: main, said } = takeDefinitions(text);
    const parsed = requireManager().parse(main);
    mendFootnotes(parsed, said);
    mendCallouts(parsed);
    mendLooseText(parsed);
    const read = readNote(parsed, NOTE_VERSION);
    return read.kind === 'ok' ? read.doc : null;
  } catch {
    // The parser gives no promise for every text; pasting must not fail because of it.
    return null;
  }
}

/** For copying only: white space may differ after a round trip, so Markdown is never what is stored. */
export function toMarkdown(doc: NoteDoc): string {
  const copy = structuredClone(doc);
  const notes = numberFootnotes(copy);
  const text = requireManager().serialize(copy);
  return notes.length === 0 ? text : `${text}\n\n${notes.join('\n')}`;
}

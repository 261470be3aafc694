import { isObject } from '../../shared/model/guard';
import type { NoteDoc } from '../../shared/model/note';
import { findMention } from '../../shared/model/note-links';
import { signed } from './mention-node';

// Blocks of text end a line; everything around them only groups.
const LINES = new Set(['paragraph', 'heading', 'codeBlock', 'blockMath', 'quotation', 'image']);

export function endsLine(node: Record<string, unknown>): boolean {
  return LINES.has(String(node['type']));
}

/** The words of a note for search and for the list: one line a block, formulas as their source. Never throws. */
export function plainText(doc: NoteDoc): string {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  // A stack of its own: a document nested too deep for the call stack must still give its words.
  const stack: unknown[] = [doc];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === LINE_END) endLine();
    if (!isObject(node)) continue;
    line += ownText(node);
    if (endsLine(node)) stack.push(LINE_END);
    const content: unknown = node['content'];
    if (Array.isArray(content)) for (let i = content.length - 1; i >= 0; i -= 1) stack.push(content[i]);
  }
  endLine();
  return lines.join('\n');
}

const LINE_END = Symbol('end of a line');

/** What a node says beside what stands in it. */
export function ownText(node: Record<string, unknown>): string {
  if (typeof node['text'] === 'string') return node['text'];
  if (node['type'] === 'hardBreak') return '\n';
  const attrs: unknown = node['attrs'];
  if (!isObject(attrs)) return '';
  if (node['type'] === 'footnote' && typeof attrs['text'] === 'string') return ` (${attrs['text']})`;
  if (node['type'] === 'quotation' && typeof attrs['text'] === 'string') return attrs['text'];
  if (node['type'] === 'mention') return signed(findMention(node));
  if (node['type'] === 'image' && typeof attrs['alt'] === 'string') return attrs['alt'];
  if (typeof attrs['latex'] !== 'string') return '';
  return attrs['latex'];
}

// What is worth keeping although it has no letters: a rule, a table, a task somebody means to fill in.
const KEPT = new Set([
  'footnote',
  'mention',
  'horizontalRule',
  'image',
  'inlineMath',
  'blockMath',
  'table',
  'taskList',
  'codeBlock',
  'quotation',
]);

/** Nothing was written: such a document makes no note. */
export function isEmptyDoc(doc: NoteDoc): boolean {
  return plainText(doc).trim() === '' && !holdsKept(doc);
}

function holdsKept(doc: NoteDoc): boolean {
  const stack: unknown[] = [doc];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!isObject(node)) continue;
    if (KEPT.has(String(node['type']))) return true;
    if (Array.isArray(node['content'])) stack.push(...(node['content'] as unknown[]));
  }
  return false;
}

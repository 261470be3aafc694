import type { ChainedCommands, Editor } from '@tiptap/core';
import { noteTools } from './note-tools';

/** What can be put in where the caret is. A formula asks for its source first, which is left to the caller. */
export const noteBlocks = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'taskList',
  'blockquote',
  'callout',
  'codeBlock',
  'table',
  'math',
  'footnote',
  'horizontalRule',
] as const;
export type NoteBlock = (typeof noteBlocks)[number];

type Chained = Exclude<NoteBlock, 'callout' | 'table' | 'math' | 'footnote' | 'horizontalRule'>;
const CHAINED: Readonly<Record<Chained, (chain: ChainedCommands) => ChainedCommands>> = {
  paragraph: (chain) => chain.setParagraph(),
  heading1: (chain) => chain.setHeading({ level: 1 }),
  heading2: (chain) => chain.setHeading({ level: 2 }),
  heading3: (chain) => chain.setHeading({ level: 3 }),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  taskList: (chain) => chain.toggleTaskList(),
  blockquote: (chain) => chain.toggleBlockquote(),
  codeBlock: (chain) => chain.toggleCodeBlock(),
};

function isChained(block: NoteBlock): block is Chained {
  return block in CHAINED;
}

/** Those that the editor can make here: a table stands in no table, and a heading in no list line. */
export function findBlocks(editor: Editor): NoteBlock[] {
  if (!editor.isEditable) return [];
  return noteBlocks.filter((block) => {
    if (isChained(block)) return CHAINED[block](editor.can().chain()).run();
    if (block === 'callout') return !editor.isActive('callout') && editor.can().wrapIn('callout');
    return block === 'table' ? !editor.isActive('table') : true;
  });
}

/** Answers whether it could be done. */
export function addBlock(editor: Editor, block: Exclude<NoteBlock, 'math'>): boolean {
  return isChained(block) ? CHAINED[block](editor.chain().focus()).run() : noteTools[block](editor);
}

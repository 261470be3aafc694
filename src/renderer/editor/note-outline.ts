import type { Editor } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';

export type OutlineEntry = { level: number; text: string; pos: number };

/** The headings of a note in order. Those within quotes and lists are headings too. */
export function readOutline(doc: DocNode): OutlineEntry[] {
  const found: OutlineEntry[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'heading') {
      const level: unknown = node.attrs['level'];
      found.push({ level: typeof level === 'number' ? level : 1, text: node.textContent, pos });
    }
    return !node.isTextblock;
  });
  return found;
}

/** Puts the caret at the end of the heading, which comes to the top. */
export function goToHeading(editor: Editor, pos: number): void {
  const node = editor.state.doc.nodeAt(pos);
  if (node === null) return;
  editor.commands.focus(pos + node.nodeSize - 1, { scrollIntoView: false });
  const dom = editor.view.nodeDOM(pos);
  if (dom instanceof Element) dom.scrollIntoView({ block: 'start' });
}

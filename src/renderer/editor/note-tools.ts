import type { Editor } from '@tiptap/core';
import { nextCallout } from './callout-node';
import { addFootnote } from './footnote-node';
import { isLinkAllowed } from './links';
import type { MathTarget } from './math-nodes';

/** What the toolbar shows as pressed. Plain values, compared field by field, so that React hears of changes only. */
export type ToolState = {
  heading: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  code: boolean;
  bulletList: boolean;
  orderedList: boolean;
  taskList: boolean;
  blockquote: boolean;
  codeBlock: boolean;
  link: boolean;
  table: boolean;
  callout: boolean;
};

export const NO_TOOLS: ToolState = {
  heading: 0,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  code: false,
  bulletList: false,
  orderedList: false,
  taskList: false,
  blockquote: false,
  codeBlock: false,
  link: false,
  table: false,
  callout: false,
};

export function readToolState(editor: Editor): ToolState {
  const level: unknown = editor.getAttributes('heading')['level'];
  return {
    heading: editor.isActive('heading') && typeof level === 'number' ? level : 0,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    strike: editor.isActive('strike'),
    code: editor.isActive('code'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    taskList: editor.isActive('taskList'),
    blockquote: editor.isActive('blockquote'),
    codeBlock: editor.isActive('codeBlock'),
    link: editor.isActive('link'),
    table: editor.isActive('table'),
    callout: editor.isActive('callout'),
  };
}

export function sameTools(one: ToolState, other: ToolState): boolean {
  return (Object.keys(one) as (keyof ToolState)[]).every((key) => one[key] === other[key]);
}

/** `isNew`: the formula is not in the note yet. */
export type MathEdit = MathTarget & { isNew: boolean };

// Three rows and columns are enough to see that it is a table; Tab at the end adds rows.
const NEW_TABLE = { rows: 3, cols: 3, withHeaderRow: true };

/** Each works on the selection, gives the focus back to the text, and answers whether it could be done. */
export const noteTools = {
  heading: (editor: Editor) => {
    const level = readToolState(editor).heading;
    const chain = editor.chain().focus();
    // One button walks through the three levels and back to text.
    return level === 3
      ? chain.setParagraph().run()
      : chain.setHeading({ level: level === 0 ? 1 : level === 1 ? 2 : 3 }).run();
  },
  bold: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  underline: (editor: Editor) => editor.chain().focus().toggleUnderline().run(),
  strike: (editor: Editor) => editor.chain().focus().toggleStrike().run(),
  code: (editor: Editor) => editor.chain().focus().toggleCode().run(),
  bulletList: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  taskList: (editor: Editor) => editor.chain().focus().toggleTaskList().run(),
  blockquote: (editor: Editor) => editor.chain().focus().toggleBlockquote().run(),
  codeBlock: (editor: Editor) => editor.chain().focus().toggleCodeBlock().run(),
  callout: nextCallout,
  footnote: addFootnote,
  horizontalRule: (editor: Editor) => editor.chain().focus().setHorizontalRule().run(),
  table: (editor: Editor) => editor.chain().focus().insertTable(NEW_TABLE).run(),
  rowBefore: (editor: Editor) => editor.chain().focus().addRowBefore().run(),
  rowAfter: (editor: Editor) => editor.chain().focus().addRowAfter().run(),
  columnBefore: (editor: Editor) => editor.chain().focus().addColumnBefore().run(),
  columnAfter: (editor: Editor) => editor.chain().focus().addColumnAfter().run(),
  removeRow: (editor: Editor) => editor.chain().focus().deleteRow().run(),
  removeColumn: (editor: Editor) => editor.chain().focus().deleteColumn().run(),
  headerRow: (editor: Editor) => editor.chain().focus().toggleHeaderRow().run(),
  removeTable: (editor: Editor) => editor.chain().focus().deleteTable().run(),
};
export type NoteTool = keyof typeof noteTools;

/** The address of the link at the caret, or null. */
export function findLinkAtCaret(editor: Editor): string | null {
  const href: unknown = editor.getAttributes('link')['href'];
  return typeof href === 'string' ? href : null;
}

/** Null takes the link off. Without a selection the address itself becomes the text. */
export function setLink(editor: Editor, href: string | null): boolean {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (href === null) return chain.unsetLink().run();
  if (!isLinkAllowed(href)) return false;
  if (!editor.state.selection.empty || editor.isActive('link')) return chain.setLink({ href }).run();
  const marks = [{ type: 'link', attrs: { href } }];
  return editor
    .chain()
    .focus()
    .insertContent([{ type: 'text', text: href, marks }])
    .run();
}

/** The formula that the button is about: the selected one, or a new one made of the selected text. */
export function mathAtSelection(editor: Editor): MathEdit {
  const { from, to, $from } = editor.state.selection;
  const node = editor.state.doc.nodeAt(from);
  const latex: unknown = node?.attrs['latex'];
  if (node !== null && node !== undefined && typeof latex === 'string') {
    return { pos: from, latex, display: node.type.name === 'blockMath', isNew: false };
  }
  const blank = $from.parent.isTextblock && $from.parent.content.size === 0 && from === to;
  return { pos: from, latex: editor.state.doc.textBetween(from, to), display: blank, isNew: true };
}

/** Writes the formula at its place; an empty one is taken out. Answers false where the document moved on meanwhile. */
export function setMath(editor: Editor, target: MathEdit, latex: string): boolean {
  const source = latex.trim();
  const name = target.display ? 'blockMath' : 'inlineMath';
  if (target.isNew) {
    if (source === '') return editor.commands.focus();
    return editor
      .chain()
      .focus()
      .insertContent({ type: name, attrs: { latex: source } })
      .run();
  }
  const node = editor.state.doc.nodeAt(target.pos);
  if (node?.type.name !== name) return false;
  const { tr } = editor.state;
  if (source === '') tr.delete(target.pos, target.pos + node.nodeSize);
  else tr.setNodeMarkup(target.pos, undefined, { ...node.attrs, latex: source });
  editor.view.dispatch(tr);
  return editor.commands.focus();
}

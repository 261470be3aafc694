import { InputRule, type AnyExtension } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { TableKit } from '@tiptap/extension-table';
import { Typography } from '@tiptap/extension-typography';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Callout, type CalloutKind } from './callout-node';
import { Footnote } from './footnote-node';
import { findLink } from './links';
import { Mention, type MentionOptions } from './mention-node';
import { latexOf, NoteBlockMath, NoteInlineMath, type MathTarget } from './math-nodes';
import type { QuotationBoard } from './quotation-board';
import { Quotation } from './quotation-node';
import { Picture } from './picture-node';

export type EditorWords = {
  placeholder: string;
  taskLabel: (text: string) => string;
  calloutLabel?: (kind: CalloutKind) => string;
  dragBlock?: string;
  pictureMissing?: (alt: string) => string;
};
export type EditorHooks = {
  onEditMath: (target: MathTarget) => void;
  /** What quoted highlights look like, and where a click on one leads. */
  quotations?: { board: QuotationBoard; onOpen: (highlightId: string) => void };
};

const NO_WORDS: EditorWords = { placeholder: '', taskLabel: (text) => text };
const NO_HOOKS: EditorHooks = { onEditMath: () => undefined };

// Only the address and its title are the writer's. Tiptap would store a window target and a class with every link.
export const NoteLink = Link.extend({
  addAttributes() {
    return { href: { default: null }, title: { default: null } };
  },
}).configure({
  openOnClick: false,
  markdownLinks: true,
  defaultProtocol: 'https',
  isAllowedUri: (url) => findLink(url) !== null,
  HTMLAttributes: { rel: 'noopener noreferrer nofollow' },
});

// What a researcher writes must stay as it was typed: no fractions from "1/2", no "(c)". Quotes know their language elsewhere.
// Code is left alone by Tiptap itself.
const NoteTypography = Typography.configure({
  openDoubleQuote: false,
  closeDoubleQuote: false,
  openSingleQuote: false,
  closeSingleQuote: false,
  copyright: false,
  trademark: false,
  servicemark: false,
  registeredTrademark: false,
  oneHalf: false,
  oneQuarter: false,
  threeQuarters: false,
  plusMinus: false,
  notEqual: false,
  laquo: false,
  raquo: false,
  multiplication: false,
  superscriptTwo: false,
  superscriptThree: false,
});

// Markdown writes a task as `- [ ] `; the dash has made a bullet by then, which becomes the task, alone.
const TASK_IN_BULLET = /^\[([ x]?)\]\s$/i;
const NoteTaskItem = TaskItem.extend({
  addInputRules() {
    const inBullet = new InputRule({
      find: TASK_IN_BULLET,
      handler: ({ range, match, chain }) => {
        if (!this.editor.isActive('bulletList')) return;
        const checked = match[1]?.toLowerCase() === 'x';
        chain()
          .deleteRange(range)
          .liftListItem('listItem')
          .toggleTaskList()
          .updateAttributes('taskItem', { checked })
          .run();
      },
    });
    return [...(this.parent?.() ?? []), inBullet];
  },
});

/**
 * All that a note can hold. The codec and the editor are made from this one list, so that a document that passed the
 * codec is one that the editor can open whole.
 */
export function noteExtensions(
  words: EditorWords = NO_WORDS,
  hooks: EditorHooks = NO_HOOKS,
  mentions: Partial<MentionOptions> = {},
): AnyExtension[] {
  const open = (display: boolean) => (node: DocNode, pos: number) =>
    hooks.onEditMath({ pos, latex: latexOf(node), display });
  return [
    StarterKit.configure({
      heading: { levels: [1, 2, 3] },
      link: false,
      // It writes a paragraph below a closing table by itself: a note would change by being looked at.
      trailingNode: false,
      dropcursor: { color: false, class: 'drop-cursor' },
    }),
    NoteLink,
    NoteTypography,
    TaskList,
    NoteTaskItem.configure({ nested: true, a11y: { checkboxLabel: (node) => words.taskLabel(node.textContent) } }),
    TableKit.configure({ table: { resizable: false } }),
    NoteInlineMath.configure({ onClick: open(false) }),
    NoteBlockMath.configure({ onClick: open(true) }),
    Callout.configure({ label: (kind) => words.calloutLabel?.(kind) ?? kind }),
    Footnote,
    Quotation.configure(hooks.quotations ?? {}),
    Mention.configure(mentions),
    Picture.configure({ words: { missing: (alt) => words.pictureMissing?.(alt) ?? alt } }),
    Placeholder.configure({ placeholder: words.placeholder }),
  ];
}

import { InputRule } from '@tiptap/core';
import { BlockMath, InlineMath } from '@tiptap/extension-mathematics';
import type { Node as DocNode } from '@tiptap/pm/model';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';
import { renderMath } from './render-math';

export type MathTarget = { pos: number; latex: string; display: boolean };

/**
 * `$x$` in running text. Money is the danger: "$5 to $10" must stay as it is. So no blank inside the signs, none of the
 * characters that join two amounts before the closing one, and no word or second sign right before the opening one.
 */
export const INLINE_MATH = /(?<![\w$\\])\$([^\s$](?:[^$\n]*[^\s$\-–—,;/+])?)\$$/;
const INLINE_TOKEN = /^\$([^\s$](?:[^$\n]*[^\s$\-–—,;/+])?)\$(?![\d$])/;
const AMOUNT = /^[\d.,]+[kKmMbB%]?$/;
const BLOCK_MATH = /^\$\$([^$\n]+)\$\$$/;

export function isMathSource(latex: string): boolean {
  // A lone figure is more often a price than a formula; the button still makes one of it.
  return latex.trim() !== '' && !AMOUNT.test(latex);
}

export const NoteInlineMath = InlineMath.extend({
  addInputRules() {
    return [
      new InputRule({
        find: INLINE_MATH,
        handler: ({ state, range, match }) => {
          const latex = match[1] ?? '';
          if (!isMathSource(latex)) return null;
          state.tr.replaceWith(range.from, range.to, this.type.create({ latex }));
          return undefined;
        },
      }),
    ];
  },
  // Tiptap's own rule takes "$5 and $6" in a pasted text for a formula.
  markdownTokenizer: {
    name: 'inlineMath',
    level: 'inline',
    start: (source: string) => source.indexOf('$'),
    tokenize: (source: string) => {
      const [raw, latex] = INLINE_TOKEN.exec(source) ?? [];
      if (raw === undefined || latex === undefined || !isMathSource(latex)) return undefined;
      return { type: 'inlineMath', raw, latex };
    },
  },
  renderText: ({ node }) => `$${latexOf(node)}$`,
  addKeyboardShortcuts() {
    return {
      Enter: () => openSelected(this.editor.state, this.name, this.options),
    };
  },
  addNodeView() {
    return ({ node, getPos }) =>
      createMathView('span', 'inline-math', node, () => clickAt(this.options, node, getPos()));
  },
});

export const NoteBlockMath = BlockMath.extend({
  addInputRules() {
    return [
      new InputRule({
        find: BLOCK_MATH,
        handler: ({ state, range, match }) => {
          const $from = state.doc.resolve(range.from);
          const math = this.type.create({ latex: (match[1] ?? '').trim() });
          const fits =
            $from.depth > 0 && $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), this.type);
          if (!fits) return null;
          // A paragraph stays behind the formula, or there would be nowhere to go on writing.
          const after = state.schema.node('paragraph');
          state.tr.replaceWith($from.before(), $from.after(), [math, after]);
          return undefined;
        },
      }),
    ];
  },
  renderText: ({ node }) => `$$${latexOf(node)}$$`,
  addKeyboardShortcuts() {
    return { Enter: () => openSelected(this.editor.state, this.name, this.options) };
  },
  addNodeView() {
    return ({ node, getPos }) => createMathView('div', 'block-math', node, () => clickAt(this.options, node, getPos()));
  },
});

type MathOptions = { onClick?: ((node: DocNode, pos: number) => void) | undefined };

function clickAt(options: MathOptions, node: DocNode, pos: number | undefined): void {
  if (pos !== undefined) options.onClick?.(node, pos);
}

function createMathView(tag: 'span' | 'div', type: string, node: DocNode, onClick: () => void) {
  const dom = document.createElement(tag);
  dom.dataset['type'] = type;
  dom.dataset['latex'] = latexOf(node);
  renderMath(latexOf(node), dom, tag === 'div');
  // Editing opens on a click; a press that selects text across the formula must stay a selection.
  dom.addEventListener('click', onClick);
  return { dom, ignoreMutation: () => true };
}

function openSelected(state: EditorState, name: string, options: MathOptions): boolean {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== name) return false;
  options.onClick?.(selection.node, selection.from);
  return true;
}

export function latexOf(node: DocNode): string {
  const latex: unknown = node.attrs['latex'];
  return typeof latex === 'string' ? latex : '';
}

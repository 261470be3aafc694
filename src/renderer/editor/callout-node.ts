import { InputRule, Node, type Editor, type JSONContent, type MarkdownRendererHelpers } from '@tiptap/core';

/** As the alerts of GitHub, so that an exported note means the same elsewhere. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

export function isCalloutKind(value: unknown): value is CalloutKind {
  return calloutKinds.some((kind) => kind === value);
}

type CalloutOptions = { label: (kind: CalloutKind) => string };

// "> [!tip] ": the quote has been made by the time the bracket closes.
const IN_QUOTE = /^\[!([a-z]+)\]\s$/i;

/** A part of a note that stands out, under a word that says why. */
export const Callout = Node.create<CalloutOptions>({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addOptions: () => ({ label: (kind) => kind }),
  addAttributes() {
    return {
      kind: {
        default: 'note',
        parseHTML: (element) => readKind(element.getAttribute('data-kind')),
        renderHTML: ({ kind }: Record<string, unknown>) => ({
          'data-kind': readKind(kind),
          // The word is drawn from it, and is not a part of the text.
          'data-label': this.options.label(readKind(kind)),
        }),
      },
    };
  },
  parseHTML: () => [{ tag: 'div[data-type="callout"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-type': 'callout', ...HTMLAttributes }, 0],
  addInputRules() {
    return [
      new InputRule({
        find: IN_QUOTE,
        handler: ({ state, range, match }) => {
          const $from = state.doc.resolve(range.from);
          const kind = match[1]?.toLowerCase();
          if (!isCalloutKind(kind) || $from.depth < 2 || $from.node(-1).type.name !== 'blockquote') return null;
          state.tr.delete(range.from, range.to).setNodeMarkup($from.before(-1), this.type, { kind });
          return undefined;
        },
      }),
    ];
  },
  addKeyboardShortcuts() {
    return { 'Mod-Alt-k': () => nextCallout(this.editor) };
  },
  renderMarkdown: (node, helpers) => `> [!${readKind(node.attrs?.['kind']).toUpperCase()}]\n${quoted(node, helpers)}`,
});

function readKind(value: unknown): CalloutKind {
  return isCalloutKind(value) ? value : 'note';
}

function quoted(node: JSONContent, helpers: MarkdownRendererHelpers): string {
  const blocks = (node.content ?? []).map((child) => helpers.renderChildren([child]));
  return blocks
    .join('\n\n')
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** One key walks through the kinds and back to text, as the one for headings does. */
export function nextCallout(editor: Editor): boolean {
  if (!editor.isActive('callout')) return editor.chain().focus().wrapIn('callout').run();
  const now = calloutKinds.indexOf(readKind(editor.getAttributes('callout')['kind']));
  const kind = calloutKinds[now + 1];
  const chain = editor.chain().focus();
  return kind === undefined ? chain.lift('callout').run() : chain.updateAttributes('callout', { kind }).run();
}

/** Quotes that Markdown means as callouts, and what they are of. The brackets go; an empty first line goes with them. */
export function mendCallouts(node: JSONContent): void {
  for (const child of node.content ?? []) mendCallouts(child);
  const first = node.content?.[0];
  const opening = first?.content?.[0];
  if (node.type !== 'blockquote' || first?.type !== 'paragraph' || opening?.text === undefined) return;
  const [sign, name] = /^\[!([a-z]+)\][^\S\n]*\n?/i.exec(opening.text) ?? [];
  const kind = name?.toLowerCase();
  if (sign === undefined || !isCalloutKind(kind)) return;
  node.type = 'callout';
  node.attrs = { kind };
  opening.text = opening.text.slice(sign.length);
  const rest = (first.content ?? []).filter((one) => one.text !== '');
  if (rest[0]?.type === 'hardBreak') rest.shift();
  if (rest.length > 0) first.content = rest;
  else if ((node.content ?? []).length > 1) node.content?.shift();
  else delete first.content;
}

import { Node, type Editor, type JSONContent } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** The footnote whose words are being written, or null. */
export type OpenFootnote = { pos: number; isNew: boolean } | null;
type Held = { open: OpenFootnote; list: DecorationSet; texts: string };

const key = new PluginKey<Held>('footnotes');
const SIGN = /\[\^([^\]\s]+)\]/;
const DEFINITION = /^\[\^([^\]\s]+)\]:[^\S\n]*(.*)$/gm;

/** A number in the text; its words stand at the end of the note. Numbers are counted, never stored. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-note') ?? '',
      renderHTML: ({ text }: Record<string, unknown>) => ({ 'data-note': text, title: text }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-type="footnote"]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', { 'data-type': 'footnote', ...HTMLAttributes }],
  renderText: ({ node }) => ` (${textOf(node)})`,
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-f': () => addFootnote(this.editor),
      Enter: () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false;
        openFootnote(this.editor.view, { pos: selection.from, isNew: false });
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<Held>({
        key,
        state: { init: (_config, state) => hold(state.doc, null, null), apply: applyHeld },
        props: {
          decorations: (state) => key.getState(state)?.list,
          handleClickOn: (view, _pos, node, nodePos) => {
            if (node.type !== this.type || !view.editable) return false;
            openFootnote(view, { pos: nodePos, isNew: false });
            return true;
          },
        },
      }),
    ];
  },
  markdownTokenizer: {
    name: 'footnote',
    level: 'inline',
    start: (source: string) => source.indexOf('[^'),
    tokenize: (source: string) => {
      const [raw, id] = new RegExp(`^${SIGN.source}`).exec(source) ?? [];
      return raw === undefined ? undefined : { type: 'footnote', raw, id };
    },
  },
  // What it says is put in when the whole text is read: it stands elsewhere.
  parseMarkdown: (token) => ({ type: 'footnote', attrs: { text: String(token['id']) } }),
  renderMarkdown: (node) => `[^${String(node.attrs?.['text'])}]`,
});

function textOf(node: DocNode): string {
  const text: unknown = node.attrs['text'];
  return typeof text === 'string' ? text : '';
}

function applyHeld(tr: Transaction, held: Held): Held {
  const wish = tr.getMeta(key) as { open: OpenFootnote } | undefined;
  const open = wish === undefined ? held.open : wish.open;
  // Written elsewhere meanwhile: what stands at the place now may be something else.
  if (tr.docChanged) return hold(tr.doc, wish === undefined ? null : open, held);
  return open === held.open ? held : { ...held, open };
}

function hold(doc: DocNode, open: OpenFootnote, before: Held | null): Held {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'footnote') found.push(textOf(node));
    return !node.isLeaf;
  });
  const texts = JSON.stringify(found);
  if (found.length === 0) return { open, texts, list: DecorationSet.empty };
  const widget = Decoration.widget(doc.content.size, () => drawList(found), {
    side: 1,
    key: texts,
    ignoreSelection: true,
  });
  return {
    open,
    texts,
    list:
      before?.texts === texts && before.list.find(doc.content.size).length > 0
        ? before.list
        : DecorationSet.create(doc, [widget]),
  };
}

function drawList(texts: readonly string[]): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'footnotes';
  list.contentEditable = 'false';
  for (const text of texts) {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  }
  return list;
}

export function readFootnote(state: EditorState): { open: OpenFootnote; text: string } {
  const open = key.getState(state)?.open ?? null;
  const node = open === null ? null : state.doc.nodeAt(open.pos);
  return node?.type.name === 'footnote' ? { open, text: textOf(node) } : { open: null, text: '' };
}

function openFootnote(view: EditorView, open: OpenFootnote): void {
  view.dispatch(view.state.tr.setMeta(key, { open }));
}

/** Behind the selected words, and asks for what it says. */
export function addFootnote(editor: Editor): boolean {
  const { state, view } = editor;
  const { to, $to } = state.selection;
  const type = state.schema.nodes['footnote'];
  if (type === undefined || !editor.isEditable || !$to.parent.inlineContent || $to.parent.type.spec.code === true)
    return false;
  view.dispatch(state.tr.insert(to, type.create()).setMeta(key, { open: { pos: to, isNew: true } }));
  return true;
}

/** @param text null leaves it as it was; a new one without words is taken out again, as is one that was emptied */
export function finishFootnote(editor: Editor, text: string | null): void {
  const { open, text: before } = readFootnote(editor.state);
  if (open === null) return;
  const words = (text ?? before).trim();
  const { tr } = editor.state;
  if (words === '') tr.delete(open.pos, open.pos + 1);
  else if (words !== before) tr.setNodeMarkup(open.pos, undefined, { text: words });
  editor.view.dispatch(tr.setMeta(key, { open: null }));
  editor.commands.focus(words === '' ? open.pos : open.pos + 1);
}

/** For an export: numbers in the text, and what they say behind it. */
export function numberFootnotes(doc: JSONContent): string[] {
  const lines: string[] = [];
  const visit = (node: JSONContent) => {
    if (node.type === 'footnote') {
      lines.push(`[^${lines.length + 1}]: ${String(node.attrs?.['text'] ?? '').replace(/\s*\n\s*/g, ' ')}`);
      node.attrs = { text: String(lines.length) };
    }
    node.content?.forEach(visit);
  };
  visit(doc);
  return lines;
}

/** The text without what its footnotes say, and that by name. */
export function takeDefinitions(text: string): { text: string; said: Map<string, string> } {
  const said = new Map<string, string>();
  if (!SIGN.test(text)) return { text, said };
  const rest = text.replace(DEFINITION, (_line, id: string, words: string) => {
    said.set(id, words);
    return '';
  });
  return { text: said.size === 0 ? text : rest.trimEnd(), said };
}

/** Gives each its words; a sign that is explained nowhere is text again. */
export function mendFootnotes(node: JSONContent, said: ReadonlyMap<string, string>): void {
  node.content?.forEach((child, at) => {
    if (child.type !== 'footnote') return mendFootnotes(child, said);
    const id = String(child.attrs?.['text'] ?? '');
    const words = said.get(id);
    node.content?.splice(
      at,
      1,
      words === undefined ? { type: 'text', text: `[^${id}]` } : { ...child, attrs: { text: words } },
    );
  });
}

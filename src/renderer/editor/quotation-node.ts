import { Node, type JSONContent } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, Selection, TextSelection, type EditorState } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { isObject } from '../../shared/model/guard';
import type { NoteDoc } from '../../shared/model/note';
import type { QuotationBoard, QuotationLook } from './quotation-board';

type QuotationOptions = {
  /** Null where nothing is drawn: a codec needs no looks. */
  board: QuotationBoard | null;
  onOpen: (highlightId: string) => void;
};

export type Quote = { highlightId: string; text: string };

/** A highlight in a note: it shows what that is today. Its words stand in the document too, so that the note can be read alone. */
export const Quotation = Node.create<QuotationOptions>({
  name: 'quotation',
  group: 'block',
  atom: true,
  // Before the rule for a blockquote, as which it stands on the clipboard: elsewhere it is one.
  priority: 110,
  addOptions: () => ({ board: null, onOpen: () => undefined }),
  addAttributes: () => ({
    highlightId: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-quoted') ?? '',
      renderHTML: ({ highlightId }: Record<string, unknown>) => ({ 'data-quoted': highlightId }),
    },
    text: {
      default: '',
      parseHTML: (element: HTMLElement) => element.textContent,
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'blockquote[data-type="quotation"]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'blockquote',
    { 'data-type': 'quotation', ...HTMLAttributes },
    ...(quoteOf(node).text === '' ? [] : [quoteOf(node).text]),
  ],
  renderText: ({ node }) => quoteOf(node).text,
  renderMarkdown: (node: JSONContent) =>
    String(node.attrs?.['text'] ?? '')
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false;
        openQuote(selection.node, this.options);
        return true;
      },
      // From a selected block the browser finds no way there.
      'Mod-End': () => isSelected(this.editor.state) && this.editor.commands.setTextSelection(endOf(this.editor.state)),
    };
  },
  addProseMirrorPlugins() {
    return [new Plugin({ key: new PluginKey('quotationTyping'), props: { handleTextInput: writeBelow } })];
  },
  addNodeView() {
    return ({ node }) => createQuotationView(node, this.options);
  },
});

function isSelected({ selection }: EditorState): boolean {
  return selection instanceof NodeSelection && selection.node.type.name === 'quotation';
}

function endOf({ doc }: EditorState): number {
  return Selection.atEnd(doc).to;
}

/** A click selects it: what is typed then stands below it, and not in its place. */
function writeBelow(view: EditorView, _from: number, to: number, text: string): boolean {
  const { state } = view;
  const paragraph = state.schema.nodes['paragraph'];
  if (!isSelected(state) || paragraph === undefined) return false;
  const { nodeAfter } = state.doc.resolve(to);
  const isBlank = nodeAfter?.type === paragraph && nodeAfter.childCount === 0;
  const tr = isBlank ? state.tr : state.tr.insert(to, paragraph.create());
  tr.insertText(text, to + 1).setSelection(TextSelection.create(tr.doc, to + 1 + text.length));
  view.dispatch(tr.scrollIntoView());
  return true;
}

export function quoteOf(node: DocNode): Quote {
  const { highlightId, text } = node.attrs as Record<string, unknown>;
  return {
    highlightId: typeof highlightId === 'string' ? highlightId : '',
    text: typeof text === 'string' ? text : '',
  };
}

function openQuote(node: DocNode, { board, onOpen }: QuotationOptions): void {
  const { highlightId } = quoteOf(node);
  if (board?.find(highlightId)?.opens === true) onOpen(highlightId);
}

function createQuotationView(first: DocNode, options: QuotationOptions): NodeView {
  let node = first;
  const dom = document.createElement('div');
  dom.dataset['type'] = 'quotation';
  const redraw = () => draw(dom, quoteOf(node), options.board?.find(quoteOf(node).highlightId) ?? null);
  const follow = () => options.board?.add(quoteOf(node).highlightId, redraw);
  let leave = follow();
  dom.addEventListener('click', () => {
    // Words in it that were dragged over are selected, and not clicked.
    if (document.getSelection()?.isCollapsed !== false || !isInside(dom)) openQuote(node, options);
  });
  redraw();
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      const isOther = quoteOf(next).highlightId !== quoteOf(node).highlightId;
      node = next;
      if (isOther) {
        leave?.();
        leave = follow();
      }
      redraw();
      return true;
    },
    // What is drawn is not the document: selecting words of it and copying them is the browser's.
    ignoreMutation: () => true,
    stopEvent: (event) => event.type === 'copy' && isInside(dom),
    destroy: () => leave?.(),
  };
}

function isInside(dom: HTMLElement): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return false;
  return dom.contains(selection.anchorNode) && dom.contains(selection.focusNode);
}

function draw(dom: HTMLElement, quote: Quote, look: QuotationLook | null): void {
  const colour = look?.colour ?? null;
  dom.replaceChildren();
  dom.dataset['stroke'] = colour?.stroke ?? 'none';
  dom.dataset['quoted'] = quote.highlightId;
  dom.toggleAttribute('data-opens', look?.opens === true);
  for (const name of [...dom.style]) if (name.startsWith('--')) dom.style.removeProperty(name);
  for (const [name, value] of Object.entries(colour?.style ?? {})) dom.style.setProperty(name, value);
  const words = append(dom, 'blockquote', 'quotation-words');
  append(words, 'span', 'quotation-marked', look?.words ?? quote.text);
  if (look === null) return;
  const about = append(dom, 'p', 'quotation-about');
  if (colour !== null) {
    append(about, 'span', 'quotation-sign', colour.sign).setAttribute('aria-hidden', 'true');
    append(about, 'span', 'quotation-colour', colour.name);
  }
  if (look.source !== '') append(about, 'span', look.opens ? 'quotation-source' : 'quotation-from', look.source);
  if (look.trouble !== '') append(about, 'span', 'quotation-trouble', look.trouble);
}

function append(parent: HTMLElement, tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  parent.append(element);
  return element;
}

/** For counting: words that stand in the document and in no text of it. */
export function wordsOfLeaf(node: DocNode): string {
  return node.type.name === 'quotation' ? quoteOf(node).text : ' ';
}

/** What is stored is what was last seen: words that the reader linked anew are the ones to be shown once the highlight is gone. */
export function keepPresentWords(doc: NoteDoc, board: QuotationBoard | null): NoteDoc {
  const open: unknown[] = board === null ? [] : [doc];
  while (open.length > 0) {
    const node = open.pop();
    if (!isObject(node)) continue;
    const { attrs, content } = node;
    if (Array.isArray(content)) open.push(...(content as unknown[]));
    if (node['type'] !== 'quotation' || !isObject(attrs)) continue;
    const present = board?.find(String(attrs['highlightId']))?.words ?? null;
    // Not in the attributes themselves: those are the document's own.
    if (present !== null) node['attrs'] = { ...attrs, text: present };
  }
  return doc;
}

import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isLinkAllowed } from './links';
import { findMarkdownDoc, looksLikeMarkdown } from './markdown';

export type KeyHooks = {
  /** The person wants out of the text: Escape, since Tab may mean indenting here. */
  onEscape: () => void;
  /** http, https or mailto, after a click with Mod or Alt+Enter; the editor itself opens nothing. */
  onOpenLink: (url: string) => void;
};

/** Rich text on the clipboard says more than its plain twin, unless it is only the colours of some code editor. */
const HAS_STRUCTURE = /<(h[1-6]|ul|ol|li|table|blockquote|pre|code|strong|b|em|i|a|input)[\s>]/i;

export function createNoteKeys(hooks: KeyHooks): Extension {
  return Extension.create({
    name: 'noteKeys',
    // Below the editor's own undo: what that leaves over must not reach the library's undo while somebody writes.
    priority: 1,
    addKeyboardShortcuts() {
      return {
        'Mod-z': () => true,
        'Mod-Shift-z': () => true,
        'Mod-y': () => true,
        Escape: () => {
          hooks.onEscape();
          return true;
        },
        'Alt-Enter': () => {
          const href: unknown = this.editor.getAttributes('link')['href'];
          return openIfAllowed(href, hooks);
        },
      };
    },
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('notePaste'),
          props: {
            handlePaste: pasteMarkdown,
            handleDOMEvents: {
              click: (view, event) => clickLink(view, event, hooks),
              auxclick: (view, event) => clickLink(view, event, hooks),
            },
          },
        }),
      ];
    },
  });
}

function openIfAllowed(href: unknown, hooks: KeyHooks): boolean {
  if (typeof href !== 'string' || !isLinkAllowed(href)) return false;
  hooks.onOpenLink(href);
  return true;
}

function clickLink(view: EditorView, event: MouseEvent, hooks: KeyHooks): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (link === null || !view.dom.contains(link)) return false;
  // Whatever the button, the window must not follow it.
  event.preventDefault();
  const wanted = !view.editable || event.ctrlKey || event.metaKey || event.button === 1;
  return wanted && openIfAllowed(link.getAttribute('href'), hooks);
}

function pasteMarkdown(view: EditorView, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const html = event.clipboardData?.getData('text/html') ?? '';
  const { $from } = view.state.selection;
  if (text === '' || HAS_STRUCTURE.test(html) || $from.parent.type.spec.code === true) return false;
  const slice = looksLikeMarkdown(text) ? findMarkdownSlice(view, text) : null;
  if (slice === null) return false;
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
  return true;
}

function findMarkdownSlice(view: EditorView, text: string): Slice | null {
  const doc = findMarkdownDoc(text);
  if (doc === null) return null;
  const content = Fragment.from(view.state.schema.nodeFromJSON(doc).content);
  // Paragraphs at the ends flow into the text around them; a list or a heading stays a block of its own.
  const opens = (name: string | undefined) => (name === 'paragraph' ? 1 : 0);
  return new Slice(content, opens(content.firstChild?.type.name), opens(content.lastChild?.type.name));
}

/** Puts the caret into a paragraph at the end, and makes one where the note ends in a table, code or a formula. */
export function writeAtEnd(view: EditorView): void {
  const { tr, schema, doc } = view.state;
  const last = doc.lastChild;
  if (last === null || !last.isTextblock || last.type.spec.code === true)
    tr.insert(doc.content.size, schema.node('paragraph'));
  view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
  view.focus();
}

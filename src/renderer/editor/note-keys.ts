import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { hearSelection } from './hear-selection';
import { isLinkAllowed } from './links';

export type KeyHooks = {
  /** The person wants out of the text: Escape, since Tab may mean indenting here. */
  onEscape: () => void;
  /** http, https or mailto, after a click with Mod or Alt+Enter; the editor itself opens nothing. */
  onOpenLink: (url: string) => void;
};

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
        hearSelection(),
        new Plugin({
          key: new PluginKey('noteLinks'),
          props: {
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

/** Puts the caret into a paragraph at the end, and makes one where the note ends in a table, code or a formula. */
export function writeAtEnd(view: EditorView): void {
  const { tr, schema, doc } = view.state;
  const last = doc.lastChild;
  if (last === null || !last.isTextblock || last.type.spec.code === true)
    tr.insert(doc.content.size, schema.node('paragraph'));
  view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
  view.focus();
}

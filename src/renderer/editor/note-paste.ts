import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { cleanHtml } from './clean-html';
import { findPieces, isLargePaste, type LargePaste } from './large-paste';
import { findMarkdownDoc, looksLikeMarkdown } from './markdown';

/** Rich text on the clipboard says more than its plain twin, unless it is only the colours of some code editor. */
const HAS_STRUCTURE = /<(h[1-6]|ul|ol|li|table|blockquote|pre|code|strong|b|em|i|a|input|img)[\s>]/i;

/** What is pasted becomes structure where it has some; with Shift held it comes in as plain text. */
export function createNotePaste(pasting: LargePaste): Extension {
  return Extension.create({
    name: 'notePaste',
    addProseMirrorPlugins() {
      // ProseMirror takes a paste with Shift for plain text; whether it does is its own secret, so the key is watched here too.
      let plain = false;
      const watch = (_view: EditorView, event: KeyboardEvent) => {
        // Shift+Insert is an ordinary paste on Linux and Windows.
        plain = event.shiftKey && event.key !== 'Insert';
        return false;
      };
      const takeLarge = (view: EditorView, event: Event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        const { $from } = view.state.selection;
        if (data === null || !view.editable || $from.parent.type.spec.code === true) return false;
        const text = data.getData('text/plain');
        const html = plain ? '' : data.getData('text/html');
        if (!isLargePaste(text, html)) return false;
        event.preventDefault();
        pasting.begin(view, findPieces(view.state.schema, text, HAS_STRUCTURE.test(html) ? html : '', plain));
        return true;
      };
      return [
        new Plugin({
          key: new PluginKey('notePaste'),
          props: {
            transformPastedHTML: cleanHtml,
            handlePaste: (view, event) => !plain && pasteMarkdown(view, event),
            handleDOMEvents: { keydown: watch, keyup: watch, paste: takeLarge },
          },
        }),
      ];
    },
  });
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

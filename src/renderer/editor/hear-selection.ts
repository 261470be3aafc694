import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Before a key acts, the editor takes what is selected on the page. The browser tells of it some milliseconds after a click or a key that
 * selected: a quick next key would act on what was selected before, and the late word would then undo what that key had chosen.
 */
export function hearSelection(): Plugin {
  return new Plugin({
    key: new PluginKey('hearSelection'),
    props: { handleDOMEvents: { keydown: (view, event) => hear(view, event) } },
  });
}

function hear(view: EditorView, { isComposing, keyCode }: KeyboardEvent): false {
  // What an input method is composing is its own until it is done: such keys come as 229.
  if (!isComposing && !view.composing && keyCode !== 229) document.dispatchEvent(new Event('selectionchange'));
  return false;
}

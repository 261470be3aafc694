import { Extension, InputRule, type Editor } from '@tiptap/core';
import { curlQuote, findQuoteLanguage } from '../../shared/text/typographic-quotes';

// What is written around the caret says the language; more than some paragraphs say it no better.
const WORDS_AROUND = 2_000;
const MARKS = new Set(['"', "'"]);

/** Straight quotes become those of the language around, as they are typed. Tiptap itself leaves code alone. */
export function createNoteQuotes(isOn: () => boolean): Extension {
  return Extension.create({
    name: 'noteQuotes',
    // Before the editor's own undo, which would take the words before the mark with it.
    priority: 1_000,
    addInputRules() {
      return [
        new InputRule({
          find: (text) => (MARKS.has(text.slice(-1)) ? { index: text.length - 1, text: text.slice(-1) } : null),
          handler: ({ state, range, match }) => {
            const typed = match[0] === "'" ? "'" : '"';
            const $from = state.doc.resolve(range.from);
            const marks = state.storedMarks ?? $from.marks();
            if (!isOn() || marks.some((mark) => mark.type.name === 'link')) return null;
            const before = $from.parent.textBetween(0, $from.parentOffset, undefined, LEAF);
            const around = [range.from - WORDS_AROUND, range.from + WORDS_AROUND] as const;
            const words = state.doc.textBetween(
              Math.max(0, around[0]),
              Math.min(state.doc.content.size, around[1]),
              ' ',
              ' ',
            );
            const quote = curlQuote(before, typed, findQuoteLanguage(words));
            if (quote === null) return null;
            state.tr.insertText(quote, range.from, range.to);
            return undefined;
          },
        }),
      ];
    },
    addKeyboardShortcuts() {
      return { 'Mod-z': () => undoQuote(this.editor) };
    },
  });
}

// A formula or a footnote is like a word: a mark behind it closes.
const LEAF = '\ufffc';

/** Right after a mark was curled, one step back gives what was typed and takes no word with it. */
function undoQuote(editor: Editor): boolean {
  for (const plugin of editor.state.plugins) {
    const spec = plugin.spec as { isInputRules?: boolean };
    const last = spec.isInputRules === true ? (plugin.getState(editor.state) as { text?: string } | null) : null;
    if (last?.text !== undefined && MARKS.has(last.text)) return editor.commands.undoInputRule();
  }
  return false;
}

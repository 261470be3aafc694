import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { DocRange, NoteWords, WordSpan } from './note-words';

/** A highlight as it is drawn over words of the note: no part of the document, and never stored with it. */
export type NoteMark = WordSpan & {
  id: string;
  /** Of the element that is drawn. Who knows the colours gives class and style. */
  attributes: Readonly<Record<string, string>>;
};

type Spec = { id: string };
const key = new PluginKey<DecorationSet>('noteMarks');

/** Draws highlights. Keys only move them along with what is written; where they stand is said from outside. */
export function createNoteMarks(): Extension {
  return Extension.create({
    name: 'noteMarks',
    addProseMirrorPlugins() {
      return [
        new Plugin<DecorationSet>({
          key,
          state: {
            init: () => DecorationSet.empty,
            apply: (tr, drawn) =>
              (tr.getMeta(key) as DecorationSet | undefined) ?? (tr.docChanged ? drawn.map(tr.mapping, tr.doc) : drawn),
          },
          props: { decorations: (state) => key.getState(state) },
        }),
      ];
    },
  });
}

/** The lowest first: a later one lies inside those before it. @param words those of the document that is in the view */
export function drawNoteMarks(view: EditorView, words: NoteWords, marks: readonly NoteMark[]): void {
  const { doc } = view.state;
  const drawn = DecorationSet.create(
    doc,
    marks.flatMap((mark) => decorate(words, mark)),
  );
  view.dispatch(view.state.tr.setMeta(key, drawn).setMeta('addToHistory', false));
}

function decorate(words: NoteWords, mark: NoteMark): Decoration[] {
  const range = words.rangeOf(mark);
  if (range === null) return [];
  const spec: Spec = { id: mark.id };
  const { attributes } = mark;
  // Named, so that each is an element of its own: without, those of two that overlap would be written over one another.
  const inline = Decoration.inline(range.from, range.to, { nodeName: 'span', ...attributes }, spec);
  const blocks = words.wholeBlocksOf(mark);
  return [inline, ...blocks.map(({ from, to }) => Decoration.node(from, to, { nodeName: 'div', ...attributes }, spec))];
}

/** Those that are drawn at the caret, or over a part of what is selected. */
export function findMarksAt({ from, to }: DocRange, state: EditorState): string[] {
  const found = key.getState(state)?.find(from, to) ?? [];
  return [...new Set(found.map((one) => (one.spec as Spec).id))];
}

/** Over all that is drawn of it now; null where nothing is. */
export function findMarkRange(id: string, state: EditorState): DocRange | null {
  const found = key.getState(state)?.find(undefined, undefined, (spec) => (spec as Spec).id === id) ?? [];
  if (found.length === 0) return null;
  return { from: Math.min(...found.map((one) => one.from)), to: Math.max(...found.map((one) => one.to)) };
}

/** Whether all of it stands in one quotation that the writer made of somebody's words. */
export function isInQuote({ doc }: EditorState, { from, to }: DocRange): boolean {
  const $from = doc.resolve(from);
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'blockquote') return to <= $from.end(depth);
  }
  return false;
}

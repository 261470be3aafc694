import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Box, DocRange, NoteWords, WordSpan } from './note-words';

/** A highlight as it is drawn over words of the note: no part of the document, and never stored with it. */
export type NoteMark = WordSpan & {
  id: string;
  /** Of the elements that are drawn: on words, on a formula, around a block. Who knows the colours gives class and style. */
  attributes: Readonly<Record<'words' | Box['kind'], Readonly<Record<string, string>>>>;
};

export type FollowedMark = WordSpan & { id: string };

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

/** Run by run: a box in the midst of words is drawn by itself, and what is typed beside it there belongs to the highlight still. */
function decorate(words: NoteWords, { attributes, ...mark }: NoteMark): Decoration[] {
  const range = words.rangeOf(mark);
  if (range === null) return [];
  const spec: Spec = { id: mark.id };
  // Named, so that each is an element of its own: without, those of two that overlap would be written over one another.
  const inline = (from: number, to: number): Decoration[] => {
    const edges = { inclusiveStart: from > range.from, inclusiveEnd: to < range.to };
    return from < to
      ? [Decoration.inline(from, to, { nodeName: 'span', ...attributes.words }, { ...spec, ...edges })]
      : [];
  };
  const drawn: Decoration[] = [];
  let at = range.from;
  for (const { from, to, kind } of words.boxesOf(mark)) {
    const nodeName = kind === 'block' ? 'div' : 'span';
    drawn.push(...inline(at, from), Decoration.node(from, to, { nodeName, ...attributes[kind] }, spec));
    at = to;
  }
  return [...drawn, ...inline(at, range.to)];
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

/** Where each stands now, by having been followed through what was typed. Of a state, so that it may be asked later, when another note is shown. */
export function readFollowed(state: EditorState, words: NoteWords): FollowedMark[] {
  const ranges = new Map<string, DocRange>();
  for (const { from, to, spec } of key.getState(state)?.find() ?? []) {
    const { id } = spec as Spec;
    const known = ranges.get(id) ?? { from, to };
    ranges.set(id, { from: Math.min(known.from, from), to: Math.max(known.to, to) });
  }
  return [...ranges].flatMap(([id, range]) => {
    const span = words.spanOf(range);
    return span === null ? [] : { id, ...span };
  });
}

export function hasMarks(state: EditorState): boolean {
  return (key.getState(state) ?? DecorationSet.empty) !== DecorationSet.empty;
}

/** Whether all of it stands in one quotation that the writer made of somebody's words. */
export function isInQuote({ doc }: EditorState, { from, to }: DocRange): boolean {
  const $from = doc.resolve(from);
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'blockquote') return to <= $from.end(depth);
  }
  return false;
}

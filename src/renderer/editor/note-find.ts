import { Extension, type Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { findMatches, findNearest, type Match } from './find-matches';

export type FindState = {
  open: boolean;
  query: string;
  caseSensitive: boolean;
  matches: readonly Match[];
  /** Which of them is meant; without matches 0. */
  current: number;
  /** Rises with every wish to find something: the field takes the focus anew. */
  asked: number;
};

type Held = FindState & { painted: DecorationSet };
type Wish = Partial<Pick<FindState, 'open' | 'query' | 'caseSensitive' | 'current' | 'asked'>> & { again?: boolean };

const key = new PluginKey<Held>('noteFind');
const CLOSED: Held = {
  ...{ open: false, query: '', caseSensitive: false, matches: [], current: 0, asked: 0 },
  painted: DecorationSet.empty,
};
// A single letter stands in a long note thirty thousand times: only those around the one that is meant are painted.
const PAINTED_EACH_WAY = 400;
// Searching 50,000 words takes longer than a key may: while somebody writes, places move along, and are looked for in the pause.
const SEARCH_AGAIN_MS = 250;
/** What is selected is what is looked for, unless it is a passage. */
const LONGEST_FROM_SELECTION = 120;

export function readFind(state: EditorState): FindState {
  return key.getState(state) ?? CLOSED;
}

export function createNoteFind(): Extension {
  return Extension.create({
    name: 'noteFind',
    addKeyboardShortcuts() {
      return { 'Mod-f': () => openFind(this.editor), F3: () => stepFind(this.editor, 1) };
    },
    addProseMirrorPlugins() {
      return [
        new Plugin<Held>({
          key,
          state: { init: () => CLOSED, apply: (tr, held, _old, state) => applyFind(tr, held, state) },
          props: { decorations: (state) => key.getState(state)?.painted },
          view: watchTyping,
        }),
      ];
    },
  });
}

function applyFind(tr: Transaction, held: Held, state: EditorState): Held {
  const wish = tr.getMeta(key) as Wish | undefined;
  if (wish === undefined) return held.open && tr.docChanged ? moveAlong(tr, held) : held;
  const { again = false, ...change } = wish;
  const next = { ...held, ...change };
  if (!next.open) return { ...CLOSED, query: held.query, caseSensitive: held.caseSensitive, asked: held.asked };
  const renewed = again || !held.open || next.query !== held.query || next.caseSensitive !== held.caseSensitive;
  if (renewed) {
    next.matches = findMatches(state.doc, next.query, next.caseSensitive);
    next.current = change.current ?? findNearest(next.matches, state.selection.from);
  }
  return { ...next, painted: paint(state, next) };
}

function moveAlong(tr: Transaction, held: Held): Held {
  const matches = held.matches
    .map(({ from, to }) => ({ from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }))
    .filter(({ from, to }) => from < to);
  const current = Math.min(held.current, Math.max(0, matches.length - 1));
  return { ...held, matches, current, painted: held.painted.map(tr.mapping, tr.doc) };
}

function paint(state: EditorState, { matches, current }: FindState): DecorationSet {
  const first = Math.max(0, current - PAINTED_EACH_WAY);
  const shown = matches.slice(first, current + PAINTED_EACH_WAY);
  const marks = shown.map(({ from, to }, at) =>
    Decoration.inline(from, to, { class: first + at === current ? 'found found-current' : 'found' }),
  );
  return DecorationSet.create(state.doc, marks);
}

function watchTyping(): { update: (view: EditorView, before: EditorState) => void; destroy: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    update(view, before) {
      if (view.state.doc === before.doc || !readFind(view.state).open) return;
      stop();
      timer = setTimeout(() => {
        timer = null;
        const { open, current } = readFind(view.state);
        if (open) wishFor(view, { again: true, current });
      }, SEARCH_AGAIN_MS);
    },
    destroy: stop,
  };
}

function wishFor(view: EditorView, wish: Wish): void {
  view.dispatch(view.state.tr.setMeta(key, wish).setMeta('addToHistory', false));
}

export function openFind(editor: Editor): boolean {
  const { state, view } = editor;
  const { from, to } = state.selection;
  const selected = to - from <= LONGEST_FROM_SELECTION ? state.doc.textBetween(from, to, '\n') : '';
  const { query, asked } = readFind(state);
  const wanted = selected === '' || selected.includes('\n') ? query : selected;
  wishFor(view, { open: true, query: wanted, asked: asked + 1 });
  return true;
}

export function setFind(editor: Editor, wish: { query?: string; caseSensitive?: boolean }): void {
  wishFor(editor.view, wish);
  showCurrent(editor.view);
}

/** Closes the search with the caret at what was found last. */
export function closeFind(editor: Editor): void {
  const { matches, current } = readFind(editor.state);
  const match = matches[current];
  const { tr } = editor.state;
  if (match !== undefined) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
  editor.view.dispatch(tr.setMeta(key, { open: false }).setMeta('addToHistory', false));
  editor.commands.focus();
}

/** Goes on to the next (or the one before), around the ends. Answers whether a search is open. */
export function stepFind(editor: Editor, step: 1 | -1): boolean {
  const { open, matches, current } = readFind(editor.state);
  if (!open) return false;
  if (matches.length > 0) wishFor(editor.view, { current: (current + step + matches.length) % matches.length });
  showCurrent(editor.view);
  return true;
}

export function replaceFound(editor: Editor, by: string): void {
  const { matches, current } = readFind(editor.state);
  const match = matches[current];
  if (match === undefined || !editor.isEditable) return;
  const tr = closeHistory(editor.state.tr);
  putIn(tr, match, by);
  editor.view.dispatch(tr.setMeta(key, { again: true, current }));
  // What was put in may hold what is looked for: the next one is the first behind it.
  const after = readFind(editor.state).matches;
  wishFor(editor.view, { current: findNearest(after, match.from + by.length) });
  showCurrent(editor.view);
}

/** One step to undo, however many there are. Answers how many there were. */
export function replaceAllFound(editor: Editor, by: string): number {
  const { query, caseSensitive } = readFind(editor.state);
  if (!editor.isEditable) return 0;
  // Anew: what was typed last has only moved the places along.
  const matches = findMatches(editor.state.doc, query, caseSensitive);
  if (matches.length === 0) return 0;
  const tr = closeHistory(editor.state.tr);
  // From the end, so that no place moves before its turn.
  for (const match of matches.toReversed()) putIn(tr, match, by);
  // Looking for addresses in what thousands of steps have changed took seconds.
  editor.view.dispatch(tr.setMeta(key, { again: true, current: 0 }).setMeta('preventAutolink', true));
  return matches.length;
}

function putIn(tr: Transaction, { from, to }: Match, by: string): void {
  if (by === '') tr.delete(from, to);
  else tr.replaceWith(from, to, tr.doc.type.schema.text(by, tr.doc.resolve(from + 1).marks()));
}

/** The focus is in the field, and ProseMirror scrolls only to a selection that has it. */
function showCurrent(view: EditorView): void {
  view.dom.querySelector('.found-current')?.scrollIntoView({ block: 'nearest' });
}

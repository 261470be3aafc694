import { DOMParser as DocParser, Fragment, type Node as DocNode, type Schema } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { cleanPage, readPage } from './clean-html';
import { findMarkdownDoc, looksLikeMarkdown } from './markdown';
import { splitMarkdown, splitPage } from './split-paste';

/** From here on a paste comes in piece by piece: five megabytes at once stopped the window for four seconds. */
export const LARGE_PASTE = 400_000;
// A table of numbers has few letters and many cells, and each costs as much as a line of words.
const LARGE_PAGE_ELEMENTS = 3_000;
// A piece takes some 50 ms; smaller ones make the whole longer.
const PIECE_LENGTH = 50_000;
// Markdown that is split can no longer be judged as a whole: the first lines say what it is.
const JUDGED_LENGTH = 100_000;

export function isLargePaste(text: string, html: string): boolean {
  if (Math.max(text.length, html.length) >= LARGE_PASTE) return true;
  return (html.match(/<[a-z]/gi)?.length ?? 0) >= LARGE_PAGE_ELEMENTS;
}

export type LargePaste = {
  begin(view: EditorView, pieces: Iterator<Fragment>): void;
  /** Takes in at once what is still to come. */
  finish(): void;
};

/**
 * Pieces are let in with the window free between them. All carry the time of the first, and each stands beside the one before: the
 * editor's history then takes them for one step.
 */
export function createLargePaste(): LargePaste {
  let turn: (() => boolean) | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const finish = () => {
    if (timer !== null) clearTimeout(timer);
    while (turn !== null) if (!turn()) turn = null;
  };
  const go = () => {
    timer = null;
    if (turn === null) return;
    if (turn()) timer = setTimeout(go, 0);
    else turn = null;
  };
  return {
    begin(view, pieces) {
      finish();
      turn = createTurn(view, pieces);
      // Taking the text from the clipboard has had its time already.
      timer = setTimeout(go, 0);
    },
    finish,
  };
}

function createTurn(view: EditorView, pieces: Iterator<Fragment>): () => boolean {
  let place: { at: number; seen: DocNode } | null = null;
  let time = 0;
  return () => {
    const next = pieces.next();
    if (next.done === true || view.isDestroyed) return false;
    if (next.value.size === 0) return true;
    const { tr } = view.state;
    // Somebody who typed meanwhile moved the place: then it is looked for anew, at the caret.
    const kept = place !== null && place.seen.eq(view.state.doc) ? place.at : null;
    const at = kept ?? findPlace(view.state, tr);
    const before = tr.doc.content.size;
    tr.insert(at, next.value);
    const end = at + tr.doc.content.size - before;
    if (place === null) time = tr.time;
    else tr.setTime(time);
    view.dispatch(tr.setMeta('paste', true).setMeta('preventAutolink', true));
    place = { at: end, seen: view.state.doc };
    return true;
  };
}

/** Between blocks: before or after the one with the caret, or within it, which is cut in two. */
function findPlace(state: EditorState, tr: Transaction): number {
  if (!state.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth === 0) return $from.pos;
  if ($from.parent.content.size === 0 && $from.node(-1).childCount === 1) return $from.before();
  if ($from.parentOffset === 0) return $from.before();
  if ($from.parentOffset === $from.parent.content.size) return $from.after();
  tr.split($from.pos);
  return tr.mapping.map($from.pos) - 1;
}

/** @param html empty where only the text counts */
export function* findPieces(schema: Schema, text: string, html: string, plain: boolean): Generator<Fragment> {
  if (html !== '') {
    const parser = DocParser.fromSchema(schema);
    const body = readPage(html);
    // Reading the page is the longest stretch: the window is free before the first piece.
    yield Fragment.empty;
    for (const part of splitPage(body, PIECE_LENGTH)) {
      cleanPage(part);
      yield parser.parse(part).content;
    }
    return;
  }
  const marked = !plain && looksLikeMarkdown(text.slice(0, JUDGED_LENGTH));
  for (const part of splitMarkdown(text.replace(/\r\n?/g, '\n'), PIECE_LENGTH)) {
    const doc = marked ? findMarkdownDoc(part) : null;
    yield doc === null ? toParagraphs(schema, part) : schema.nodeFromJSON(doc).content;
  }
}

function toParagraphs(schema: Schema, text: string): Fragment {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return Fragment.from(lines.map((line) => schema.node('paragraph', null, schema.text(line))));
}

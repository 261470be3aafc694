import { Extension, type Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { DOMParser as DocParser } from '@tiptap/pm/model';
import { Plugin, PluginKey, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { PictureRefusal } from '../../shared/pictures/fit-picture';
import { cleanPage, readPage } from './clean-html';
import { findPieces, isLargePaste, type LargePaste } from './large-paste';
import { takeDataPictures, type DataPictures } from './data-pictures';
import type { PictureAttrs } from './picture-node';

export type KeptPicture =
  | { kind: 'kept'; attrs: Omit<PictureAttrs, 'alt' | 'size'>; shrunk: boolean }
  | { kind: 'refused'; why: PictureRefusal };

export type PictureProblem =
  | { kind: 'refused'; why: PictureRefusal; name: string }
  /** It could not be written to disk. */
  | { kind: 'failed'; error: unknown }
  /** The note, or the place in it, was left before the picture was ready. */
  | { kind: 'left' }
  | { kind: 'shrunk'; width: number; height: number };

export type PictureHooks = {
  /** On disk before it answers, so that a note may name it. @throws where it cannot be written */
  keepPicture: (file: Blob) => Promise<KeptPicture>;
  onPicture: (problem: PictureProblem) => void;
  /** Stands in the text until the picture does. */
  pictureWait: string;
};

type Wait = { id: number };
type Wish = { add: number; at: number } | { remove: number };
type Held = { signs: DecorationSet; hooks: PictureHooks };
const key = new PluginKey<Held>('notePictures');
let made = 0;

/** Pictures that are pasted or dropped are taken in beside the window; a sign keeps their place meanwhile. */
export function createNotePictures(hooks: PictureHooks, pasting: LargePaste): Extension {
  return Extension.create({
    name: 'notePictures',
    // Before other pastes: a page with pictures in it would be looked at as text, all megabytes of it.
    priority: 1_000,
    addProseMirrorPlugins() {
      const paste = (view: EditorView, event: Event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (data === null || !view.editable) return false;
        const taken = pasteFiles(view, data, hooks) || pastePage(view, data, hooks, pasting);
        if (taken) event.preventDefault();
        return taken;
      };
      return [
        new Plugin<Held>({
          key,
          state: {
            init: () => ({ signs: DecorationSet.empty, hooks }),
            apply: (tr, { signs }) => ({ signs: applyWish(tr, signs, hooks.pictureWait), hooks }),
          },
          props: {
            decorations: (state) => key.getState(state)?.signs,
            handleDOMEvents: { paste },
            handleDrop: (view, event, _slice, moved) => !moved && dropFiles(view, event, hooks),
          },
        }),
      ];
    },
  });
}

function applyWish(tr: Transaction, held: DecorationSet, wait: string): DecorationSet {
  const moved = held.map(tr.mapping, tr.doc);
  const wish = tr.getMeta(key) as Wish | undefined;
  if (wish === undefined) return moved;
  if ('remove' in wish) return moved.remove(moved.find(undefined, undefined, isWait(wish.remove)));
  const sign = Decoration.widget(wish.at, () => drawWait(wait), { id: wish.add, key: `picture-${wish.add}`, side: -1 });
  return moved.add(tr.doc, [sign]);
}

function isWait(id: number): (spec: unknown) => boolean {
  return (spec) => (spec as Wait).id === id;
}

function drawWait(wait: string): HTMLElement {
  const sign = document.createElement('span');
  sign.className = 'picture-wait';
  sign.role = 'status';
  sign.textContent = wait;
  return sign;
}

/** Pictures of a file manager or a screenshot; a word processor adds a drawing of the text itself, which is not meant. */
function pasteFiles(view: EditorView, data: DataTransfer, hooks: PictureHooks): boolean {
  const files = findPictureFiles(data);
  if (files === null || data.getData('text/plain').trim() !== '') return false;
  addPictures(view, files, hooks);
  return true;
}

function dropFiles(view: EditorView, event: DragEvent, hooks: PictureHooks): boolean {
  const files = event.dataTransfer === null ? null : findPictureFiles(event.dataTransfer);
  if (files === null) return false;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
  event.preventDefault();
  addPictures(view, files, hooks, at);
  return true;
}

/** Null where any of them says that it is something else: such files are a matter of the import. */
export function findPictureFiles(data: DataTransfer): File[] | null {
  const files = [...data.files];
  return files.length > 0 && files.every((file) => file.type.startsWith('image/')) ? files : null;
}

/** One after the other, each at its place; what cannot be kept is said, and the note stays as it was. */
export function addPictures(view: EditorView, files: readonly File[], hooks: PictureHooks, at?: number): void {
  const waits = files.map((file) => ({ file, id: beginWait(view, at ?? view.state.selection.to) }));
  void (async () => {
    for (const { file, id } of waits) await addPicture(view, file, id, hooks);
  })();
}

async function addPicture(view: EditorView, file: File, id: number, hooks: PictureHooks): Promise<void> {
  const kept = await keep(file, file.name, hooks);
  const at = endWait(view, id);
  if (kept === null) return;
  if (at === null) return hooks.onPicture({ kind: 'left' });
  const alt = nameWords(file.name);
  const node = view.state.schema.nodes['image']?.create({ ...kept.attrs, alt });
  if (node === undefined) return;
  const tr = closeHistory(view.state.tr);
  tr.replaceRangeWith(at, at, node);
  // Writing goes on below it.
  if (tr.doc.lastChild?.type === node.type) tr.insert(tr.doc.content.size, view.state.schema.node('paragraph'));
  // Somebody who went on writing elsewhere keeps the caret; else it goes behind the picture.
  const { selection } = view.state;
  if (selection.empty && selection.from === at) tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(at)), 1));
  view.dispatch(tr.setMeta('paste', true).scrollIntoView());
}

async function keep(
  file: Blob,
  name: string,
  hooks: PictureHooks,
): Promise<Extract<KeptPicture, { kind: 'kept' }> | null> {
  try {
    const answer = await hooks.keepPicture(file);
    if (answer.kind === 'refused') {
      hooks.onPicture({ kind: 'refused', why: answer.why, name });
      return null;
    }
    const { width, height } = answer.attrs;
    if (answer.shrunk) hooks.onPicture({ kind: 'shrunk', width, height });
    return answer;
  } catch (error) {
    // A full disk, a folder that went away: the note has nothing that names the file.
    hooks.onPicture({ kind: 'failed', error });
    return null;
  }
}

/** A file's name says what is to be seen, unless a program made it up; the reader can write better words. */
function nameWords(name: string): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return /^(image|img|unnamed|screenshot|clipboard|download)?[\s\d()]*$/i.test(words) ? '' : words;
}

function beginWait(view: EditorView, at: number): number {
  made += 1;
  const wish: Wish = { add: made, at };
  view.dispatch(view.state.tr.setMeta(key, wish));
  return made;
}

/** Where the sign stood; null where the note is another one, or the text around it was taken out. */
function endWait(view: EditorView, id: number): number | null {
  if (view.isDestroyed) return null;
  const at = findWait(view.state, id);
  const wish: Wish = { remove: id };
  if (at !== null) view.dispatch(view.state.tr.setMeta(key, wish));
  return at;
}

function findWait(state: EditorState, id: number): number | null {
  return key.getState(state)?.signs.find(undefined, undefined, isWait(id))[0]?.from ?? null;
}

/** A page that carries pictures in itself: they become files, and then it is pasted as any other. */
function pastePage(view: EditorView, data: DataTransfer, hooks: PictureHooks, pasting: LargePaste): boolean {
  if (view.state.selection.$from.parent.type.spec.code === true) return false;
  const page = takeDataPictures(data.getData('text/html'));
  if (page === null) return false;
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection());
  const id = beginWait(view, view.state.selection.from);
  void fillPage(page, hooks).then((html) => {
    const at = endWait(view, id);
    if (at === null) return hooks.onPicture({ kind: 'left' });
    const place = TextSelection.near(view.state.doc.resolve(at));
    if (isLargePaste('', html)) {
      view.dispatch(view.state.tr.setSelection(place));
      return pasting.begin(view, findPieces(view.state.schema, '', html, false));
    }
    const body = readPage(html);
    cleanPage(body);
    const slice = DocParser.fromSchema(view.state.schema).parseSlice(body, { context: place.$from });
    const tr = closeHistory(view.state.tr).setSelection(place).replaceSelection(slice);
    view.dispatch(tr.setMeta('paste', true).scrollIntoView());
  });
  return true;
}

async function fillPage({ html, pictures }: DataPictures, hooks: PictureHooks): Promise<string> {
  const tags: string[] = [];
  for (const picture of pictures) {
    const kept = picture === null ? null : await keep(picture, '', hooks);
    const { sha256, type, width, height } = kept?.attrs ?? {};
    tags.push(
      kept === null ? '' : `data-sha256="${sha256}" data-media="${type}" data-width="${width}" data-height="${height}"`,
    );
  }
  return html(tags);
}

/** Files that were chosen, at the caret; whatever they are, each gets its answer. */
export function choosePictures({ view }: Editor, files: readonly File[]): void {
  const hooks = key.getState(view.state)?.hooks;
  if (hooks !== undefined && view.editable && files.length > 0) addPictures(view, files, hooks);
}

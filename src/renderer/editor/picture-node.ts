import { Node, type Editor, type JSONContent } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node as DocNode } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import { isSha256 } from '../../shared/model/id';
import { pictureTypes, type PictureType } from '../../shared/pictures/read-picture';
import { isLinkAllowed } from './links';

export const pictureSizes = ['small', 'medium', 'full'] as const;
export type PictureSize = (typeof pictureSizes)[number];

/** A file of the library folder by its hash; its sides let the page keep the room before it is there. */
export type PictureAttrs = {
  sha256: string;
  type: PictureType;
  width: number;
  height: number;
  alt: string;
  size: PictureSize;
};
export type PictureWords = {
  /** Said where the file is not in the library folder. */ missing: (alt: string) => string;
};

/** The picture that is being described, or null. */
type OpenPicture = { pos: number } | null;
const key = new PluginKey<OpenPicture>('pictures');

const NO_WORDS: PictureWords = { missing: (alt) => alt };

export const Picture = Node.create<{ words: PictureWords }>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ words: NO_WORDS }),
  addAttributes: () => ({
    sha256: attribute('sha256', 'data-sha256', '', (text) => (isSha256(text) ? text : '')),
    type: attribute(
      'type',
      'data-media',
      'image/png',
      (text) => pictureTypes.find((one) => one === text) ?? 'image/png',
    ),
    width: attribute('width', 'data-width', 0, readSide),
    height: attribute('height', 'data-height', 0, readSide),
    alt: attribute('alt', 'alt', '', (text) => text ?? ''),
    size: attribute('size', 'data-size', 'full', (text) => pictureSizes.find((one) => one === text) ?? 'full'),
  }),
  parseHTML: () => [
    { tag: 'img[data-sha256]', getAttrs: (element) => (isSha256(element.getAttribute('data-sha256')) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes, node }) => ['img', { ...HTMLAttributes, src: pictureAddress(node) }],
  renderText: ({ node }) => attrsOf(node).alt,
  addNodeView() {
    return ({ node }) => createPictureView(node, this.options.words);
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false;
        return openPicture(this.editor, selection.from);
      },
    };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin<OpenPicture>({
        key,
        state: {
          init: () => null,
          apply: (tr, open) => {
            const wish = tr.getMeta(key) as { open: OpenPicture } | undefined;
            if (wish !== undefined) return wish.open;
            // Written elsewhere meanwhile: what stands at the place now may be something else.
            return tr.docChanged ? null : open;
          },
        },
        props: {
          handleDoubleClickOn: (view, _pos, node, nodePos) =>
            node.type === this.type && view.editable && openPicture(editor, nodePos),
        },
      }),
    ];
  },
  markdownTokenName: 'image',
  // A picture of somewhere else is never fetched: its words stay, and where it was.
  parseMarkdown: (token) => toLinkText(String(token.text ?? ''), String(token['href'] ?? '')),
  renderMarkdown: (node) => {
    const { alt, sha256 } = node.attrs as PictureAttrs;
    return `![${alt.replace(/[[\]\n]/g, ' ')}](files/${sha256.slice(0, 2)}/${sha256})`;
  },
});

function attribute<T>(own: keyof PictureAttrs, name: string, fallback: T, read: (text: string | null) => T) {
  return {
    default: fallback,
    parseHTML: (element: HTMLElement) => read(element.getAttribute(name)),
    renderHTML: (attrs: Record<string, unknown>) => ({ [name]: attrs[own] }),
  };
}

function readSide(text: string | null): number {
  const side = Number(text);
  return Number.isSafeInteger(side) && side >= 0 ? side : 0;
}

export function attrsOf(node: DocNode): PictureAttrs {
  return node.attrs as PictureAttrs;
}

/** Of the app's own host: nothing else can be asked for. */
function pictureAddress(node: DocNode): string {
  return `/file/${attrsOf(node).sha256}`;
}

function createPictureView(first: DocNode, words: PictureWords): NodeView {
  let node = first;
  const dom = document.createElement('figure');
  const picture = document.createElement('img');
  const said = document.createElement('figcaption');
  dom.className = 'picture';
  picture.draggable = false;
  picture.decoding = 'async';
  picture.addEventListener('error', () => {
    dom.dataset['missing'] = '';
    said.textContent = words.missing(attrsOf(node).alt);
  });
  dom.append(picture, said);
  const draw = () => {
    const { alt, size, width, height } = attrsOf(node);
    dom.dataset['size'] = size;
    picture.alt = alt;
    if (width > 0 && height > 0) Object.assign(picture, { width, height });
    if (picture.getAttribute('src') !== pictureAddress(node)) {
      delete dom.dataset['missing'];
      picture.setAttribute('src', pictureAddress(node));
    }
    said.textContent = 'missing' in dom.dataset ? words.missing(alt) : '';
  };
  draw();
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      node = next;
      draw();
      return true;
    },
    ignoreMutation: () => true,
  };
}

/** What stays of a picture that is not kept. Empty words are no text: there the address or a blank stands. */
export function toLinkText(alt: string, address: string): JSONContent {
  const text = [alt.trim(), address.trim()].find((one) => one !== '') ?? ' ';
  const isLink = /^https?:/i.test(address) && isLinkAllowed(address);
  return {
    type: 'text',
    text,
    ...(isLink ? { marks: [{ type: 'link', attrs: { href: address, title: null } }] } : {}),
  };
}

export function openPicture({ view }: Editor, pos: number): boolean {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(NodeSelection.create(doc, pos)).setMeta(key, { open: { pos } }));
  return true;
}

/** The picture whose words and size are being chosen. */
export function readOpenPicture(state: EditorState): { pos: number; attrs: PictureAttrs } | null {
  const open = key.getState(state) ?? null;
  const node = open === null ? null : state.doc.nodeAt(open.pos);
  return open === null || node?.type.name !== 'image' ? null : { pos: open.pos, attrs: attrsOf(node) };
}

/** @param change null takes the picture out; nothing in it leaves all as it was */
export function finishPicture(editor: Editor, change: Partial<Pick<PictureAttrs, 'alt' | 'size'>> | null): void {
  const open = readOpenPicture(editor.state);
  if (open === null) return;
  const tr = closeHistory(editor.state.tr);
  const isNew = change !== null && pictureParts.some((one) => one in change && change[one] !== open.attrs[one]);
  if (change === null) tr.delete(open.pos, open.pos + 1);
  else if (isNew) tr.setNodeMarkup(open.pos, undefined, { ...open.attrs, ...change });
  if (change !== null) tr.setSelection(NodeSelection.create(tr.doc, open.pos));
  editor.view.dispatch(tr.setMeta(key, { open: null }));
  editor.view.focus();
}
const pictureParts = ['alt', 'size'] as const;

import { Node } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { isUlid } from '../../shared/model/id';
import {
  changeMentions,
  findMention,
  type LinkKind,
  type LinkName,
  type Mention as MentionOf,
} from '../../shared/model/note-links';
import type { NoteDoc } from '../../shared/model/note-doc';
import { createMentionNames, type MentionNames } from './mention-names';

/** What a note can name. Highlights are quoted instead. */
export const mentionKinds = ['paper', 'note', 'tag'] as const satisfies readonly LinkKind[];
export type MentionKind = (typeof mentionKinds)[number];

export function isMentionKind(value: unknown): value is MentionKind {
  return mentionKinds.some((kind) => kind === value);
}

export type MentionWords = {
  untitled: string;
  /** Why nothing can be opened. */
  lost: (kind: MentionKind, state: 'trash' | 'gone') => string;
};
export type MentionOptions = {
  names: MentionNames;
  words: MentionWords;
  onOpen: (kind: MentionKind, id: string) => void;
};

// A title of two lines in the middle of a sentence hides the sentence.
const LONGEST_SHOWN = 56;

/** A paper, note or tag by its id, shown by the name that it has today. */
export const Mention = Node.create<MentionOptions>({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({
    names: createMentionNames(),
    words: { untitled: '', lost: () => '' },
    onOpen: () => undefined,
  }),
  addAttributes: () => ({
    kind: fromData('kind', 'paper'),
    id: fromData('id', ''),
    label: fromData('label', ''),
  }),
  parseHTML: () => [
    {
      tag: 'span[data-type="mention"]',
      // Without an id it is its words.
      getAttrs: (element) =>
        isUlid(element.getAttribute('data-id')) && isMentionKind(element.getAttribute('data-kind')) ? null : false,
    },
  ],
  renderHTML({ HTMLAttributes, node }) {
    return ['span', { 'data-type': 'mention', ...HTMLAttributes }, nameOf(node, this.options)];
  },
  renderText({ node }) {
    return nameOf(node, this.options);
  },
  renderMarkdown: (node) => signed(findMention({ type: 'mention', attrs: node.attrs })),
  addKeyboardShortcuts() {
    const open = (node: DocNode | null | undefined): boolean => {
      if (node?.type !== this.type) return false;
      openNode(node, this.options);
      return true;
    };
    return {
      Enter: () => open(selectedNode(this.editor.state)),
      'Alt-Enter': () => open(selectedNode(this.editor.state) ?? nodeAtCaret(this.editor.state)),
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('mentions'),
        props: {
          handleClickOn: (_view, _pos, node) => {
            if (node.type !== this.type) return false;
            openNode(node, this.options);
            return true;
          },
        },
      }),
    ];
  },
  addNodeView() {
    return ({ node }) => createMentionView(node, this.options);
  },
});

function fromData(name: 'kind' | 'id' | 'label', empty: string) {
  return {
    default: empty,
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? empty,
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
  };
}

function mentionOf(node: DocNode): MentionOf & { kind: MentionKind } {
  const { kind, id, label } = node.attrs as Record<string, unknown>;
  return { kind: isMentionKind(kind) ? kind : 'paper', id: String(id), label: String(label) };
}

/** As it stands in a text without markup. */
export function signed(mention: Pick<MentionOf, 'kind' | 'label'> | null): string {
  if (mention === null) return '';
  return mention.kind === 'tag' ? `#${mention.label}` : mention.label;
}

function findName(mention: MentionOf, { names }: MentionOptions): LinkName {
  return names.find(mention.kind, mention.id) ?? { state: 'here', id: mention.id, label: mention.label };
}

/** The label as it was written helps where nothing has a name any more. */
function nameOf(node: DocNode, options: MentionOptions): string {
  const mention = mentionOf(node);
  const label = findName(mention, options).label || mention.label || options.words.untitled;
  return signed({ kind: mention.kind, label });
}

function openNode(node: DocNode, options: MentionOptions): void {
  const { kind, id } = mentionOf(node);
  options.onOpen(kind, id);
}

function selectedNode({ selection }: EditorState): DocNode | null {
  return selection instanceof NodeSelection ? selection.node : null;
}

function nodeAtCaret({ selection: { empty, $from } }: EditorState): DocNode | null {
  return empty ? ($from.nodeBefore?.type.name === 'mention' ? $from.nodeBefore : $from.nodeAfter) : null;
}

function createMentionView(first: DocNode, options: MentionOptions) {
  const dom = document.createElement('span');
  dom.dataset['type'] = 'mention';
  dom.setAttribute('role', 'link');
  let node = first;
  const draw = (): void => {
    const { kind, id, label } = mentionOf(node);
    const { state } = findName({ kind, id, label }, options);
    const text = nameOf(node, options);
    const shown = text.length <= LONGEST_SHOWN ? text : cutWords(text);
    dom.dataset['kind'] = kind;
    dom.dataset['state'] = state;
    if (dom.textContent !== shown) dom.textContent = shown;
    const title = state === 'here' ? (shown === text ? '' : text) : `${options.words.lost(kind, state)} ${text}`;
    if (title === '') dom.removeAttribute('title');
    else dom.title = title;
  };
  const watch = (): (() => void) => options.names.watch(mentionOf(node).kind, mentionOf(node).id, draw);
  let stop = watch();
  draw();
  return {
    dom,
    update(next: DocNode): boolean {
      if (next.type !== node.type) return false;
      const isOther = mentionOf(next).id !== mentionOf(node).id || mentionOf(next).kind !== mentionOf(node).kind;
      node = next;
      if (isOther) {
        stop();
        stop = watch();
      }
      draw();
      return true;
    },
    ignoreMutation: () => true,
    destroy: () => stop(),
  };
}

/** Between two words where there are any. */
function cutWords(text: string): string {
  const cut = text.slice(0, LONGEST_SHOWN);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > LONGEST_SHOWN / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}

/** The document with what its mentions are called today: what is stored helps where a name is gone later. */
export function renewLabels(doc: NoteDoc, names: MentionNames): NoteDoc {
  return names.wanted().length === 0
    ? doc
    : changeMentions(doc, ({ kind, id }) => {
        const name = names.find(kind, id);
        return name === null || name.label === '' ? null : { label: name.label };
      });
}

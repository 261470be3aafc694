import { isObject, isOneOf, isString } from './guard';
import type { NoteDoc } from './note-doc';

export const linkKinds = ['paper', 'note', 'tag', 'highlight'] as const;
export type LinkKind = (typeof linkKinds)[number];

const isLinkKind = isOneOf(linkKinds);

/** As the index over notes has it. */
export function linkTo(kind: LinkKind, id: string): string {
  return `${kind}:${id}`;
}

/**
 * What a note's document mentions, each once: nodes `mention` (`kind`, `id`) and `quotation` (`highlightId`). A document is as deep as
 * somebody pasted it, so this keeps its own stack.
 */
export function findLinks(doc: NoteDoc): string[] {
  const found = new Set<string>();
  walk(doc, (node) => {
    const link = linkOf(node);
    if (link !== null) found.add(link);
  });
  return [...found];
}

/** The document with what it mentions changed; itself where nothing is. @param change the attributes that a mention gets, null for those it has */
export function changeMentions(doc: NoteDoc, change: (mention: Mention) => Partial<Mention> | null): NoteDoc {
  let isChanged = false;
  const copy = JSON.parse(JSON.stringify(doc)) as NoteDoc;
  walk(copy, (node) => {
    const mention = findMention(node);
    const wanted = mention === null ? null : change(mention);
    if (mention === null || wanted === null) return;
    const next = { ...mention, ...wanted };
    if (next.kind === mention.kind && next.id === mention.id && next.label === mention.label) return;
    node['attrs'] = next;
    isChanged = true;
  });
  return isChanged ? copy : doc;
}

/** A node that names something of the library. The id is what counts; the label is how it was called when the note was written. */
export type Mention = { kind: LinkKind; id: string; label: string };

/** What a link names today. `id` may be another than the one that was written: of what was merged it is what it was merged into. */
export type LinkName = { state: 'here' | 'trash' | 'gone'; id: string; label: string };

/** Null for any other node. */
export function findMention({ type, attrs }: Record<string, unknown>): Mention | null {
  if (type !== 'mention' || !isObject(attrs)) return null;
  const { kind, id, label } = attrs;
  return isLinkKind(kind) && isString(id) ? { kind, id, label: isString(label) ? label : '' } : null;
}

function walk(doc: NoteDoc, visit: (node: Record<string, unknown>) => void): void {
  const open: unknown[] = [doc];
  while (open.length > 0) {
    const node = open.pop();
    if (!isObject(node)) continue;
    visit(node);
    const { content } = node;
    if (Array.isArray(content)) for (let at = content.length - 1; at >= 0; at -= 1) open.push(content[at]);
  }
}

function linkOf(node: Record<string, unknown>): string | null {
  const mention = findMention(node);
  if (mention !== null) return linkTo(mention.kind, mention.id);
  const { type, attrs } = node;
  if (!isObject(attrs)) return null;
  return type === 'quotation' && isString(attrs['highlightId']) ? linkTo('highlight', attrs['highlightId']) : null;
}

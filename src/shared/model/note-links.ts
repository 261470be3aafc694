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
  const open: unknown[] = [doc];
  while (open.length > 0) {
    const node = open.pop();
    if (!isObject(node)) continue;
    const link = linkOf(node);
    if (link !== null) found.add(link);
    const { content } = node;
    if (Array.isArray(content)) for (let at = content.length - 1; at >= 0; at -= 1) open.push(content[at]);
  }
  return [...found];
}

function linkOf({ type, attrs }: Record<string, unknown>): string | null {
  if (!isObject(attrs)) return null;
  if (type === 'mention' && isLinkKind(attrs['kind']) && isString(attrs['id']))
    return linkTo(attrs['kind'], attrs['id']);
  return type === 'quotation' && isString(attrs['highlightId']) ? linkTo('highlight', attrs['highlightId']) : null;
}

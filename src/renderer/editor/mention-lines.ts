import type { NoteDoc } from '../../shared/model/note-doc';
import { findMention, linkTo } from '../../shared/model/note-links';
import { isObject } from '../../shared/model/guard';
import { signed } from './mention-node';
import { plainText } from './plain-text';

/** Where a mention stands: its own words, and those around it on its line. */
export type MentionLine = { before: string; label: string; after: string };

// One line of a list shows no more.
const SHOWN_EACH_WAY = 70;

/** Each place of the document that mentions the link, in order. */
export function findMentionLines(doc: NoteDoc, link: string): MentionLine[] {
  const lines: MentionLine[] = [];
  const open: unknown[] = [doc];
  while (open.length > 0) {
    const node = open.pop();
    const content: unknown = isObject(node) ? node['content'] : null;
    if (!Array.isArray(content)) continue;
    const children = content as unknown[];
    children.forEach((child, at) => {
      const mention = isObject(child) ? findMention(child) : null;
      if (mention === null || linkTo(mention.kind, mention.id) !== link) return;
      const [before, after] = [wordsOf(children.slice(0, at)), wordsOf(children.slice(at + 1))];
      lines.push({ before: cutStart(before), label: signed(mention), after: cutEnd(after) });
    });
    for (let at = children.length - 1; at >= 0; at -= 1) open.push(children[at]);
  }
  return lines;
}

function wordsOf(content: unknown[]): string {
  const ends = [content[0], content.at(-1)].map((one) =>
    isObject(one) && typeof one['text'] === 'string' ? one['text'] : '',
  );
  const text = plainText({ type: 'paragraph', content }).replace(/\s+/g, ' ');
  // What is cut off here is the blank between the words and the mention.
  return `${/^\s/.test(ends[0] ?? '') ? ' ' : ''}${text.trim()}${/\s$/.test(ends[1] ?? '') ? ' ' : ''}`;
}

function cutStart(text: string): string {
  if (text.length <= SHOWN_EACH_WAY) return text;
  return `…${text.slice(-SHOWN_EACH_WAY).replace(/^\S*\s/, '')}`;
}

function cutEnd(text: string): string {
  if (text.length <= SHOWN_EACH_WAY) return text;
  return `${text.slice(0, SHOWN_EACH_WAY).replace(/\s\S*$/, '')}…`;
}

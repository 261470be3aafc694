import { Fragment, type ReactNode } from 'react';
import { isObject } from '../../shared/model/guard';
import type { NoteDoc } from '../../shared/model/note-doc';
import { isLinkAllowed } from '../editor/links';
import { plainText } from '../editor/plain-text';
import { Formula } from './Formula';
import { openLink } from './open-link';
import styles from './CommentText.module.css';

/**
 * A comment as it is read. It may come from another program: what is not one of the few things that a comment is made of shows as its words, and
 * a link to anything but the web is text.
 */
export function CommentText({ doc }: { doc: NoteDoc }) {
  return (
    <div className={styles['text']}>
      {listOf(doc['content']).map((block, at) => (
        <p key={at}>{block['type'] === 'paragraph' ? <Inline nodes={listOf(block['content'])} /> : wordsOf(block)}</p>
      ))}
    </div>
  );
}

type Json = Record<string, unknown>;

function Inline({ nodes }: { nodes: readonly Json[] }) {
  return nodes.map((node, at) => <Fragment key={at}>{drawInline(node)}</Fragment>);
}

function drawInline(node: Json): ReactNode {
  const { text } = node;
  if (typeof text === 'string') return listOf(node['marks']).reduce<ReactNode>(drawMark, text);
  if (node['type'] === 'hardBreak') return <br />;
  const latex = attributeOf(node, 'latex');
  if (node['type'] === 'inlineMath' && latex !== null)
    return <Formula tex={latex} display={false} source={`$${latex}$`} />;
  return wordsOf(node);
}

function drawMark(inner: ReactNode, mark: Json): ReactNode {
  const { type } = mark;
  if (type === 'bold') return <strong>{inner}</strong>;
  if (type === 'italic') return <em>{inner}</em>;
  if (type === 'code') return <code>{inner}</code>;
  const href = type === 'link' ? attributeOf(mark, 'href') : null;
  if (href === null || !isLinkAllowed(href)) return inner;
  // A button, not an anchor: the window cannot be navigated, and main opens what was clicked.
  return (
    <button type="button" role="link" className={styles['link']} title={href} onClick={() => openLink(href)}>
      {inner}
    </button>
  );
}

function attributeOf(node: Json, name: string): string | null {
  const attrs = node['attrs'];
  const value = isObject(attrs) ? attrs[name] : null;
  return typeof value === 'string' ? value : null;
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function wordsOf(node: Json): string {
  return plainText({ type: 'doc', content: [node] });
}

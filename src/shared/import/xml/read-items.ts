import { isBlank, MAX_LINE_LENGTH } from '../../text/lines';
import type { Span } from '../types';
import type { Unread } from '../wrapped-records';
import { readXmlTokens, type XmlToken } from './read-tokens';

export type XmlNode = { name: string; source: string; children: (XmlNode | string)[] };

export type XmlItem = { kind: 'record'; lines: Span; node: XmlNode } | Unread;

type Open = {
  root: XmlNode;
  stack: XmlNode[];
  first: number;
  /** The last line that is not blank. */
  last: number;
  source: string;
  length: number;
  isBroken: boolean;
};

// The longest records of libraries (a group of authors with thousands of names) come to some hundred thousand characters.
const MAX_RECORD_LENGTH = 4_000_000;
const MAX_BROKEN_TEXT = 2_000;
const MAX_DEPTH = 100;
// Their end tags are forgotten most, and nothing is lost with them.
const INLINE = /^(?:style|i|b|u|em|strong|sub|sup|mml:.*|br|p)$/i;

/** Elements of the given names, one at a time, wherever they stand. They never hold one another: a second one says that the first broke. */
export function* readXmlItems(chunks: Iterable<string>, names: ReadonlySet<string>): Generator<XmlItem> {
  let open: Open | null = null;
  let touched = 0;
  // A tag that goes on over line ends may turn out to open a record.
  let waiting: Extract<XmlItem, { kind: 'outside' }>[] = [];
  for (const token of readXmlTokens(chunks)) {
    if (token.kind === 'line-end') {
      const { line, text } = token;
      if (open !== null) addText(open, token.isInTag ? '' : '\n');
      else if (line > touched && !isBlank(text))
        waiting.push({ kind: 'outside', line, text, cut: text.length > MAX_LINE_LENGTH });
      if (token.isInTag) continue;
    }
    const isStart = token.kind === 'open' && names.has(token.name) && !token.isEmpty;
    if (waiting.length > 0) {
      yield* waiting.filter((item) => !isStart || item.line < token.line);
      waiting = [];
    }
    if (token.kind === 'line-end') continue;
    if (token.kind === 'open' && names.has(token.name) && !token.isEmpty) {
      if (open !== null) yield toBroken(open, 'broken-record');
      const root = toNode(token);
      open = { root, stack: [root], first: token.line, last: token.last, source: '', length: 0, isBroken: false };
    } else if (open !== null) {
      take(open, token);
      if (open.length > MAX_RECORD_LENGTH) yield toBroken(open, 'too-long');
      else if (open.stack.length === 0) yield toItem(open);
      if (open.length > MAX_RECORD_LENGTH || open.stack.length === 0) {
        touched = token.last;
        open = null;
      }
    }
  }
  yield* waiting;
  if (open !== null) yield toBroken(open, 'broken-record');
}

function take(open: Open, token: Exclude<XmlToken, { kind: 'line-end' }>): void {
  if (token.kind === 'text') addText(open, token.isRaw ? token.text.replaceAll('&', '&amp;') : token.text);
  else if (token.kind === 'open') addNode(open, token);
  else if (token.kind === 'close') close(open, token.name);
  if (token.kind !== 'text' || !isBlank(token.text)) open.last = token.last;
}

function addText(open: Open, text: string): void {
  open.length += text.length;
  open.stack.at(-1)?.children.push(text);
  if (open.source.length < MAX_BROKEN_TEXT) open.source += text.slice(0, MAX_BROKEN_TEXT);
}

function addNode(open: Open, token: Extract<XmlToken, { kind: 'open' }>): void {
  const node = toNode(token);
  open.length += node.name.length + node.source.length;
  open.stack.at(-1)?.children.push(node);
  if (open.source.length < MAX_BROKEN_TEXT) open.source += `<${node.name}>`;
  if (!token.isEmpty && open.stack.length < MAX_DEPTH) open.stack.push(node);
}

/** Elements that were left open within it close with it. An end without a beginning is passed over. */
function close(open: Open, name: string): void {
  const at = open.stack.findLastIndex((node) => node.name === name);
  if (at < 0) return;
  const left = open.stack.splice(at).slice(1);
  if (left.some((node) => !INLINE.test(node.name))) open.isBroken = true;
}

function toNode({ name, source }: { name: string; source: string }): XmlNode {
  return { name, source, children: [] };
}

function toItem(open: Open): XmlItem {
  if (open.isBroken) return toBroken(open, 'broken-record');
  return { kind: 'record', lines: { first: open.first, last: open.last }, node: open.root };
}

function toBroken({ first, last, source }: Open, why: 'broken-record' | 'too-long'): XmlItem {
  return { kind: 'broken', lines: { first, last }, text: source.trim().replace(/\s+/g, ' '), why };
}

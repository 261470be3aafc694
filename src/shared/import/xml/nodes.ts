import { decodeEntities } from '../../text/markup';
import { joinSpaces } from '../../text/scan-text';
import type { XmlNode } from './read-items';

/** The elements at the end of a path of names, in order. */
export function nodesAt(node: XmlNode, path: string): XmlNode[] {
  let nodes = [node];
  for (const name of path.split('/'))
    nodes = nodes.flatMap((one) => one.children.filter((child) => isNamed(child, name)));
  return nodes;
}

function isNamed(child: XmlNode | string, name: string): child is XmlNode {
  return typeof child !== 'string' && child.name === name;
}

/** All text within, line ends kept. Line ends that were written as character references are line ends. */
export function linesOf(node: XmlNode): string {
  return decodeEntities(rawText(node).replace(/&#(?:[xX]0*[aAdD]|0*1[03]);/g, '\n'));
}

/** The same on one line; null where there is none. */
export function textOf(node: XmlNode | undefined): string | null {
  const text = node === undefined ? '' : joinSpaces(linesOf(node));
  return text === '' ? null : text;
}

/** The texts at the end of a path that hold anything. */
export function textsAt(node: XmlNode, path: string): string[] {
  return nodesAt(node, path).flatMap((one) => textOf(one) ?? []);
}

export function attributeOf(node: XmlNode, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(node.source);
  return match === null ? null : decodeEntities(match[1] ?? match[2] ?? '');
}

function rawText(node: XmlNode): string {
  const parts: string[] = [];
  const waiting: (XmlNode | string)[] = node.children.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else waiting.push(...next.children.toReversed());
  }
  return parts.join('');
}

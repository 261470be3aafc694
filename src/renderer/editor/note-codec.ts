import { getSchema } from '@tiptap/core';
import type { Node as DocNode, Schema } from '@tiptap/pm/model';
import { isObject } from '../../shared/model/guard';
import { NOTE_VERSION, type NoteDoc } from '../../shared/model/note';
import { attributeGuards } from './note-attributes';
import { noteExtensions } from './note-extensions';

export type UnreadableWhy = 'unknown-node' | 'unknown-mark' | 'unknown-attribute' | 'bad-attribute' | 'bad-structure';

export type ReadNote =
  | { kind: 'ok'; doc: NoteDoc }
  /** `name` is what this build does not know, as it stands in the document. */
  | { kind: 'unreadable'; why: UnreadableWhy; name: string; json: string }
  | { kind: 'newer'; version: number; json: string };

type Fault = { why: UnreadableWhy; name: string };

export const EMPTY_DOC: NoteDoc = { type: 'doc', content: [{ type: 'paragraph' }] };

let schema: Schema | null = null;
export function noteSchema(): Schema {
  schema ??= getSchema(noteExtensions());
  return schema;
}

/**
 * Looks at all of a stored document before an editor sees it. Tiptap opens a document with one unknown node as an empty
 * one, and the next save would then erase the note: what cannot be read whole is shown as it is and never saved over.
 */
export function readNote(doc: unknown, noteVersion: number): ReadNote {
  if (noteVersion > NOTE_VERSION) return { kind: 'newer', version: noteVersion, json: printJson(doc) };
  const fault = findFault(doc);
  if (fault !== null) return { kind: 'unreadable', ...fault, json: printJson(doc) };
  try {
    const node = noteSchema().nodeFromJSON(doc);
    node.check();
    return { kind: 'ok', doc: toNoteDoc(node) };
  } catch (error) {
    // ProseMirror throws for content in a place where it may not stand; its words name the node.
    const name = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', why: 'bad-structure', name, json: printJson(doc) };
  }
}

/**
 * The document as it is stored. HTML that was pasted can carry values that the codec would refuse (a list that starts at
 * "a"); each becomes the default here, since a note that was written must never be unreadable afterwards.
 */
export function toNoteDoc(node: DocNode): NoteDoc {
  const json: unknown = node.toJSON();
  mendAttributes(json);
  return json as NoteDoc;
}

function mendAttributes(value: unknown): void {
  if (!isObject(value)) return;
  const name = String(value['type']);
  const attrs = value['attrs'];
  const defaults = noteSchema().nodes[name]?.spec.attrs ?? noteSchema().marks[name]?.spec.attrs ?? {};
  if (isObject(attrs)) {
    for (const [key, guard] of Object.entries(attributeGuards[name] ?? {})) {
      if (!guard(attrs[key])) attrs[key] = defaults[key]?.default ?? null;
    }
  }
  for (const list of [value['content'], value['marks']]) if (Array.isArray(list)) list.forEach(mendAttributes);
}

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const MARK_KEYS = new Set(['type', 'attrs']);

function findFault(doc: unknown): Fault | null {
  if (!isObject(doc) || doc['type'] !== 'doc') return { why: 'bad-structure', name: 'doc' };
  const { nodes, marks } = noteSchema();
  const stack: unknown[] = [doc];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!isObject(node) || typeof node['type'] !== 'string') return { why: 'bad-structure', name: printJson(node) };
    if (nodes[node['type']] === undefined) return { why: 'unknown-node', name: node['type'] };
    const fault = findKeyFault(node, NODE_KEYS) ?? findAttributeFault(node) ?? findMarkFault(node['marks'], marks);
    if (fault !== null) return fault;
    const content = node['content'] ?? [];
    if (!Array.isArray(content)) return { why: 'bad-structure', name: node['type'] };
    for (const child of content as unknown[]) stack.push(child);
  }
  return null;
}

function findMarkFault(list: unknown, known: Schema['marks']): Fault | null {
  if (list === undefined) return null;
  if (!Array.isArray(list)) return { why: 'bad-structure', name: 'marks' };
  for (const mark of list as unknown[]) {
    if (!isObject(mark) || typeof mark['type'] !== 'string') return { why: 'bad-structure', name: printJson(mark) };
    if (known[mark['type']] === undefined) return { why: 'unknown-mark', name: mark['type'] };
    const fault = findKeyFault(mark, MARK_KEYS) ?? findAttributeFault(mark);
    if (fault !== null) return fault;
  }
  return null;
}

// A field or attribute that nobody here knows would be gone after the next save: it counts as unreadable too.
function findKeyFault(value: Record<string, unknown>, known: ReadonlySet<string>): Fault | null {
  const stranger = Object.keys(value).find((key) => !known.has(key));
  return stranger === undefined ? null : { why: 'unknown-attribute', name: `${String(value['type'])}.${stranger}` };
}

function findAttributeFault(value: Record<string, unknown>): Fault | null {
  const attrs = value['attrs'];
  if (attrs === undefined || attrs === null) return null;
  const type = String(value['type']);
  if (!isObject(attrs)) return { why: 'bad-structure', name: `${type}.attrs` };
  const guards = attributeGuards[type] ?? {};
  for (const [key, one] of Object.entries(attrs)) {
    const guard = guards[key];
    if (guard === undefined) return { why: 'unknown-attribute', name: `${type}.${key}` };
    if (!guard(one)) return { why: 'bad-attribute', name: `${type}.${key}` };
  }
  return null;
}

function printJson(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2) ?? '';
  } catch {
    // Nested deeper than JSON can be printed; the row itself is untouched.
    return '';
  }
}

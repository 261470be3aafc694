import { isObject } from './guard';
import type { NoteDoc } from './note-doc';

export const placeholders = ['title', 'authors', 'year', 'date'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What stands for each here. One that is not named has no meaning here and stays as it is written; '' leaves nothing. */
export type TemplateFacts = Partial<Record<Placeholder, string>>;

const PLACEHOLDER = /\{([a-z]+)\}/g;

/** In one pass, so that braces in a title are never taken for a placeholder. */
export function fillText(text: string, facts: TemplateFacts): string {
  return text.replace(PLACEHOLDER, (written, name: string) => {
    const known = placeholders.find((one) => one === name);
    return known === undefined ? written : (facts[known] ?? written);
  });
}

/**
 * A copy with its placeholders filled. Code stays as it is, since braces mean something else there; so do formulas, which are no text. A word
 * that becomes empty is left out, since a document has no empty ones.
 */
export function fillTemplate(doc: NoteDoc, facts: TemplateFacts): NoteDoc {
  return fillNode(doc, facts) as NoteDoc;
}

function fillNode(node: unknown, facts: TemplateFacts): unknown {
  if (!isObject(node) || node['type'] === 'codeBlock') return node;
  if (typeof node['text'] === 'string') {
    return isCode(node['marks']) ? node : { ...node, text: fillText(node['text'], facts) };
  }
  const content: unknown = node['content'];
  if (!Array.isArray(content)) return node;
  return { ...node, content: content.map((child) => fillNode(child, facts)).filter((child) => !isEmptyText(child)) };
}

function isCode(marks: unknown): boolean {
  return Array.isArray(marks) && marks.some((mark) => isObject(mark) && mark['type'] === 'code');
}

function isEmptyText(node: unknown): boolean {
  return isObject(node) && node['type'] === 'text' && node['text'] === '';
}

import type { ParsedPaper } from '../types';
import { readState, readTags, textField } from './fields';
import { readBody } from './read-body';
import { createNotePaper } from './to-paper';
import { readYaml, type YamlFields } from './yaml';

/** A note about a paper: what its head and its fields state, its abstract, and the rest as a note. Null where it names no paper. */
export function readNote(head: readonly string[], lines: readonly string[]): ParsedPaper | null {
  const body = readBody(lines);
  // What stands at the head is kept by programs; a field within the text fills what it leaves open.
  const fields: YamlFields = new Map([...body.fields, ...readYaml(head)].filter(([, items]) => items.length > 0));
  return createNotePaper(fields, {
    title: textField(fields, 'title') ?? body.heading,
    abstract: body.abstract ?? joined(textField(fields, 'abstract')),
    tags: readTags(fields),
    status: readState(textField(fields, 'status')),
    text: body.text,
  });
}

function joined(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() ?? null;
}

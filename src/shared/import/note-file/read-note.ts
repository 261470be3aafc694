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
  const title = textField(fields, 'title') ?? body.heading;
  const cited = title === null || fields.has('doi') ? null : findCitedDoi(title, body.text);
  return createNotePaper(fields, {
    title,
    url: cited,
    abstract: body.abstract ?? joined(textField(fields, 'abstract')),
    tags: readTags(fields),
    status: readState(textField(fields, 'status')),
    text: body.text,
  });
}

function joined(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() ?? null;
}

const MAX_CITATION_LENGTH = 3_000;
const MIN_TITLE_LENGTH = 15;

/** The address of the DOI in the line that cites the note's own title, as programs write it below their heading. */
function findCitedDoi(title: string, text: string): string | null {
  if (title.length < MIN_TITLE_LENGTH) return null;
  for (const line of text.split('\n')) {
    if (line.length > MAX_CITATION_LENGTH || !line.includes('10.') || !withoutSigns(line).includes(withoutSigns(title)))
      continue;
    const found = new Set(line.match(/https?:\/\/(?:dx\.)?doi\.org\/10\.\d{4,9}\/[^\s)\]]+/g));
    const [only] = found;
    if (found.size === 1 && only !== undefined) return only;
  }
  return null;
}

function withoutSigns(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

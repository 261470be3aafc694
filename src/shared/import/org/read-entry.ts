import { isPaperField, readState, readTags, textField } from '../note-file/fields';
import { readBody } from '../note-file/read-body';
import { createNotePaper } from '../note-file/to-paper';
import type { YamlFields, YamlItem } from '../note-file/yaml';
import type { ParsedPaper } from '../types';
import { readHeading } from './heading';

const PROPERTY = /^\s*:([\w@-]+)\+?:\s*(.*)$/;
const KEYWORD = /^\s*#\+([\w-]+):\s*(.*)$/;
// A value of a drawer is an address or a row of names.
const MAX_LENGTH = 10_000;

/** `:DOI: 10.5555/x` and `#+title: x`, names in lower case. */
export function readProperty(line: string): { key: string; value: string } | null {
  if (line.length > MAX_LENGTH) return null;
  const match = PROPERTY.exec(line) ?? KEYWORD.exec(line);
  return match === null ? null : { key: (match[1] ?? '').toLowerCase(), value: (match[2] ?? '').trim() };
}

/** A property that speaks of a paper; `:ID:` and `:CREATED:` stand at every headline. */
export function isPaperProperty(line: string): boolean {
  const property = readProperty(line);
  return (
    property !== null &&
    property.value !== '' &&
    !/^(?:title|tags|filetags|category|date)$/.test(property.key) &&
    isPaperField(property.key)
  );
}

/** A headline with its drawer, or a whole file with its keywords; null where it names no paper. */
export function readEntry(lines: readonly string[]): ParsedPaper | null {
  const heading = readHeading(lines[0] ?? '');
  const { fields, text } = takeProperties(heading === null ? lines : lines.slice(1));
  const abstract: string[] = [];
  const body = readBody(toMarkdown(text, abstract));
  const fileTags = readTags(new Map([...fields].map(([key, items]) => [key, items.flatMap(splitTags)])));
  return createNotePaper(fields, {
    title: heading === null ? textField(fields, 'title') : heading.title || textField(fields, 'title'),
    abstract: body.abstract ?? (abstract.join(' ').replace(/\s+/g, ' ').trim() || textField(fields, 'abstract')),
    url: heading?.url?.startsWith('http') === true ? heading.url : null,
    tags: [...new Set([...(heading?.tags ?? []), ...fileTags])],
    status: readState(heading?.keyword ?? textField(fields, 'status')),
    text: body.text,
  });
}

/** `:a:b:` is two tags. */
function splitTags(item: YamlItem): YamlItem[] {
  return typeof item === 'string' && /^:.*:$/.test(item) ? item.split(':').filter((tag) => tag !== '') : [item];
}

function takeProperties(lines: readonly string[]): { fields: YamlFields; text: string[] } {
  const fields = new Map<string, YamlItem[]>();
  const text: string[] = [];
  for (const line of lines) {
    const property = readProperty(line);
    if (property === null) {
      if (!/^\s*(?:SCHEDULED|DEADLINE|CLOSED):/.test(line)) text.push(line);
    } else if (property.value !== '' && !fields.has(property.key)) fields.set(property.key, [property.value]);
  }
  return { fields, text };
}

/** Headlines, code and links as Markdown has them; the text of an abstract block goes to `abstract`. */
function toMarkdown(lines: readonly string[], abstract: string[]): string[] {
  const kept: string[] = [];
  let isAbstract = false;
  for (const line of lines) {
    if (/^\s*#\+(?:begin|end)_abstract\b/i.test(line)) isAbstract = /begin/i.test(line);
    else if (isAbstract) abstract.push(line);
    else kept.push(toMarkdownLine(line));
  }
  return kept;
}

function toMarkdownLine(line: string): string {
  const heading = readHeading(line);
  // One level further in, since the record's own headline is the first.
  if (heading !== null) return `${'#'.repeat(Math.min(6, heading.level + 1))} ${heading.title}`;
  if (/^\s*#\+(?:begin|end)_(?:src|example)\b/i.test(line)) return '```';
  if (line.length > MAX_LENGTH) return line;
  return line.replace(/\[\[([^\][]+)\]\[([^\][]+)\]\]/g, '[$2]($1)').replace(/\[\[([^\][]+)\]\]/g, '$1');
}

import { createParsedPaper, createRecorded, withSuggestedTitle } from '../list-paper';
import {
  isPaperField,
  readIds,
  readKeywords,
  readPeople,
  readRating,
  readState,
  readTags,
  readUrls,
  readYear,
  textField,
} from '../note-file/fields';
import { readBody } from '../note-file/read-body';
import type { YamlFields, YamlItem } from '../note-file/yaml';
import type { ParsedPaper } from '../types';
import { readHeading, type Heading } from './heading';

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
  const urls = [...new Set([...(heading?.url?.startsWith('http') === true ? [heading.url] : []), ...readUrls(fields)])];
  const ids = readIds(fields, urls);
  const title = heading === null ? textField(fields, 'title') : heading.title || textField(fields, 'title');
  const found = body.abstract ?? (abstract.join(' ').replace(/\s+/g, ' ').trim() || textField(fields, 'abstract'));
  if (title === null && found === null && Object.keys(ids).length === 0) return null;
  return withSuggestedTitle(
    createParsedPaper({
      title,
      authors: readPeople(fields),
      year: readYear(fields),
      venue: textField(fields, 'venue'),
      ids,
      urls,
      abstract: found,
      keywords: readKeywords(fields),
      recorded: recordedOf(heading, fields, body.text),
      derived: isStated(fields) || !hasAddressId(ids) ? [] : ['ids'],
    }),
  );
}

function recordedOf(heading: Heading | null, fields: YamlFields, text: string) {
  const fileTags = readTags(new Map([...fields].map(([key, items]) => [key, items.flatMap(splitTags)])));
  return createRecorded({
    tags: [...new Set([...(heading?.tags ?? []), ...fileTags])],
    notes: text === '' ? [] : [text],
    status: readState(heading?.keyword === 'TODO' ? 'todo' : (heading?.keyword ?? textField(fields, 'status'))),
    rating: readRating(textField(fields, 'rating')),
  });
}

/** `:a:b:` is two tags. */
function splitTags(item: YamlItem): YamlItem[] {
  return typeof item === 'string' && /^:.*:$/.test(item) ? item.split(':').filter((tag) => tag !== '') : [item];
}

function hasAddressId({ doi, arxiv, pmid, openreview, acl }: Readonly<Record<string, string>>): boolean {
  return [doi, arxiv, pmid, openreview, acl].some((id) => id !== undefined);
}

function isStated(fields: YamlFields): boolean {
  return ['doi', 'arxiv', 'pmid'].some((name) => textField(fields, name as 'doi') !== null);
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

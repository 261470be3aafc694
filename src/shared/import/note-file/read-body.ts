import type { YamlItem } from './yaml';

export type NoteBody = {
  /** Of the first heading of the first level. */
  heading: string | null;
  abstract: string | null;
  /** `Key:: value` of Dataview and Zotero Integration, keys in lower case. */
  fields: Map<string, YamlItem[]>;
  /** What is left: what a person wrote, or marked while reading. */
  text: string;
};

// **Title**:: x, [Title:: x], - Title:: x, within a callout too.
const DATAVIEW = /^\s*(?:[-*+]\s+)?([[(]?)\*{0,2}_{0,2}([\p{L}][\p{L}\p{N} _/-]{0,40}?)_{0,2}\*{0,2}::\s*(.*)$/u;
const CALLOUT = /^\s*>\s*\[!([\w-]+)\][+-]?\s*(.*)$/;
const ABSTRACT_NAME = /^(?:abstract|summary)\b\W*$/i;

// A paragraph on one line is no field and no heading, and patterns are not tried on it.
const MAX_MARK_LENGTH = 2_000;

type Part = 'text' | 'abstract';

/** Takes a note apart line by line; nothing but white space, comment marks and the abstract is lost from `text`. */
export function readBody(lines: readonly string[]): NoteBody {
  const body: NoteBody = { heading: null, abstract: null, fields: new Map(), text: '' };
  const kept: string[] = [];
  const abstract: string[] = [];
  let section: Part = 'text';
  let callout: Part | null = null;
  let fence = false;
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line)) fence = !fence;
    if (fence) {
      kept.push(line);
      continue;
    }
    const isShort = line.length <= MAX_MARK_LENGTH;
    const opened = isShort ? CALLOUT.exec(line) : null;
    if (opened !== null) {
      callout = opened[1]?.toLowerCase() === 'abstract' || ABSTRACT_NAME.test(opened[2] ?? '') ? 'abstract' : 'text';
      continue;
    }
    if (callout !== null && !/^\s*>/.test(line)) callout = null;
    const text = callout === null ? line : line.replace(/^\s*>\s?/, '');
    const heading = callout === null && isShort ? /^(#{1,6})\s+(.*?)\s*#*$/.exec(text) : null;
    if (heading !== null) {
      section = ABSTRACT_NAME.test(heading[2] ?? '') ? 'abstract' : 'text';
      const isFirst = heading[1] === '#' && body.heading === null;
      if (isFirst) body.heading = (heading[2] ?? '').trim() || null;
      else if (section === 'text') kept.push(text);
      continue;
    }
    const field = isShort ? findField(text) : null;
    if (field !== null && takeField(body.fields, field.key, field.value)) continue;
    if (isShort && /^\s*%%.*%%\s*$/.test(text)) continue;
    ((callout ?? section) === 'abstract' ? abstract : kept).push(text);
  }
  body.abstract = abstract.join(' ').replace(/\s+/g, ' ').trim() || null;
  body.text = kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return body;
}

/** `Key:: value`, as Dataview reads it. */
export function findField(line: string): { key: string; value: string } | null {
  if (line.length > MAX_MARK_LENGTH || !line.includes('::')) return null;
  const match = DATAVIEW.exec(line);
  if (match === null) return null;
  const [, bracket = '', key = '', value = ''] = match;
  return { key, value: (bracket === '' ? value : value.trim().replace(/[\])]$/, '')).trim() };
}

/** The first of a name counts; a list of authors is one value, taken apart with the rest. */
function takeField(fields: Map<string, YamlItem[]>, key: string, value: string): boolean {
  const name = key.trim().toLowerCase();
  if (fields.has(name)) return false;
  const bare = value
    .replace(/\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/g, '$1')
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '$2')
    .trim();
  fields.set(name, bare === '' ? [] : [bare]);
  return true;
}

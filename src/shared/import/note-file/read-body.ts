import { isPaperField } from './fields';
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
// "- DOI: x", "**Authors**: x", "Abstract: x" and "| DOI | x |" right below the title, where no sentence of a note stands yet.
const LABELLED = /^\s*(?:[-*+]\s+)?\*{0,2}(\p{L}[\p{L} /_-]{0,40}?)\*{0,2}\s*:\*{0,2}\s+(\S.*)$/u;
const ROW = /^\s*\|\s*([^|]{1,60}?)\s*\|\s*([^|]*?)\s*\|\s*$/;
const OWN_KEYS =
  /^(?:title|authors?|year|date|published|doi|arxiv(?: id)?|pmid|journal|venue|conference|publication|url|cit(?:ation )?key|abstract|keywords)$/i;
// Callouts stand within one another.
const CALLOUT = /^\s*(?:>\s*){1,6}\[!([\w-]+)\][+-]?\s*(.*)$/;
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
  let isTop = true;
  // A second abstract is part of the note: two that stand apart are not one text.
  let hasAbstract = false;
  const partOf = (isAbstract: boolean): Part => (isAbstract && !hasAbstract ? 'abstract' : 'text');
  const leaveAbstract = (): void => {
    section = partOf(section === 'abstract');
    if (callout !== null) callout = partOf(callout === 'abstract');
  };
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line)) fence = !fence;
    if (fence) {
      leaveAbstract();
      kept.push(line);
      continue;
    }
    const isShort = line.length <= MAX_MARK_LENGTH;
    const opened = isShort ? CALLOUT.exec(line) : null;
    if (opened !== null) {
      callout = partOf(opened[1]?.toLowerCase() === 'abstract' || ABSTRACT_NAME.test(opened[2] ?? ''));
      section = partOf(section === 'abstract');
      continue;
    }
    if (callout !== null && !/^\s*>/.test(line)) callout = null;
    const text = callout === null ? line : line.replace(/^\s*(?:>\s?){1,6}/, '');
    const heading = callout === null && isShort ? /^(#{1,6})\s+(.*?)\s*#*$/.exec(text) : null;
    if (heading !== null) {
      section = partOf(ABSTRACT_NAME.test(heading[2] ?? ''));
      const isFirst = heading[1] === '#' && body.heading === null;
      if (isFirst) body.heading = (heading[2] ?? '').trim() || null;
      else if (section === 'text') kept.push(text);
      continue;
    }
    const field = isShort ? findField(text) : null;
    if (field !== null && isPaperField(field.key) && takeField(body.fields, field.key, field.value)) {
      leaveAbstract();
      continue;
    }
    if (isShort && /^\s*%%.*%%\s*$/.test(text)) {
      leaveAbstract();
      continue;
    }
    const label: ReturnType<typeof readLabel> =
      isTop && callout === null && section === 'text' ? readLabel(text) : null;
    if (label !== null && takeLabelled(body, label)) continue;
    isTop &&= callout !== null || text.trim() === '' || label !== null;
    const isAbstract = (callout ?? section) === 'abstract';
    hasAbstract ||= isAbstract && text.trim() !== '';
    (isAbstract ? abstract : kept).push(text);
  }
  body.abstract = abstract.join(' ').replace(/\s+/g, ' ').trim() || null;
  body.text = kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return body;
}

function readLabel(line: string): { key: string; value: string } | null {
  // An abstract on its line may be long; a label stands in the first letters.
  const [, key = '', value = ''] =
    LABELLED.exec(line) ?? (line.length <= MAX_MARK_LENGTH ? ROW.exec(line) : null) ?? [];
  return key === '' ? null : { key, value };
}

function takeLabelled(body: NoteBody, { key, value }: { key: string; value: string }): boolean {
  if (!OWN_KEYS.test(key) || !/[\p{L}\p{N}]/u.test(value)) return false;
  // "[10.1000/x](address)": the words are the id, the address may be a publisher's.
  const isId = /^(?:doi|pmid|arxiv)/i.test(key);
  const bare = value.replace(/^`(.*)`$/, '$1');
  return takeField(body.fields, key, isId ? bare.replace(/^\[([^\]]*\d[^\]]*)\]\([^)\s]*\)$/, '$1') : bare);
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

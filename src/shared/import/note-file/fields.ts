import { idsOfUrl, normaliseArxivId, normaliseDoi, normalisePmid } from '../../text/ids';
import type { Status } from '../../model/paper';
import { splitAuthors } from '../../text/split-authors';
import type { YamlFields, YamlItem } from './yaml';

/** What people call a field; the first that is there counts. */
const names = {
  title: ['title', 'paper', 'paper title', 'fulltitle'],
  authors: ['authors', 'author', 'creators', 'by'],
  year: ['year', 'date', 'published', 'publication date', 'issued'],
  venue: ['venue', 'journal', 'conference', 'booktitle', 'publication', 'container-title', 'publisher', 'published in'],
  abstract: ['abstract', 'summary', 'tldr'],
  doi: ['doi'],
  arxiv: ['arxiv', 'arxiv_id', 'arxiv-id', 'arxivid', 'arxiv id', 'kb_id', 'eprint'],
  pmid: ['pmid', 'pubmed'],
  citekey: [
    'citekey',
    'citation key',
    'citation-key',
    'citationkey',
    'cite-key',
    'bibtex_key',
    'key',
    'custom_id',
    'roam_refs',
  ],
  urls: ['url', 'link', 'links', 'source', 'pdf', 'paper_url', 'paper link', 'code', 'website', 'roam_refs'],
  keywords: ['keywords', 'topics', 'subjects'],
  tags: ['tags', 'tag', 'filetags', 'category', 'categories'],
  status: ['status', 'state', 'reading-status', 'reading status', 'reading_status', 'read'],
  rating: ['rating', 'stars', 'score', 'my rating'],
} as const;
export type FieldName = keyof typeof names;

const known = new Set<string>(Object.values(names).flat());

/** A name that says something of a paper: how a note about one is told from any other. */
export function isPaperField(key: string): boolean {
  return known.has(key.toLowerCase());
}

export function listField(fields: YamlFields, name: FieldName): readonly YamlItem[] {
  for (const key of names[name]) {
    const items = fields.get(key);
    if (items !== undefined && items.length > 0) return items;
  }
  return [];
}

export function textField(fields: YamlFields, name: FieldName): string | null {
  const [first] = listField(fields, name);
  return typeof first === 'string' && first !== '' ? first : null;
}

/** People as an item each, as `{family, given}` or `{name}`, or in a row: "A. Marsh, B. Shoal and C. Tide". */
export function readPeople(fields: YamlFields): string[] {
  const items = listField(fields, 'authors');
  const [only] = items;
  if (items.length === 1 && typeof only === 'string') {
    const people = only.split(/\s+and\s+/i);
    // As BibTeX writes them: "Marsh, Ada and Shoal, Ben".
    if (people.length > 1 && people.every((name) => /^[^,]+,[^,]+$/.test(name))) return people;
    if (only.includes(';'))
      return only
        .split(';')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    // "Marsh, Ada" is one person; "Ada Marsh, Ben Shoal" are two.
    return /^[^\s,]+,[^,]+$/.test(only) && !/\sand\s/i.test(only) ? [only] : splitAuthors(only);
  }
  return items.map(nameOf).filter((name) => name !== '' && !/^(?:et\.? al\.?|others)$/i.test(name));
}

function nameOf(item: YamlItem): string {
  if (typeof item === 'string') return item;
  const {
    name = '',
    family = item['last'] ?? item['lastname'] ?? '',
    given = item['first'] ?? item['firstname'] ?? '',
  } = item;
  if (name !== '') return name;
  return given === '' ? family : `${family}, ${given}`;
}

export function readYear(fields: YamlFields): number | null {
  const year = /(?:^|\D)((?:1[89]|20)\d{2})(?!\d)/.exec(textField(fields, 'year') ?? '')?.[1];
  return year === undefined ? null : Number(year);
}

export function readUrls(fields: YamlFields): string[] {
  const values = names.urls.flatMap((name) => fields.get(name) ?? []);
  const items = values.flatMap((item) => (typeof item === 'string' ? item.split(/[\s,]+/) : []));
  return [...new Set(items.filter((one) => /^https?:\/\//i.test(one)))];
}

/** Those that fields state, then those that the note's own addresses spell out. */
export function readIds(fields: YamlFields, urls: readonly string[]): Record<string, string> {
  const citekey = /^@?([^\s/]+)/.exec(textField(fields, 'citekey') ?? '')?.[1];
  const stated = {
    doi: normaliseDoi(textField(fields, 'doi') ?? ''),
    arxiv: normaliseArxivId((textField(fields, 'arxiv') ?? '').replace(/\s*\[.*$/, '')),
    pmid: normalisePmid(textField(fields, 'pmid') ?? ''),
    citekey: citekey === undefined || /^https?:/i.test(citekey) ? null : citekey,
  };
  const own = Object.fromEntries(Object.entries(stated).filter(([, id]) => id !== null)) as Record<string, string>;
  return { ...Object.assign({}, ...urls.map(idsOfUrl).reverse()), ...own } as Record<string, string>;
}

const states: readonly (readonly [Status, RegExp])[] = [
  ['reading', /^(?:reading|in[ -_]?progress|doing|started|next|active|skimm(?:ed|ing))$/i],
  ['to-read', /^(?:to[ -_]?read|unread|todo|want to read|queued?|backlog|waiting|false|no)$/i],
  ['read', /^(?:read|done|finished|completed?|true|yes)$/i],
  ['maybe', /^(?:maybe|someday|later|hold)$/i],
  ['dismissed', /^(?:dismissed|rejected|skipped?|cancell?ed|dropped|excluded|irrelevant|kill)$/i],
];

export function readState(text: string | null): Status | null {
  const bare = text?.trim().replace(/^[#"']+|["']+$/g, '') ?? '';
  return states.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** `4`, `4/5`, `8/10`, `★★★★`. */
export function readRating(text: string | null): number | null {
  const stars = /^\s*((?:★|⭐️?)+)☆*\s*$/u.exec(text ?? '')?.[1]?.match(/★|⭐/gu)?.length;
  if (stars !== undefined) return stars <= 5 ? stars : null;
  const [, value = '', of] = /^\s*(\d+(?:\.\d+)?)\s*(?:\/\s*(5|10))?\s*(?:stars?)?\s*$/i.exec(text ?? '') ?? [];
  const rating = Math.round(Number(value) / (of === '10' ? 2 : 1));
  return value !== '' && rating >= 1 && rating <= 5 ? rating : null;
}

export function readTags(fields: YamlFields): string[] {
  const items = listField(fields, 'tags').flatMap((item) =>
    typeof item === 'string' ? (/[,#]/.test(item) ? item.split(/[,\s]+/) : [item]) : [],
  );
  return [...new Set(items.map((tag) => tag.replace(/^#/, '').trim()).filter((tag) => tag !== ''))];
}

export function readKeywords(fields: YamlFields): string[] {
  const all = listField(fields, 'keywords');
  const items = all.flatMap((item) => (typeof item !== 'string' ? [] : all.length === 1 ? item.split(/[,;]/) : [item]));
  return [...new Set(items.map((word) => word.trim()).filter((word) => word !== ''))];
}

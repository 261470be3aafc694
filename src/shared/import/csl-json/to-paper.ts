import { normaliseArxivId, normaliseIsbn, normalisePmcid, normalisePmid } from '../../text/ids';
import { firstText, textOf, textsOf } from '../json/fields';
import type { JsonObject } from '../json/read-value';
import { createTaggedPaper } from '../tagged/create-paper';
import { readRecorded } from '../tagged/screening';
import { arxivWithin, readDoi } from '../tagged/ids';
import { readKeywords, readUrls } from '../tagged/values';
import type { ParsedPaper } from '../types';
import { readCslYear } from './dates';
import { readCslNames } from './names';

// Registries keep the heading of the abstract within it.
const ABSTRACT_HEADING = /^<jats:title>\s*(?:abstract|summary)\s*<\/jats:title>\s*/i;

/** Also the answers of DOI registries, whose titles are lists. */
export function toCslPaper(item: JsonObject): ParsedPaper | null {
  // What the notes say line by line belongs to the fields that CSL lacks; the rest is somebody's note.
  const { named, rest } = readNote(item['note']);
  return createTaggedPaper({
    title: titleOf(item),
    authors: authorsOf(item),
    year: yearOf(item),
    venue: firstText(
      ...textsOf(item['container-title']),
      item['event-title'],
      item['collection-title'],
      ...textsOf(item['event']),
    ),
    ids: {
      doi: readDoi([...textsOf(item['DOI']), ...textsOf(named['doi'])]),
      arxiv: arxivOf(item, named['arxiv']),
      pmid: firstOf(normalisePmid, item['PMID'], named['pmid']),
      pmcid: firstOf(normalisePmcid, item['PMCID'], named['pmcid']),
      isbn: item['type'] === 'book' ? firstOf(normaliseIsbn, ...textsOf(item['ISBN'])) : null,
      citekey: citekeyOf(item, named['citation key']),
    },
    urls: readUrls(textsOf(item['URL'])),
    abstract: textOf(item['abstract'])?.replace(ABSTRACT_HEADING, '') ?? null,
    keywords: readKeywords(textsOf(item['keyword'] ?? item['categories']), /[;,]/),
    recorded: readRecorded([...rest, ...textsOf(item['annote'])]),
  });
}

/** Registries keep the subtitle by itself. */
function titleOf(item: JsonObject): string | null {
  const title = textsOf(item['title'])[0];
  const subtitle = textsOf(item['subtitle'])[0] ?? '';
  if (title === undefined) return null;
  return subtitle === '' || title.includes(subtitle) ? title : `${title}: ${subtitle}`;
}

// Registries write `issued: [[null]]` where they know no date of the issue, and say when the paper itself came out.
const DATES = ['issued', 'published', 'published-print', 'published-online', 'posted', 'submitted'];

function yearOf(item: JsonObject): number | null {
  for (const name of DATES) {
    const year = readCslYear(item[name] ?? null);
    if (year !== null) return year;
  }
  return null;
}

function authorsOf(item: JsonObject): string[] {
  const authors = readCslNames(item['author']);
  return authors.length > 0 ? authors : readCslNames(item['editor']);
}

function firstOf(normalise: (text: string) => string | null, ...values: readonly unknown[]): string | null {
  for (const value of values) {
    const id = normalise(textOf(value) ?? '');
    if (id !== null) return id;
  }
  return null;
}

function arxivOf(item: JsonObject, named: string | undefined): string | null {
  const fields = [item['number'], item['archive_location'], item['archive-place'], item['URL']].map(
    (one) => textOf(one) ?? '',
  );
  const isArxiv = /^arxiv/i.test(firstText(item['archive'], item['publisher']) ?? '');
  const stated = fields.map(
    (text) => arxivWithin(text) ?? (isArxiv || /arxiv/i.test(text) ? normaliseArxivId(text) : null),
  );
  return (
    stated.find((id) => id !== null) ??
    arxivWithin(`arxiv:${named ?? ''}`) ??
    arxivWithin(textsOf(item['container-title'])[0] ?? '')
  );
}

/** Programs number their items, or name them by address: neither is a key that a person cites by. */
function citekeyOf(item: JsonObject, named: string | undefined): string | null {
  const id = textOf(item['citation-key']) ?? named ?? textOf(item['id']);
  return id !== null && /^(?=.*\p{L})[^\s/]{2,100}$/u.test(id) && !/^(?:https?:|ITEM-\d|10\.\d)/i.test(id) ? id : null;
}

const NAMED_LINE =
  /^(arxiv|pmid|pmcid|doi|citation key|original date|publisher|version|issue|tex\.[\w.-]+|event place|type)\s*:\s*(.+)$/i;

function readNote(value: unknown): { named: Record<string, string>; rest: string[] } {
  const named: Record<string, string> = {};
  const rest: string[] = [];
  for (const line of typeof value === 'string' ? value.split(/\r\n?|\n/) : []) {
    const [, name, text] = NAMED_LINE.exec(line.slice(0, 500).trim()) ?? [];
    if (name !== undefined && text !== undefined) named[name.toLowerCase()] ??= text.trim();
    else rest.push(line);
  }
  const text = rest.join('\n').trim();
  return { named, rest: text === '' ? [] : [text] };
}

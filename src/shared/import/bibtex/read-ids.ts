import {
  normaliseArxivId,
  normaliseDoi,
  normaliseIsbn,
  normaliseIssn,
  normalisePmcid,
  normalisePmid,
} from '../../text/ids';
import { HAS_NUMBER, HAS_PLACE, PLACES } from './field-kinds';
import { verbatim } from './values';

type Fields = ReadonlyMap<string, string>;

// No identifier is longer; a text in its field is not searched.
const MAX_LENGTH = 1_000;

/** Every id that the entry states for itself; addresses of its own that spell one out count. */
export function readIds(
  fields: Fields,
  kinds: number,
  key: string | null,
  urls: readonly string[],
): Record<string, string> {
  const hasNumber = (kinds & HAS_NUMBER) !== 0;
  const eprint = idOf(fields, 'eprint');
  const archive = eprint === null ? '' : readArchive(fields);
  const ids: Record<string, string> = {};
  // Kinds that most entries have are named in place: a look by a name that changes costs as much as reading the id.
  const doi = from(fields, readDoi, DOI);
  if (doi !== null) ids['doi'] = doi;
  const arxiv = readArxiv(fields, kinds, eprint, archive);
  if (arxiv !== null) ids['arxiv'] = arxiv;
  if (hasNumber) {
    add(ids, 'pmid', from(fields, normalisePmid, PMID));
    add(ids, 'pmcid', from(fields, readPmcid, PMCID));
  }
  if (archive.startsWith('p')) addArchived(ids, archive, eprint ?? '');
  for (const url of urls) {
    const known = readUrl(url);
    if (known !== null) add(ids, known.kind, known.id);
  }
  if (key?.startsWith('DBLP:') === true) add(ids, 'dblp', key.slice('DBLP:'.length));
  if (hasNumber) {
    add(ids, 'isbn', from(fields, normaliseIsbn, ISBN));
    add(ids, 'issn', from(fields, normaliseIssn, ISSN));
  }
  if (key !== null) ids['citekey'] = key;
  return ids;
}

const DOI = ['doi'];
const PMID = ['pmid', 'pubmedid'];
const PMCID = ['pmcid', 'pmc'];
const ISBN = ['isbn'];
const ISSN = ['issn', 'eissn'];
const ARXIV = ['arxivid', 'arxiv'];

function add(ids: Record<string, string>, kind: string, id: string | null): void {
  if (id !== null) ids[kind] ??= id;
}

/** What PubMed and PubMed Central have numbered. */
function addArchived(ids: Record<string, string>, archive: string, eprint: string): void {
  if (/^pub-?med$/.test(archive)) add(ids, 'pmid', normalisePmid(eprint));
  if (/^pmc(?:id)?$/.test(archive)) add(ids, 'pmcid', readPmcid(eprint));
}

/** Whose number `eprint` is. */
function readArchive(fields: Fields): string {
  const name = idOf(fields, 'eprinttype') ?? idOf(fields, 'archiveprefix') ?? idOf(fields, 'archive') ?? '';
  return name.toLowerCase();
}

/** What an address of the entry's own says about it. */
function readUrl(url: string): { kind: string; id: string | null } | null {
  const host = /^https?:\/\/([^/]+)\//i.exec(url)?.[1]?.toLowerCase() ?? '';
  if (host === 'doi.org' || host === 'dx.doi.org') return { kind: 'doi', id: normaliseDoi(url) };
  if (host === 'arxiv.org' || host.endsWith('.arxiv.org')) return { kind: 'arxiv', id: normaliseArxivId(url) };
  if (host === 'openreview.net') return { kind: 'openreview', id: /[?&]id=([\w-]+)/.exec(url)?.[1] ?? null };
  if (host.endsWith('semanticscholar.org')) return { kind: 's2', id: /\/CorpusID:(\d+)/i.exec(url)?.[1] ?? null };
  return /acl(?:anthology\.org|web\.org)$/.test(host)
    ? { kind: 'acl', id: ACL.exec(url)?.[1]?.toLowerCase() ?? null }
    : null;
}

const ACL =
  /^https?:\/\/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology)\/([A-Z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)/i;
const ARXIV_WITHIN = /\barxiv(?:\s?preprint\s?arxiv)?\s?[:/]\s?([a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})/i;

/**
 * In `eprint`, in Mendeley's `arxivid`, or where search engines write it: `journal={ArXiv}, volume={abs/1706.03762}`,
 * `journal={arXiv preprint arXiv:1706.03762}`.
 */
function readArxiv(fields: Fields, kinds: number, eprint: string | null, archive: string): string | null {
  if (eprint !== null && (archive === '' || archive.includes('arxiv'))) {
    const id = normaliseArxivId(eprint);
    if (id !== null) return id;
  }
  const own = (kinds & HAS_NUMBER) === 0 ? null : from(fields, normaliseArxivId, ARXIV);
  if (own !== null || (kinds & HAS_PLACE) === 0) return own;
  const place = idOf(fields, 'journal') ?? idOf(fields, 'journaltitle') ?? '';
  if (/^(?:arxiv|corr)\b/i.test(place)) {
    const id = from(fields, readVolume, VOLUMES);
    if (id !== null) return id;
  }
  return arxivOfPlaces(fields);
}

const VOLUMES = ['volume', 'number'];

function readVolume(text: string): string | null {
  return normaliseArxivId(text.replace(/^abs\//i, ''));
}

/** Most places are names without a colon or slash, which every number of arXiv's has before it. */
function arxivOfPlaces(fields: Fields): string | null {
  for (const name of PLACES) {
    const raw = fields.get(name);
    if (raw === undefined || raw.length > MAX_LENGTH || !(raw.includes(':') || raw.includes('/'))) continue;
    const id = arxivWithin(verbatim(raw));
    if (id !== null) return id;
  }
  return null;
}

/** A note may speak of another paper: there the id must be all it says. */
function arxivWithin(text: string): string | null {
  const match = ARXIV_WITHIN.exec(text);
  return match === null || match[0].length < text.length / 2 - 10 ? null : normaliseArxivId(match[1] ?? '');
}

/** `10.1/x`, `doi:10.1/x`, `https://doi.org/10.1/x`, and of several the first. */
function readDoi(text: string): string | null {
  const bare = normaliseDoi(text) ?? normaliseDoi(/10\.\d{4,9}\/[^\s;]+/.exec(text)?.[0] ?? '');
  return bare?.includes('//') === true ? bare.replace(/^(10\.\d+)\/\//, '$1/') : bare;
}

function readPmcid(text: string): string | null {
  return normalisePmcid(/^\d+$/.test(text) ? `pmc${text}` : text);
}

function idOf(fields: Fields, name: string): string | null {
  const raw = fields.get(name);
  return raw === undefined || raw.length > MAX_LENGTH ? null : verbatim(raw);
}

function from(fields: Fields, read: (text: string) => string | null, names: readonly string[]): string | null {
  for (const name of names) {
    const text = idOf(fields, name);
    const id = text === null ? null : read(text);
    if (id !== null) return id;
  }
  return null;
}

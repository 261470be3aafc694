import { normaliseArxivId, normaliseDoi, normalisePmcid, normalisePmid } from '../text/ids';
import { identityKinds, type IdentityKind } from './reasons';

const ARXIV_DOI = /^10\.48550\/arxiv\./;
// Servers that post manuscripts before review: bioRxiv and medRxiv, SSRN, OSF and its kin, ChemRxiv, Research Square, Preprints.org, TechRxiv.
const PREPRINT_DOI =
  /^10\.(?:48550\/arxiv|1101\/|64898\/|2139\/ssrn|31219\/|31234\/|31235\/|26434\/|21203\/rs|20944\/|36227\/|22541\/)/;
// bioRxiv's number is shared with the journals of its first publisher, whose ids have no digit first.
const PRESS_DOI = /^10\.1101\/(?:gr|gad|lm|rna|cshperspect|sqb|pdb|mcs)\b/;
// "…123456v2", "rs-123/v1", "preprints2020.v1", "abcde_v1": versions of one manuscript.
const PREPRINT_VERSION = /[/._-]?v\d{1,2}$/;
const PREPRINT_VENUE = /\b(?:arxiv|corr|\w*rxiv|\w*arxiv|ssrn|preprints?|research square|authorea|repec)\b/i;
const CORR = /^journals\/corr\//;

/** `doi:…`, `arxiv:…` and so on, normalised again here: two formats that disagree about a prefix must not make two papers. */
export function idKeys(ids: Readonly<Record<string, string>>): string[] {
  const keys = new Set<string>();
  for (const kind of identityKinds) {
    const value = ids[kind]?.trim() ?? '';
    if (value !== '') keys.add(idKey(kind, value));
  }
  return [...keys];
}

function idKey(kind: IdentityKind, value: string): string {
  if (kind === 'doi') return doiKey(normaliseDoi(value) ?? value.toLowerCase());
  if (kind === 'arxiv') return `arxiv:${normaliseArxivId(value) ?? value.toLowerCase()}`;
  if (kind === 'pmid') return `pmid:${normalisePmid(value) ?? value}`;
  if (kind === 'pmcid') return `pmcid:${(normalisePmcid(value) ?? value.toLowerCase()).replace(/^pmc/, '')}`;
  return `${kind}:${value.toLowerCase()}`;
}

function doiKey(doi: string): string {
  // The DOI that arXiv gives is its own id in other words.
  if (ARXIV_DOI.test(doi)) return `arxiv:${normaliseArxivId(doi.replace(ARXIV_DOI, '')) ?? doi}`;
  return `doi:${isPreprintDoi(doi) ? doi.replace(PREPRINT_VERSION, '') : doi}`;
}

function isPreprintDoi(doi: string): boolean {
  return PREPRINT_DOI.test(doi) && !PRESS_DOI.test(doi);
}

/** What the key says about the state of the work: a manuscript, a publication, or nothing. */
export function stateOfKey(key: string): 'preprint' | 'published' | null {
  const at = key.indexOf(':');
  const [kind, value] = [key.slice(0, at), key.slice(at + 1)];
  if (kind === 'arxiv') return 'preprint';
  if (kind === 'doi') return isPreprintDoi(value) ? 'preprint' : 'published';
  if (kind === 'dblp') return CORR.test(value) ? 'preprint' : 'published';
  return kind === 'pmid' || kind === 'pmcid' || kind === 'acl' ? 'published' : null;
}

export function stateOfVenue(venue: string | null | undefined): 'preprint' | 'published' | null {
  if (venue === null || venue === undefined || venue.trim() === '') return null;
  return PREPRINT_VENUE.test(venue) ? 'preprint' : 'published';
}

const ID_KINDS: ReadonlySet<string> = new Set(identityKinds);

export function keyKind(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

export function idKindOf(key: string): IdentityKind | null {
  const kind = keyKind(key);
  return ID_KINDS.has(kind) ? (kind as IdentityKind) : null;
}

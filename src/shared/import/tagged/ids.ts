import { normaliseArxivId, normaliseDoi, normaliseIsbn, normaliseIssn, normalisePmid } from '../../text/ids';
import { firstOfTexts } from './values';

// No DOI on record is half as long.
const MAX_DOI_LENGTH = 1_000;
const DOI_WITHIN = /10\.\d{4,9}\/[^\s"<>]+/;

/** The DOI of a field that may hold a label or an address around it. */
export function readDoi(texts: readonly string[]): string | null {
  for (const text of texts) {
    const within = DOI_WITHIN.exec(text.slice(0, MAX_DOI_LENGTH))?.[0] ?? '';
    const doi = normaliseDoi(text.slice(0, MAX_DOI_LENGTH)) ?? normaliseDoi(decodeSlash(within));
    if (doi !== null) return doi;
  }
  return null;
}

function decodeSlash(doi: string): string {
  return doi.replace(/%2f/gi, '/');
}

/** `arXiv preprint arXiv:2301.00001`, as search engines name the journal. */
export function arxivWithin(text: string): string | null {
  const id = /\barxiv:\s?([a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})/i.exec(text)?.[1];
  return id === undefined ? null : normaliseArxivId(id);
}

/** `arXiv:2301.00001` where a field holds it among other numbers: bare ones are not arXiv's. */
export function labelledArxivId(text: string): string | null {
  return /^arxiv:/i.test(text) ? normaliseArxivId(text) : null;
}

/** Of fields that hold the number of a journal or of a book, whichever the paper has. */
export function readStandardNumbers(texts: readonly string[]): { issn: string | null; isbn: string | null } {
  return { issn: firstOfTexts(texts, normaliseIssn), isbn: firstOfTexts(texts, normaliseIsbn) };
}

/** A key that a person can read. */
export function readCitekey(text: string): string | null {
  return /^[\p{L}_][\p{L}\p{N}_:.+-]{1,80}$/u.test(text) ? text : null;
}

const PUBMED = /^https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})\/?$/i;

/** An id that an address of the record itself spells out. */
export function idsOfUrls(urls: readonly string[]): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const url of urls) {
    const pmid = normalisePmid(PUBMED.exec(url)?.[1] ?? '');
    if (pmid !== null) ids['pmid'] ??= pmid;
    const doi = /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? normaliseDoi(url) : null;
    const arxiv = /^https?:\/\/(?:[\w-]+\.)?arxiv\.org\//i.test(url) ? normaliseArxivId(url) : null;
    if (doi !== null) ids['doi'] ??= doi;
    if (arxiv !== null) ids['arxiv'] ??= arxiv;
  }
  return ids;
}

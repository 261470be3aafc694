/** A DOI in lower case without prefix (`https://doi.org/`, `doi:`), or null. */
export function normaliseDoi(text: string): string | null {
  const isBare = text.startsWith('10.');
  const doi = (isBare ? text.trimEnd() : withoutPrefix(text)).toLowerCase();
  if (!/^10\.\d{4,9}\/\S+$/.test(doi)) return null;
  return /[.,;]$/.test(doi) ? doi.replace(/[.,;]+$/, '') : doi;
}

function withoutPrefix(text: string): string {
  return text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

/** An arXiv id without prefix, version and list name, or null: `2410.05434`, `math/0309136`. */
export function normaliseArxivId(text: string): string | null {
  if (/^\d{4}\.\d{4,5}$/.test(text)) return text;
  const id = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)/, '')
    .replace(/(?:\.pdf)?$/, '')
    .replace(/v\d+$/, '');
  if (/^\d{4}\.\d{4,5}$/.test(id)) return id;
  return /^[a-z-]+(?:\.[a-z]{2})?\/\d{7}$/.test(id) ? id.replace(/\.[a-z]{2}\//, '/') : null;
}

/** A PubMed id: `PMID: 012345` is `12345`. */
export function normalisePmid(text: string): string | null {
  return /^(?:pmid:?\s*)?0*([1-9]\d{0,8})$/i.exec(text.trim())?.[1] ?? null;
}

/** A PubMed Central id, lower case with its letters, since the number alone is a PubMed id: `pmc38908`. */
export function normalisePmcid(text: string): string | null {
  const number = /^(?:pmcid:?\s*)?pmc\s?(\d{1,9})(?:\.\d+)?$/i.exec(text.trim())?.[1];
  return number === undefined ? null : `pmc${number}`;
}

/** `0306-4530`, from `03064530 (ISSN)` and the like. */
export function normaliseIssn(text: string): string | null {
  const issn = /^\s*(?:e?issn\b[:\s-]*)?(\d{4})[-‐–]?(\d{3}[\dx])(?![\dx-])/i.exec(text);
  return issn === null ? null : `${issn[1] ?? ''}-${issn[2] ?? ''}`.toLowerCase();
}

/** Ten or thirteen digits without hyphens. */
export function normaliseIsbn(text: string): string | null {
  const isbn = /^\s*(?:isbn(?:-1[03])?\b[:\s-]*)?((?:\d[-‐– ]?){9}[\dx](?:[-‐– ]?\d){0,3})(?![\d-])/i.exec(text)?.[1];
  const digits = isbn?.replace(/[^\dx]/gi, '').toLowerCase() ?? '';
  return digits.length === 10 || /^97[89]\d{10}$/.test(digits) ? digits : null;
}

/** The year in which arXiv took the paper, as its id says. */
export function arxivYear(id: string): number | null {
  const yy = /^(?:[a-z-]+\/)?(\d{2})\d{2}/.exec(id)?.[1];
  if (yy === undefined) return null;
  // arXiv began in 1991; ids of the 1990s are the only ones with so high a number.
  return Number(yy) >= 91 ? 1900 + Number(yy) : 2000 + Number(yy);
}

/** The id of a forum, out of its address or alone, in lower case; a note's own id within the forum is left out. */
export function normaliseOpenReviewId(text: string): string | null {
  const id = text
    .trim()
    .replace(/^https?:\/\/(?:www\.)?openreview\.net\/(?:forum|pdf|attachment)\?(?:[^#]*&)?id=/i, '');
  return /^[\w-]{8,24}(?=$|[&#])/.exec(id)?.[0].toLowerCase() ?? null;
}

const ACL_ADDRESS =
  /^https?:\/\/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology)\/(?:papers\/\w\/\w+\/)?([A-Z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)/i;

/** The ids that an address spells out: of arXiv, DOI, OpenReview, the ACL Anthology, PubMed and PubMed Central. */
export function idsOfUrl(url: string): Record<string, string> {
  const found: Record<string, string | null | undefined> = {
    doi: /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? normaliseDoi(url.replace(/[?#].*$/, '')) : null,
    arxiv: /^https?:\/\/(?:[\w-]+\.)?arxiv\.org\//i.test(url) ? normaliseArxivId(url.replace(/[?#].*$/, '')) : null,
    openreview: /^https?:\/\/(?:www\.)?openreview\.net\//i.test(url) ? normaliseOpenReviewId(url) : null,
    acl: ACL_ADDRESS.exec(url)?.[1]?.toLowerCase(),
    pmid: /^https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/(\d+)/i.exec(url)?.[1],
    pmcid: normalisePmcid(/\.nih\.gov\/(?:pmc\/)?articles\/(PMC\d+)/i.exec(url)?.[1] ?? ''),
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

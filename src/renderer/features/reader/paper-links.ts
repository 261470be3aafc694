import { linkTarget } from '../../marks/link-target';

/** Where an id of a paper can be looked up, by the id's kind. Kinds that are not here are shown without a link. */
const lookups: Record<string, (id: string) => string> = {
  doi: (id) => `https://doi.org/${encodeURI(id)}`,
  arxiv: (id) => `https://arxiv.org/abs/${encodeURI(id)}`,
  pmid: (id) => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(id)}/`,
  pmcid: (id) => `https://www.ncbi.nlm.nih.gov/pmc/articles/${encodeURIComponent(id)}/`,
  openreview: (id) => `https://openreview.net/forum?id=${encodeURIComponent(id)}`,
  acl: (id) => `https://aclanthology.org/${encodeURIComponent(id)}/`,
};

const labels: Record<string, string> = {
  doi: 'DOI',
  arxiv: 'arXiv',
  pmid: 'PMID',
  pmcid: 'PMC',
  openreview: 'OpenReview',
  acl: 'ACL',
  isbn: 'ISBN',
};

export type IdLink = { kind: string; label: string; id: string; href: string | null };

export function listIdLinks(ids: Record<string, string>): IdLink[] {
  return Object.entries(ids).map(([kind, id]) => ({
    kind,
    label: labels[kind] ?? kind,
    id,
    href: lookups[kind]?.(id) ?? null,
  }));
}

export type LinkParts = { host: string; rest: string };

/** The host apart from the rest: it says where a click leads, and so must be readable and never cut. */
export function splitLink(url: string): LinkParts {
  try {
    const target = new URL(linkTarget(url));
    const path = `${target.pathname}${target.search}${target.hash}`;
    return { host: target.host.replace(/^www\./, ''), rest: path === '/' ? '' : path };
  } catch {
    // Not an address after all: shown whole, and main refuses to open it.
    return { host: url, rest: '' };
  }
}

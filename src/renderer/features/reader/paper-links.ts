import { lookUpId } from '../../../shared/text/id-links';
import { linkTarget } from '../../marks/link-target';

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
    href: lookUpId(kind, id),
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

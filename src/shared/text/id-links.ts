/** Where an id of a paper can be looked up, by the id's kind. Kinds that are not here have no address of their own. */
const lookups: Record<string, (id: string) => string> = {
  doi: (id) => `https://doi.org/${encodeURI(id)}`,
  arxiv: (id) => `https://arxiv.org/abs/${encodeURI(id)}`,
  pmid: (id) => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(id)}/`,
  pmcid: (id) => `https://www.ncbi.nlm.nih.gov/pmc/articles/${encodeURIComponent(id)}/`,
  openreview: (id) => `https://openreview.net/forum?id=${encodeURIComponent(id)}`,
  acl: (id) => `https://aclanthology.org/${encodeURIComponent(id)}/`,
};

/** Null where the kind is known nowhere, or the id is no text that an address can hold (half of a pair of code units). */
export function lookUpId(kind: string, id: string): string | null {
  const make = Object.hasOwn(lookups, kind) ? lookups[kind] : undefined;
  return make === undefined || /\p{Cs}/u.test(id) ? null : make(id);
}

/** The address that leads to the paper for the longest: of its ids in this order, then as a file stated it. */
export function findAddress({ ids, urls }: { ids: Record<string, string>; urls: readonly string[] }): string | null {
  for (const kind of Object.keys(lookups)) {
    const id = ids[kind];
    const address = id === undefined ? null : lookUpId(kind, id);
    if (address !== null) return address;
  }
  return urls.find((url) => /^https?:\/\//i.test(url)) ?? null;
}

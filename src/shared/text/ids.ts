/** A DOI in lower case without prefix (`https://doi.org/`, `doi:`), or null. */
export function normaliseDoi(text: string): string | null {
  const doi = text
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
    .toLowerCase();
  return /^10\.\d{4,9}\/\S+$/.test(doi) ? doi.replace(/[.,;]+$/, '') : null;
}

/** An arXiv id without prefix, version and list name, or null: `2410.05434`, `math/0309136`. */
export function normaliseArxivId(text: string): string | null {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)/, '')
    .replace(/(?:\.pdf)?$/, '')
    .replace(/v\d+$/, '');
  if (/^\d{4}\.\d{4,5}$/.test(id)) return id;
  return /^[a-z-]+(?:\.[a-z]{2})?\/\d{7}$/.test(id) ? id.replace(/\.[a-z]{2}\//, '/') : null;
}

/** What some fields of an entry are good for; most entries have few of them, and what nobody wrote is not looked for. */
export const HAS_ADDRESS = 1;
export const HAS_KEYWORDS = 2;
/** Tags, notes, a reading state or a rating. */
export const HAS_RECORDED = 4;
/** An identifier in a field of its own, `doi` and `eprint` left out. */
export const HAS_NUMBER = 8;
/** Where a text may name arXiv. */
export const HAS_PLACE = 16;

export const ADDRESSES = ['url', 'link', 'ee', 'howpublished', 'eprint'];
export const KEYWORDS = ['keywords', 'keyword', 'author_keywords', 'author-keywords'];
export const NOTES = ['note', 'notes', 'annote', 'annotation', 'review', 'comment', 'comments'];
export const TAGS = ['groups', 'mendeley-groups', 'mendeley-tags', 'tags'];
export const PLACES = ['journal', 'journaltitle', 'howpublished', 'publisher', 'number', 'booktitle', 'note'];

const KINDS = new Map<string, number>();
for (const [kind, names] of [
  [HAS_ADDRESS, ADDRESSES],
  [HAS_KEYWORDS, KEYWORDS],
  [HAS_RECORDED, [...NOTES, ...TAGS, 'readstatus', 'read', 'ranking', 'rating']],
  [HAS_NUMBER, ['pmid', 'pubmedid', 'pmcid', 'pmc', 'isbn', 'issn', 'eissn', 'arxivid', 'arxiv']],
  [HAS_PLACE, PLACES],
] as const) {
  for (const name of names) KINDS.set(name, (KINDS.get(name) ?? 0) | kind);
}

/** The bits above, of all fields together. */
export function kindsOf(fields: ReadonlyMap<string, string>): number {
  let kinds = 0;
  for (const name of fields.keys()) kinds |= KINDS.get(name) ?? kindOfFamily(name);
  return kinds;
}

/** `bdsk-url-1`, `comment-reader`. */
function kindOfFamily(name: string): number {
  if (!name.includes('-')) return 0;
  if (name.startsWith('bdsk-url-')) return HAS_ADDRESS;
  return name.startsWith('comment-') ? HAS_RECORDED : 0;
}

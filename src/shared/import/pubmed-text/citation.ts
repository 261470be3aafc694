export type Citation = { venue: string | null; year: number | null; doi: string | null };

// A citation is some lines; behind that it is no citation.
const MAX_LENGTH = 2_000;

/** `1. PLoS One. 2015 Aug 28;10(8):e0135765. doi: 10.1371/... eCollection 2015.` */
export function readCitation(text: string): Citation {
  const start = text.slice(0, MAX_LENGTH).replace(/^\s*\d+[.:]\s+/, '');
  const doi = /\bdoi: (10\.\d{4,9}\/\S+)/i.exec(start)?.[1] ?? null;
  const journal = /^(?:In: )?(.+?)\. ((?:18|19|20)\d\d)\b/.exec(start);
  if (journal !== null) return { venue: journal[1] ?? null, year: Number(journal[2]), doi };
  // Books name their place and publisher before the year.
  const book = /^(?:In: )?(.+?)\. .*?\b((?:18|19|20)\d\d)\b/.exec(start);
  return { venue: book?.[1] ?? null, year: book === null ? null : Number(book[2]), doi };
}

/** A number, a journal, a year: enough to begin a record where only one blank line stands above it. */
export function isCitation(line: string): boolean {
  return /^\d{1,6}[.:] (?:In: )?\p{Lu}[^.]{0,150}\.(?: [^.]{1,60}\.){0,2} ?(?:(?:18|19|20)\d\d)(?: [A-Z][a-z]{2}\b|;|:|\.|$)/u.test(
    line.slice(0, 400),
  );
}

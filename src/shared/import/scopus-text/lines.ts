/** `(2021) Computers and Lists, 68 (2), pp. 2711 - 2726, Cited 6 times.` */
export function isCitation(line: string): boolean {
  return /^\s*\((?:18|19|20)\d\d\)\s+\S/.test(line.slice(0, 60));
}

export function isFullNames(line: string): boolean {
  return /^\s*AUTHOR FULL NAMES:/.test(line.slice(0, 60));
}

/** Labels are in capitals; the address has none. */
export function readScopusLabel(line: string): { label: string; rest: string } | null {
  const start = line.slice(0, 80);
  if (/^\s*https?:\/\//.test(start)) return { label: 'url', rest: line };
  const label = /^\s*([A-Z][A-Z &/(),-]{1,50}):(?=\s|$)/.exec(start);
  return label === null ? null : { label: (label[1] ?? '').toLowerCase(), rest: line.slice(label[0].length) };
}

// The name of a journal may have commas; what follows it begins with a number or one of these words.
const BEHIND_JOURNAL =
  /, (?:(?:\d|[A-Z]{0,4}-?\d)[\w/-]*(?: [A-Z]{2,10}(?:[- ][A-Z]{1,10})?)?(?: \([^()]*\))?(?=,|\.|$)|art\. no\.|pp?\. |Part |Issue |Cited |\.)/;

/** The year and the journal of that line. */
export function readCitation(line: string): { year: number | null; venue: string | null } {
  const match = /^\s*\((\d{4})\)\s+(.*)$/.exec(line.slice(0, 2_000));
  if (match === null) return { year: null, venue: null };
  const rest = match[2] ?? '';
  const at = BEHIND_JOURNAL.exec(rest)?.index ?? rest.length;
  const venue = rest
    .slice(0, at)
    .replace(/(?:,? Cited \d+ times?\.?| ?[.,])+$/, '')
    .trim();
  return { year: Number(match[1]), venue: venue === '' ? null : venue };
}

export type Byline = { authors: string[]; venue: string | null; year: number | null };

// The longest bylines that Scholar prints have some 120 characters.
const MAX_BYLINE_LENGTH = 300;

/**
 * `C Chen, B Kailkhura… - 2021 IEEE 18th …, 2021 - ieeexplore.ieee.org`: authors, what it appeared in, who shows it. An alert leaves the
 * last part out. Null where a line is no byline.
 */
export function readByline(line: string): Byline | null {
  if (line.length > MAX_BYLINE_LENGTH) return null;
  const parts = line
    .replace(/[\u00a0\u2002-\u200b]/g, ' ')
    .trim()
    .split(/\s+[-–—]\s+/);
  const [names = '', ...rest] = parts;
  if (rest.length === 0) return null;
  const host = rest.length > 1 || !/\d{4}$/.test(rest[0] ?? '') ? rest.pop() : undefined;
  const { venue, year } = readVenue(rest.join(' - '));
  const authors = readNames(names);
  const isHost = host !== undefined && /^[\w-]+(?:\.[\w-]+)+$/.test(host);
  const isByline = authors.every(isScholarName)
    ? authors.length > 0 && (year !== null || isHost)
    : year !== null && isHost && names.length < 150 && !/[.?!:]$/.test(names);
  return isByline ? { authors, venue, year } : null;
}

function readNames(text: string): string[] {
  return text
    .split(/,\s*/)
    .map((name) => name.replace(/\s*(?:…|\.\.\.)$/, '').trim())
    .filter((name) => name !== '' && !/^(?:et al\.?|others)$/i.test(name));
}

function readVenue(text: string): { venue: string | null; year: number | null } {
  const match = /^(?:(.*?),?\s*)?\b((?:1[89]|20)\d{2})$/.exec(text.trim());
  const venue = (match === null ? text : (match[1] ?? '')).trim();
  return { venue: venue === '' ? null : venue, year: match === null ? null : Number(match[2]) };
}

/** Initials, then the family name in one to four words: "DP Kingma", "L Van Gool". Names in scripts without capitals have no initials. */
function isScholarName(name: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·\s]{2,20}$/u.test(name)) return true;
  const [initials = '', ...family] = name.split(/\s+/);
  return (
    /^\p{Lu}{1,4}(?:-\p{Lu})?$/u.test(initials) &&
    family.length >= 1 &&
    family.length <= 4 &&
    family.every((word) => /^[\p{L}\p{M}'’.-]+$/u.test(word))
  );
}

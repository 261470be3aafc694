import { fold } from '../text/fold';
import { stripTex } from '../text/tex';

const NOBODY = /^(?:anonymous|unknown|n\/?a)\b/i;
// "Hu L", "Nasberg QR": as PubMed writes names.
const INITIALS_LAST = /^(\S.*\S)\s+(\p{Lu}{1,3})\.?$/u;

/**
 * The first author in one form: the last word of the family name, then what else is known, folded: `quillfeather orla`. '' where nobody is
 * named.
 */
export function firstAuthor(authors: readonly string[]): string {
  // Lists that do not tell authors apart give them in one string.
  const first = (authors[0] ?? '').split(/;| and | & /)[0]?.trim() ?? '';
  if (first === '' || NOBODY.test(first)) return '';
  const plain = stripTex(first);
  const comma = plain.indexOf(',');
  if (comma >= 0) return joinName(words(plain.slice(0, comma)).slice(-1), words(plain.slice(comma + 1)));
  const abbreviated = INITIALS_LAST.exec(plain);
  const given = abbreviated?.[2];
  if (given !== undefined) return joinName(words(abbreviated?.[1] ?? '').slice(-1), words(given));
  const all = words(plain);
  return joinName(all.slice(-1), all.slice(0, -1));
}

function joinName(family: readonly string[], given: readonly string[]): string {
  return [...family, ...given].join(' ');
}

function words(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');
}

export function familyName(author: string): string {
  const space = author.indexOf(' ');
  return space < 0 ? author : author.slice(0, space);
}

/** `unknown` where one side names nobody. Given names count by their first letter, since lists abbreviate them. */
export function compareAuthors(a: string, b: string): 'same' | 'other' | 'unknown' {
  if (a === '' || b === '') return 'unknown';
  if (a === b) return 'same';
  const [familyA, familyB] = [familyName(a), familyName(b)];
  if (familyA === familyB) {
    const [initialA, initialB] = [a.charAt(familyA.length + 1), b.charAt(familyB.length + 1)];
    return initialA === '' || initialB === '' || initialA === initialB ? 'same' : 'other';
  }
  // Countries differ in which name stands first.
  return sortWords(a) === sortWords(b) ? 'same' : 'other';
}

function sortWords(name: string): string {
  return name.split(' ').sort().join(' ');
}

import { splitName, type CitedPaper } from './cited-paper';

// What BibTeX, BibLaTeX and Pandoc all take for one key.
const USABLE = /^[A-Za-z][A-Za-z0-9:.+_/-]{0,79}$/;
const SMALL_WORDS: ReadonlySet<string> = new Set('a an and at by for from in into of on or the to with'.split(' '));

/**
 * A key for each, none twice: the one that its file gave it, else family, year and the first word of the title that says anything. Keys
 * that would be equal get a letter, in the order of the papers.
 */
export function citeKeys(papers: readonly CitedPaper[]): string[] {
  // Programs that read keys without regard to case must find them apart too.
  const taken = new Set<string>();
  return papers.map((paper) => {
    const wanted = keyOf(paper);
    let key = wanted;
    for (let n = 0; taken.has(key.toLowerCase()); n += 1) key = `${wanted}${lettersOf(n)}`;
    taken.add(key.toLowerCase());
    return key;
  });
}

function keyOf(paper: CitedPaper): string {
  const own = paper.ids['citekey'] ?? '';
  if (USABLE.test(own)) return own;
  const [first = ''] = paper.authors;
  const family = splitName(first)?.family ?? first.split(/\s+/).at(-1) ?? '';
  const word = plain(paper.title, ' ')
    .split(' ')
    .find((one) => one.length > 1 && !SMALL_WORDS.has(one));
  const key = `${plain(family, '')}${paper.year ?? ''}${word ?? ''}`.slice(0, 60);
  // A key that begins with a figure is none to some programs; a text in another script leaves none at all.
  return USABLE.test(key) ? key : `paper${key}`;
}

/** Latin letters without their accents, and figures. */
function plain(text: string, between: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, between)
    .trim();
}

/** a, b, … z, aa, ab, … */
function lettersOf(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : `${lettersOf(Math.floor(n / 26) - 1)}${last}`;
}

import { SINGLE } from './fold';

/** Half-open, in UTF-16 units of the text as it stands. */
export type Span = { start: number; end: number };

/** A folded text, and for each of its units the character of the source that it came from. */
export type FoldedText = { text: string; starts: number[]; ends: number[] };

/**
 * Accents and points that a word may be written without. The vowel signs of India and the voicing marks of Japan are marks to Unicode too,
 * but other letters to a reader.
 */
const ACCENT = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
/** Soft hyphens and marks without width: on screen they are not there. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const SIGNS: Readonly<Record<string, string>> = { '‐': '-', '‑': '-', '–': '-', '−': '-', '’': "'", ʼ: "'", ς: 'σ' };

function foldCharacter(character: string): string {
  if (UNSEEN.test(character)) return '';
  const bare = character.toLowerCase().normalize('NFKD').replace(ACCENT, '');
  return [...bare].map((one) => SIGNS[one] ?? SINGLE[one] ?? one).join('');
}

/** Case and accents away, any run of white space one space. Character by character, so that every unit knows where it stood. */
export function foldWithOffsets(source: string): FoldedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of source) {
    const end = at + character.length;
    const isSpace = /^\s$/.test(character);
    const folded = isSpace ? ' ' : foldCharacter(character);
    const last = units.length - 1;
    // An accent of its own belongs to the letter before it, and so do the spaces that follow one.
    if (last >= 0 && ((folded === '' && !UNSEEN.test(character)) || (isSpace && units[last] === ' '))) ends[last] = end;
    else {
      for (let unit = 0; unit < folded.length; unit += 1) {
        units.push(folded.charAt(unit));
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: units.join(''), starts, ends };
}

/** Written without spaces between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** What goes on with a word. Scripts that put no space between words have no whole words to wait for, only letters with their marks. */
const LETTER = `[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]`;
const IS_LETTER = new RegExp(`^${LETTER}`, 'v');

export type WordMatcher = { find: (text: string) => Span[] };

/** A word or phrase a line; `*` at its end stands for any ending. */
export function createWordMatcher(words: readonly string[]): WordMatcher {
  const folded = new Map<string, { text: string; open: boolean }>();
  for (const word of words) {
    const open = word.trimEnd().endsWith('*');
    const text = foldWithOffsets(open ? word.trimEnd().slice(0, -1) : word).text.trim();
    if (text !== '') folded.set(`${text}${open ? '*' : ''}`, { text, open });
  }
  // The longest first, so that "deep learning" is not cut at "deep".
  const sorted = [...folded.values()].sort((a, b) => b.text.length - a.text.length || Number(b.open) - Number(a.open));
  if (sorted.length === 0) return { find: () => [] };
  const pattern = new RegExp(sorted.map(({ text, open }) => patternOf(text, open)).join('|'), 'gv');
  return { find: (text) => findAll(foldWithOffsets(text), pattern) };
}

function patternOf(text: string, open: boolean): string {
  const before = IS_LETTER.test(text) ? `(?<!${LETTER})` : '';
  const endsInLetter = IS_LETTER.test([...text].at(-1) ?? '');
  const escaped = text.replace(
    /[\\^$.*+?()[\]{}|/\-&!#%,:;<=>@`~"']/g,
    (sign) => `\\x${sign.charCodeAt(0).toString(16)}`,
  );
  // A mark that was left belongs to the letter before it, in any script.
  const after = open ? (endsInLetter ? `${LETTER}*` : '\\p{M}*') : endsInLetter ? `(?!${LETTER})` : '(?!\\p{M})';
  return `${before}${escaped}${after}`;
}

function findAll({ text, starts, ends }: FoldedText, pattern: RegExp): Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const first = match.index;
    const last = first + match[0].length - 1;
    const start = starts[first];
    const end = ends[last];
    // A letter that folds to two ("ß", a ligature) is taken whole or not at all.
    const isWhole = start !== starts[first - 1] && starts[last] !== starts[last + 1];
    if (start !== undefined && end !== undefined && isWhole) found.push({ start, end });
    else pattern.lastIndex = first + 1;
  }
  return found;
}

/** Enough for the vocabulary of a field; one more expression in a pattern that every text on screen is tried with. */
export const MAX_WORDS = 1_000;
const MAX_WORD = 200;

/** What was typed, a word or phrase a line: without blanks, and each once however it is spelled. */
export function parseWordLines(text: string): string[] {
  const seen = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const word = line.trim().replace(/\s+/g, ' ').slice(0, MAX_WORD);
    const key = foldWithOffsets(word).text;
    if (word.replace(/\*+$/, '').trim() !== '' && !seen.has(key)) seen.set(key, word);
  }
  return [...seen.values()].slice(0, MAX_WORDS);
}

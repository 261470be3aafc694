import type { Words } from './words';

/** A name as it stands in a text: `K2-Think`, `Topology-aware Perceptron (TAP)`, `TAP (Topology-aware Perceptron)`. */
export type Name = {
  /** What one calls it; the short form where there are two, unless that only abbreviates a word of the long one. */
  head: string;
  /** The other form, for a title of two parts. */
  long: string | null;
  /** Index of the first word behind it, and what stands between. */
  next: number;
  follower: string;
  start: number;
  end: number;
};

const MAX_NAME_WORDS = 9;
const CONNECTORS: ReadonlySet<string> = new Set('of for and with the in on to via from by as a an'.split(' '));
const SHORT_FORM = /^[\p{L}][\p{L}\p{N}+.-]*(?: \p{Lu}[\p{L}\p{N}+-]*)?$/u;

/** Null where no name begins at that word. `text` is the sentence the words were read from. */
export function readName(text: string, words: Words, at: number): Name | null {
  const { solid, loose } = measureName(words, at);
  if (solid === at) return null;
  for (const end of loose > solid ? [loose, solid] : [solid]) {
    const bracket = readBracket(text, words, end);
    const long = sliceWords(text, words, at, end);
    const pair = bracket === null ? null : pairForms(long, bracket.text);
    if (bracket !== null && pair !== null) return placeName(pair.head, pair.long, text, words, at, bracket.next);
  }
  const appended = readAppendedShort(words, at, solid);
  const head = appended?.head ?? withoutGenitive(sliceWords(text, words, at, solid));
  const long = appended === null ? null : sliceWords(text, words, at, solid - 1);
  return placeName(head, long, text, words, at, solid);
}

function placeName(head: string, long: string | null, text: string, words: Words, at: number, next: number): Name {
  const start = words(at)?.start ?? 0;
  const last = words(next - 1);
  // A name in two forms ends with its bracket.
  const end = (last?.end ?? start) + (last?.tail.startsWith(')') === true ? 1 : 0);
  return { head, long, next, start, end, follower: text.slice(end, words(next)?.end ?? text.length) };
}

/** `solid` ends before the first small word, `loose` goes on over "of", "with" and the like while capitals follow. */
function measureName(words: Words, at: number): { solid: number; loose: number } {
  let solid = at;
  let loose = at;
  let isSolid = true;
  for (let i = at; i < at + MAX_NAME_WORDS; i += 1) {
    const word = words(i);
    if (word === undefined || (i > at && word.lead !== '') || /\(/.test(word.lead)) break;
    const isPart = isNameWord(word.core) || (i > at && /^\d[\d.]*[A-Z]?$/.test(word.core) && isSolid);
    if (isPart) {
      loose = i + 1;
      if (isSolid) solid = i + 1;
    } else if (i > at && CONNECTORS.has(word.core)) {
      isSolid = false;
    } else {
      break;
    }
    if (word.tail !== '' || /['’]s$/.test(word.core)) break;
  }
  return { solid, loose };
}

/** A capital somewhere makes a name: `dInfer`, `iBOT`, `K2-Think`, `Aria`. */
export function isNameWord(core: string): boolean {
  return hasCapital(core) && /^[\p{L}\p{N}]/u.test(core) && !/^(?:I|We|Our|This|These|The|It|In)$/.test(core);
}

/** The pattern for every script costs more than the rest of a word's reading. */
function hasCapital(core: string): boolean {
  return /[A-Z]/.test(core) || (/[^\x00-\x7f]/.test(core) && /\p{Lu}/u.test(core));
}

/** More than a capital at its start: no ordinary word looks like it. */
export function isCoined(head: string): boolean {
  return /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}|\p{L}[-.]?\d|\p{Lu}\+/u.test(head);
}

function readBracket(text: string, words: Words, at: number): { text: string; next: number } | null {
  const first = words(at);
  if (first?.lead.startsWith('(') !== true || words(at - 1)?.tail !== '') return null;
  for (let i = at; i < at + MAX_NAME_WORDS; i += 1) {
    const word = words(i);
    if (word?.tail.includes(')') === true) return { text: text.slice(first.start, word.end), next: i + 1 };
  }
  return null;
}

function pairForms(outer: string, inner: string): { head: string; long: string } | null {
  if (SHORT_FORM.test(inner) && isNameWord(inner) && !inner.includes(' ')) {
    if (outer.includes(' ') || outer.includes('-') || isShortFor(inner, outer)) return chooseHead(inner, outer);
  }
  return isShortFor(outer, inner) ? { head: outer, long: inner } : null;
}

/** `Mirror Decoding (Mirror-D)`: such a short form is no name of its own. */
function chooseHead(short: string, long: string): { head: string; long: string } {
  const parts = short.split('-').filter((part) => part.length > 2);
  const repeats = parts.length > 0 && parts.some((part) => long.split(/[\s-]+/).includes(part));
  return repeats ? { head: long, long: short } : { head: short, long };
}

/** The letters of the short form occur in order in the long one, the first at its start, half of the capitals at words' starts. */
export function isShortFor(short: string, long: string): boolean {
  const letters = short.replace(/(?<=\p{Lu})s$/u, '').replace(/[^\p{L}]/gu, '');
  const target = long.toLowerCase();
  if (letters.length < 2 || target.length <= short.length || !long.includes(' ')) return false;
  let at = -1;
  let atStarts = 0;
  for (const letter of letters) {
    const wanted = letter.toLowerCase();
    const start = findWordStart(target, wanted, at + 1);
    const next = start >= 0 && letter !== wanted ? start : target.indexOf(wanted, at + 1);
    if (next < 0 || (at < 0 && next > 0)) return false;
    if (next === start) atStarts += 1;
    at = next;
  }
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return capitals > 0 && atStarts * 2 >= capitals;
}

function findWordStart(text: string, letter: string, from: number): number {
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (at === 0 || /[\s-]/.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** `Lookahead Parallel Decoding LoPA`: the short form right behind the long one, without brackets. */
function readAppendedShort(words: Words, at: number, end: number): { head: string } | null {
  const last = words(end - 1);
  if (last === undefined || end - at < 3 || !isCoined(last.core)) return null;
  const long = Array.from({ length: end - 1 - at }, (_, i) => words(at + i)?.core ?? '');
  return isShortFor(last.core, long.join(' ')) ? { head: last.core } : null;
}

function sliceWords(text: string, words: Words, from: number, to: number): string {
  const first = words(from);
  const last = words(to - 1);
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

function withoutGenitive(name: string): string {
  return name.replace(/['’]s$/, '');
}

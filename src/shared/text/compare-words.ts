/** A stretch of the later text that stood in the earlier one as well or came anew, or one of the earlier text that is gone. */
export type WordChange = { kind: 'same' | 'inserted' | 'deleted'; text: string };

// A change of so many words is searched for the shortest way; it costs the square of it in memory (4 MB) and, at worst, this many looks at
// each word. Beyond it words that occur once in both texts divide the search.
const MAX_EDITS = 1_000;

// Scripts that write no spaces are compared by character: a paragraph would else be one word.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const TOKEN = new RegExp(`\\n|[^\\S\\n]+|[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu');

/**
 * What became of a text, word by word. What is same or inserted is, one after the other, the later text; what is same or deleted has the
 * words of the earlier one, whose blanks count for nothing. A break between lines is a word of its own.
 */
export function compareWords(before: string, after: string): WordChange[] {
  const [a, b] = [splitTokens(before), splitTokens(after)];
  const steps: WordChange[] = [];
  const [keysA, keysB] = numberWords(a, b);
  const ranges = findSame(keysA, keysB);
  let [i, j] = [0, 0];
  for (const { a: from, b: to, length } of [...ranges, { a: a.length, b: b.length, length: 0 }]) {
    add(steps, 'deleted', a.slice(i, from));
    add(steps, 'inserted', b.slice(j, to));
    add(steps, 'same', b.slice(to, to + length));
    [i, j] = [from + length, to + length];
  }
  return steps;
}

/** Words, and each with the blanks behind it. */
function splitTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const last = tokens.at(-1);
    const isBlank = token !== '\n' && token.trim() === '';
    if (isBlank && last !== undefined && last !== '\n') tokens[tokens.length - 1] = last + token;
    else tokens.push(token);
  }
  return tokens;
}

/** Equal words get equal numbers: comparing those is much faster than comparing words. */
function numberWords(a: readonly string[], b: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const number = (token: string): number => {
    const word = token === '\n' ? token : token.trim();
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  return [Int32Array.from(a, number), Int32Array.from(b, number)];
}

function add(steps: WordChange[], kind: WordChange['kind'], tokens: readonly string[]): void {
  if (tokens.length === 0) return;
  const last = steps.at(-1);
  if (last?.kind === kind) last.text += tokens.join('');
  else steps.push({ kind, text: tokens.join('') });
}

type Same = { a: number; b: number; length: number };
type Window = { a: number; aEnd: number; b: number; bEnd: number };

/** Stretches that both have, in order. A stack of windows still to be compared, the first on top. */
function findSame(a: Int32Array, b: Int32Array): Same[] {
  const found: Same[] = [];
  const windows: Window[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let window = windows.pop(); window !== undefined; window = windows.pop()) {
    const inner = trimEnds(a, b, window, found);
    if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue;
    const ways = findShortest(a, b, inner);
    if (ways !== null) found.push(...ways);
    else windows.push(...divide(a, b, inner).reverse());
  }
  return joinSame(found.sort((x, y) => x.a - y.a));
}

function trimEnds(a: Int32Array, b: Int32Array, window: Window, found: Same[]): Window {
  let { a: i, aEnd, b: j, bEnd } = window;
  while (i < aEnd && j < bEnd && a[i] === b[j]) [i, j] = [i + 1, j + 1];
  if (i > window.a) found.push({ a: window.a, b: window.b, length: i - window.a });
  while (i < aEnd && j < bEnd && a[aEnd - 1] === b[bEnd - 1]) [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  if (aEnd < window.aEnd) found.push({ a: aEnd, b: bEnd, length: window.aEnd - aEnd });
  return { a: i, aEnd, b: j, bEnd };
}

/**
 * Myers: the furthest that each diagonal comes with a growing number of edits, and the way back. Null where it takes more edits than are
 * allowed.
 */
function findShortest(a: Int32Array, b: Int32Array, window: Window): Same[] | null {
  const [n, m] = [window.aEnd - window.a, window.bEnd - window.b];
  const limit = Math.min(MAX_EDITS, n + m);
  const furthest = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  const rows: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    rows.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const isDown = k === -edits || (k !== edits && at(furthest, middle + k - 1) < at(furthest, middle + k + 1));
      let x = isDown ? at(furthest, middle + k + 1) : at(furthest, middle + k - 1) + 1;
      let y = x - k;
      while (x < n && y < m && a[window.a + x] === b[window.b + y]) [x, y] = [x + 1, y + 1];
      furthest[middle + k] = x;
      if (x >= n && y >= m) return walkBack(rows, window, n, m);
    }
  }
  return null;
}

/** @param rows for each number of edits the furthest points before them, from diagonal -(edits + 1) on */
function walkBack(rows: readonly Int32Array[], window: Window, n: number, m: number): Same[] {
  const found: Same[] = [];
  let [x, y] = [n, m];
  for (let edits = rows.length - 1; edits >= 0; edits -= 1) {
    const row = rows[edits] ?? new Int32Array(0);
    const k = x - y;
    const middle = edits + 1;
    const isDown = k === -edits || (k !== edits && at(row, middle + k - 1) < at(row, middle + k + 1));
    const from = edits === 0 ? 0 : isDown ? at(row, middle + k + 1) : at(row, middle + k - 1);
    const startX = edits === 0 ? 0 : isDown ? from : from + 1;
    if (x > startX) found.push({ a: window.a + startX, b: window.b + startX - k, length: x - startX });
    [x, y] = edits === 0 ? [0, 0] : [from, from - (isDown ? k + 1 : k - 1)];
  }
  return found;
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}

/** The windows between words that occur once on either side, in the longest order that both have. None: nothing is taken for the same. */
function divide(a: Int32Array, b: Int32Array, window: Window): Window[] {
  const places = findOnce(b, window.b, window.bEnd);
  const pairs = [...findOnce(a, window.a, window.aEnd)].flatMap(([word, i]) => {
    const j = places.get(word);
    return j === undefined ? [] : [{ i, j }];
  });
  const anchors = longestRising(pairs);
  if (anchors.length === 0) return [];
  const windows: Window[] = [];
  let [i, j] = [window.a, window.b];
  for (const anchor of anchors) {
    // The anchor stands at the head of the next window, where trimming takes it.
    windows.push({ a: i, aEnd: anchor.i, b: j, bEnd: anchor.j });
    windows.push({ a: anchor.i, aEnd: anchor.i + 1, b: anchor.j, bEnd: anchor.j + 1 });
    [i, j] = [anchor.i + 1, anchor.j + 1];
  }
  windows.push({ a: i, aEnd: window.aEnd, b: j, bEnd: window.bEnd });
  return windows;
}

/** Words that occur once in a stretch, and where; in the order of the text. */
function findOnce(list: Int32Array, from: number, end: number): Map<number, number> {
  const once = new Map<number, number>();
  const often = new Set<number>();
  for (let i = from; i < end; i += 1) {
    const word = at(list, i);
    if (often.has(word)) continue;
    if (once.delete(word)) often.add(word);
    else once.set(word, i);
  }
  return once;
}

type Pair = { i: number; j: number };

/** Of pairs in the order of `i` the longest list in which `j` rises too. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  const jOf = (index: number | undefined): number => pairs[index ?? -1]?.j ?? -1;
  pairs.forEach(({ j }, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const half = (low + high) >>> 1;
      if (jOf(tails[half]) < j) low = half + 1;
      else high = half;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const rising: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = at(previous, index)) {
    const pair = pairs[index];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

function joinSame(found: readonly Same[]): Same[] {
  const joined: Same[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    if (last !== undefined && last.a + last.length === one.a && last.b + last.length === one.b)
      last.length += one.length;
    else joined.push({ ...one });
  }
  return joined;
}

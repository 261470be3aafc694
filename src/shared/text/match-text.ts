import { fold } from './fold';

/** Half-open stretches of the shown text that answer the query. */
export type Hit = { start: number; end: number };
export type Match = { score: number; hits: Hit[] };

const WORD_START = 3;
const TEXT_START = 5;

/**
 * Every word of the query must occur in the text. The start of the text beats the start of a word, which beats the
 * middle. Null where a word is missing. Folding may change the length of a text: then nothing is underlined.
 */
export function matchText(text: string, query: string): Match | null {
  const folded = fold(text);
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const hits: Hit[] = [];
  let score = 0;
  for (const word of words) {
    const at = findBest(folded, word);
    if (at < 0) return null;
    hits.push({ start: at, end: at + word.length });
    score += at === 0 ? TEXT_START : isWordStart(folded, at) ? WORD_START : 1;
  }
  return { score, hits: folded.length === text.length ? joinHits(hits) : [] };
}

/**
 * Where words of the query stand in a text that may hold only some of them: for a text that is found by what stands beside it too.
 */
export function findTyped(text: string, query: string): Hit[] {
  return joinHits(query.split(/\s+/).flatMap((word) => matchText(text, word)?.hits ?? []));
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function findBest(text: string, word: string): number {
  const first = text.indexOf(word);
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWordStart(text, at)) return at;
  }
  return first;
}

function joinHits(hits: readonly Hit[]): Hit[] {
  const joined: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else joined.push({ ...hit });
  }
  return joined;
}

export type Piece = { text: string; hit: boolean };

export function cutPieces(text: string, hits: readonly Hit[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of hits) {
    if (start > from) pieces.push({ text: text.slice(from, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

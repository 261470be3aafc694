import { fold } from '../../../shared/text/fold';

/** A stretch of a text that the other text has as well, or has not. */
export type Piece = { text: string; isShared: boolean };

// The table of common words grows with the product of both lengths: 1,500 words are an abstract of six pages.
const MAX_WORDS = 1_500;

/**
 * Two texts, word by word: what both have in the same order, and what only one has. Case, accents and punctuation are no difference.
 * Texts too long to compare are shown without marks.
 */
export function diffWords(a: string, b: string): [Piece[], Piece[]] {
  const [wordsA, wordsB] = [splitWords(a), splitWords(b)];
  if (wordsA.length > MAX_WORDS || wordsB.length > MAX_WORDS) return [[whole(a)], [whole(b)]];
  const [sharedA, sharedB] = findShared(wordsA.map(bare), wordsB.map(bare));
  return [join(wordsA, sharedA), join(wordsB, sharedB)];
}

function whole(text: string): Piece {
  return { text, isShared: true };
}

/** Words with the white space behind them, so that together they are the text. */
function splitWords(text: string): string[] {
  return text.match(/\S+\s*|^\s+/gu) ?? [];
}

function bare(word: string): string {
  const letters = fold(word).replace(/[^\p{L}\p{N}+#]+/gu, '');
  return letters === '' ? word.trim() : letters;
}

/** The longest common subsequence, as which words of each belong to it. */
function findShared(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const [sharedA, sharedB] = [a.map(() => false), b.map(() => false)];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      sharedA[i] = true;
      sharedB[j] = true;
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [sharedA, sharedB];
}

function join(words: readonly string[], shared: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  function add(text: string, isShared: boolean): void {
    const last = pieces.at(-1);
    if (last?.isShared === isShared) last.text += text;
    else if (text !== '') pieces.push({ text, isShared });
  }
  words.forEach((text, at) => {
    const isShared = shared[at] ?? false;
    // The space behind the last word that differs is not marked with it.
    const ends = !isShared && (shared[at + 1] ?? true);
    const bareText = ends ? text.trimEnd() : text;
    add(bareText, isShared);
    if (ends) add(text.slice(bareText.length), true);
  });
  return pieces;
}

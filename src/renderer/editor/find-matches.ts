import type { Node as DocNode } from '@tiptap/pm/model';

export type Match = { from: number; to: number };

// A formula or a picture among the words is one place wide, and never equal to anything that can be typed.
const NO_LETTER = '\uFFFC';

/** Small letters, as many as there were: a place in the answer is a place in the text. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}

/** Every place of the words in the document, in order, none within another. A match never spans two blocks. */
export function findMatches(doc: DocNode, query: string, caseSensitive: boolean): Match[] {
  const wanted = caseSensitive ? query : foldLetters(query);
  const found: Match[] = [];
  if (wanted === '') return found;
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    const written = block.textBetween(0, block.content.size, undefined, NO_LETTER);
    const text = caseSensitive ? written : foldLetters(written);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const from = pos + 1 + at;
      found.push({ from, to: from + wanted.length });
    }
    return false;
  });
  return found;
}

/** The first match that does not end before this place; the first of all where there is none behind it. */
export function findNearest(matches: readonly Match[], place: number): number {
  const at = matches.findIndex((match) => match.from >= place);
  return at < 0 ? 0 : at;
}

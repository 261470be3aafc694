import { fold } from './fold';

export type Token = { text: string; start: number; end: number };

// A hyphen or an apostrophe between letters joins them: "state-of-the-art" is one word of a text, "don't" too.
const WORD = /[\p{L}\p{N}]+(?:['’\-‐‑][\p{L}\p{N}]+)*/gu;

/** The words of a text where they stand (`start` and `end` half-open, in UTF-16 units), as written. */
export function findTokens(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Folded words, for counting and comparing. */
export function foldedWords(text: string): string[] {
  return Array.from(fold(text).matchAll(WORD), (match) => match[0]);
}
